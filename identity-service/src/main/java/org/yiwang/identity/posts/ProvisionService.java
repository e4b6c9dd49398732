package org.yiwang.identity.posts;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.yiwang.defaults.http.StaleVersion;
import org.yiwang.defaults.outbox.OutboxPublisher;
import org.yiwang.defaults.problems.FieldError;
import org.yiwang.defaults.writes.Shielded;
import org.yiwang.identity.departments.Department;
import org.yiwang.identity.departments.DepartmentRepository;
import org.yiwang.identity.officials.AddedOfficials;
import org.yiwang.identity.officials.OfficialRepository;
import org.yiwang.identity.officials.Standing;
import org.yiwang.identity.officials.UsernameTaken;
import org.yiwang.keycloak.Actor;
import reactor.core.publisher.Mono;

/** Puts the first officials and their posts in force. */
@Service
class ProvisionService {

    private final OfficialRepository officials;
    private final AddedOfficials added;
    private final PostRepository posts;
    private final ChangedPosts changes;
    private final DepartmentRepository departments;
    private final OutboxPublisher outbox;
    private final Clock clock;

    ProvisionService(
            OfficialRepository officials,
            AddedOfficials added,
            PostRepository posts,
            ChangedPosts changes,
            DepartmentRepository departments,
            OutboxPublisher outbox,
            Clock clock) {
        this.officials = officials;
        this.added = added;
        this.posts = posts;
        this.changes = changes;
        this.departments = departments;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** Gives whether the account is in step already. */
    Mono<Boolean> provided(UUID id, ProvisionController.ProvidedOfficial body, Actor actor) {
        var provided = known(body)
                .flatMap(known -> added.provide(official(id, body, actor))
                        .onErrorMap(DuplicateKeyException.class, _ -> new UsernameTaken())
                        .then(Mono.defer(() -> scene(id, actor)))
                        .flatMap(scene -> changed(body, known, scene)));
        return Shielded.write(provided).then(Mono.defer(() -> posts.inStep(id)));
    }

    private AddedOfficials.Added official(UUID id, ProvisionController.ProvidedOfficial body, Actor actor) {
        return new AddedOfficials.Added(
                id,
                body.username(),
                body.name(),
                null,
                body.department(),
                Boolean.TRUE.equals(body.test()),
                actor.person(),
                clock.instant());
    }

    private Mono<Scene> scene(UUID id, Actor actor) {
        var standing = new Standing(actor.person(), Set.of(actor.person()), Set.of(), actor.test());
        return officials
                .official(id)
                .zipWith(posts.held(id))
                .map(found -> new Scene(standing, found.getT1(), found.getT2(), clock.instant()));
    }

    private Mono<Long> changed(ProvisionController.ProvidedOfficial body, Map<UUID, Department> known, Scene scene) {
        List<OfficialPost> fresh = new ArrayList<>();
        for (var wanted : body.posts()) {
            var post = Posts.provided(wanted, Objects.requireNonNull(known.get(wanted.department())), scene);
            if (Stream.concat(scene.own().stream(), fresh.stream()).noneMatch(post::overlaps)) {
                fresh.add(post);
            }
        }
        return fresh.isEmpty()
                ? Mono.just(0L)
                : changes.save(scene.changed(fresh), null)
                        .doOnNext(_ -> outbox.wake())
                        .switchIfEmpty(Mono.error(StaleVersion::new));
    }

    private Mono<Map<UUID, Department>> known(ProvisionController.ProvidedOfficial body) {
        var wanted = Stream.concat(
                        Stream.of(body.department()),
                        body.posts().stream().map(ProvisionController.ProvidedOfficial.ProvidedPost::department))
                .collect(Collectors.toSet());
        return departments.found(wanted).collectMap(Department::id).doOnNext(known -> {
            if (!known.keySet().containsAll(wanted)) {
                throw PostRefused.fields(List.of(new FieldError("/department", "unknown-department")));
            }
        });
    }
}
