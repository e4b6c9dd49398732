package org.yiwang.identity.posts;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.yiwang.defaults.http.Cursor;
import org.yiwang.defaults.http.Language;
import org.yiwang.defaults.http.Limit;
import org.yiwang.defaults.http.Page;
import org.yiwang.identity.departments.Department;
import org.yiwang.identity.departments.DepartmentRepository;
import org.yiwang.identity.officials.OfficialNotFound;
import org.yiwang.identity.officials.OfficialRepository;
import org.yiwang.identity.officials.Standing;
import org.yiwang.keycloak.Actor;
import reactor.core.publisher.Mono;

/** Shows an official's posts, past ones too, to whoever administers the official's subtree. */
@Service
class ShownPosts {

    private final OfficialRepository officials;
    private final PostRepository posts;
    private final DepartmentRepository departments;
    private final Clock clock;

    ShownPosts(OfficialRepository officials, PostRepository posts, DepartmentRepository departments, Clock clock) {
        this.officials = officials;
        this.posts = posts;
        this.departments = departments;
        this.clock = clock;
    }

    record Shown(PostView view, long version) {}

    Mono<Page<PostView>> listed(UUID official, @Nullable Cursor after, Limit limit, Actor actor, Language language) {
        return reader(official, actor)
                .flatMap(reader -> posts.listed(official, after, limit.plusOne())
                        .collectList()
                        .map(rows -> Page.of(rows, limit, row -> Cursor.of(row.id())))
                        .flatMap(page -> shown(page, reader, language)));
    }

    Mono<Shown> post(UUID official, UUID id, Actor actor, Language language) {
        return reader(official, actor)
                .flatMap(reader -> posts.post(id)
                        .filter(found -> found.official().equals(official))
                        .switchIfEmpty(Mono.error(PostRefused::notFound))
                        .flatMap(found -> shown(new Page<>(List.of(found), null), reader, language)
                                .map(page -> new Shown(page.items().getFirst(), found.version()))));
    }

    private Mono<Standing> reader(UUID official, Actor actor) {
        return officials
                .standing(actor, today())
                .flatMap(reader -> officials
                        .visible(official, reader)
                        .switchIfEmpty(Mono.error(OfficialNotFound::new))
                        .thenReturn(reader));
    }

    private Mono<Page<PostView>> shown(Page<OfficialPost> page, Standing reader, Language language) {
        return names(page.items())
                .zipWith(departments(page.items()))
                .map(found -> page.map(post -> PostView.of(
                        post, found.getT2().get(post.department()), found.getT1(), reader, today(), language)));
    }

    private Mono<Map<UUID, String>> names(List<OfficialPost> page) {
        Set<UUID> people =
                page.stream().flatMap(post -> PostView.people(post).stream()).collect(Collectors.toSet());
        return officials.names(people).collectMap(OfficialRepository.Called::id, OfficialRepository.Called::name);
    }

    private Mono<Map<UUID, Department>> departments(List<OfficialPost> page) {
        return departments
                .found(page.stream().map(OfficialPost::department).collect(Collectors.toSet()))
                .collectMap(Department::id);
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), OfficialPost.BEIJING);
    }
}
