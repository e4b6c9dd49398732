package org.yiwang.identity.accesses;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Service;
import org.yiwang.defaults.http.Cursor;
import org.yiwang.defaults.http.Language;
import org.yiwang.defaults.http.Limit;
import org.yiwang.defaults.http.Page;
import org.yiwang.defaults.problems.ProblemException;
import org.yiwang.identity.accesses.AccessRepository.Listed;
import org.yiwang.identity.departments.Department;
import org.yiwang.identity.departments.DepartmentName;
import org.yiwang.identity.departments.DepartmentRepository;
import org.yiwang.keycloak.Actor;
import org.yiwang.keycloak.Post;
import reactor.core.publisher.Mono;

/** Shows people who was shown what of theirs. */
@Service
class AccessService {

    private static final ZoneId BEIJING = ZoneId.of("Asia/Shanghai");

    private final AccessRepository accesses;
    private final DepartmentRepository departments;
    private final Clock clock;

    AccessService(AccessRepository accesses, DepartmentRepository departments, Clock clock) {
        this.accesses = accesses;
        this.departments = departments;
        this.clock = clock;
    }

    Mono<Page<AccessView>> of(
            UUID subject, UUID reader, @Nullable UUID caseId, @Nullable Cursor after, Limit limit, Language language) {
        return accesses.of(subject, reader, caseId, after, limit.plusOne(), clock.instant())
                .collectList()
                .map(rows -> Page.of(rows, limit, Listed::cursor))
                .flatMap(page ->
                        named(page, language).map(names -> page.map(access -> AccessView.of(access, names, language))));
    }

    /** The same of an organisation's, for who represents it. */
    Mono<Page<AccessView>> ofOrganisation(
            UUID organisation,
            Actor actor,
            @Nullable UUID caseId,
            @Nullable Cursor after,
            Limit limit,
            Language language) {
        return accesses.represents(organisation, actor, LocalDate.ofInstant(clock.instant(), BEIJING))
                .filter(represents -> represents)
                .switchIfEmpty(Mono.error(() -> new ProblemException(HttpStatus.NOT_FOUND, "organisation-not-found")))
                .flatMap(_ -> of(organisation, actor.person(), caseId, after, limit, language));
    }

    private Mono<Map<UUID, DepartmentName>> named(Page<Listed> page, Language language) {
        var asked = page.items().stream()
                .map(Listed::post)
                .filter(Objects::nonNull)
                .map(Post::department)
                .collect(Collectors.toSet());
        return departments
                .found(asked)
                .collectMap(Department::id, found -> new DepartmentName(found.id(), found.name(language)));
    }
}
