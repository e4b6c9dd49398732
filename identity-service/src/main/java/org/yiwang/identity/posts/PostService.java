package org.yiwang.identity.posts;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.yiwang.defaults.http.ETags;
import org.yiwang.defaults.http.IfMatch;
import org.yiwang.defaults.idempotency.IdempotencyKey;
import org.yiwang.defaults.idempotency.StoredAnswer;
import org.yiwang.defaults.idempotency.StoredAnswers.Given;
import org.yiwang.defaults.outbox.OutboxPublisher;
import org.yiwang.defaults.writes.Attempts;
import org.yiwang.identity.departments.DepartmentRepository;
import org.yiwang.identity.departments.RegionRepository;
import org.yiwang.identity.officials.Official;
import org.yiwang.identity.officials.OfficialNotFound;
import org.yiwang.identity.officials.OfficialRepository;
import org.yiwang.identity.officials.Standing;
import org.yiwang.keycloak.Actor;
import reactor.core.publisher.Mono;

/** Changes posts: load, ask the mover, save in one statement; who comes second starts over. */
@Service
class PostService {

    private final OfficialRepository officials;
    private final PostRepository posts;
    private final ChangedPosts changes;
    private final DepartmentRepository departments;
    private final RegionRepository regions;
    private final OutboxPublisher outbox;
    private final Clock clock;

    PostService(
            OfficialRepository officials,
            PostRepository posts,
            ChangedPosts changes,
            DepartmentRepository departments,
            RegionRepository regions,
            OutboxPublisher outbox,
            Clock clock) {
        this.officials = officials;
        this.posts = posts;
        this.changes = changes;
        this.departments = departments;
        this.regions = regions;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** Who asks, of which official, under which key. */
    record Request(UUID official, Actor actor, IdempotencyKey key) {}

    /** Gives the id of the post given. */
    Mono<UUID> granted(Request request, NewPost wanted) {
        return done(
                request,
                scene -> place(wanted)
                        .zipWith(origin(wanted.lentFrom()))
                        .map(found -> Posts.granted(
                                wanted, found.getT1(), found.getT2().orElse(null), scene))
                        .flatMap(post -> saved(scene.changed(List.of(post)), request, post, 201)));
    }

    /** Gives the id of the post acted on. */
    Mono<UUID> acted(Request request, UUID post, PostAction action, @Nullable String reason, IfMatch ifMatch) {
        return done(
                request,
                scene -> posts.post(post)
                        .filter(found -> found.official().equals(request.official()))
                        .switchIfEmpty(Mono.error(PostRefused::notFound))
                        .doOnNext(found -> ifMatch.require(found.version()))
                        .map(found -> Posts.acted(action, found, reason, scene))
                        .flatMap(changed -> saved(scene.changed(changed), request, changed.getFirst(), 200)));
    }

    private Mono<UUID> done(Request request, Function<Scene, Mono<UUID>> change) {
        var attempt = Mono.defer(() -> scene(request))
                .flatMap(scene -> answered(request).switchIfEmpty(Mono.defer(() -> change.apply(scene))));
        return Attempts.of(attempt);
    }

    /** Read after the scene: if that shows what an earlier one of the same requests did, its answer is there too. */
    private Mono<UUID> answered(Request request) {
        return changes.answered(request.key()).map(StoredAnswer::id);
    }

    private Mono<Scene> scene(Request request) {
        var now = clock.instant();
        return officials
                .standing(request.actor(), LocalDate.ofInstant(now, OfficialPost.BEIJING))
                .flatMap(actor -> visible(request.official(), actor)
                        .zipWith(posts.held(request.official()))
                        .map(found -> new Scene(actor, found.getT1(), found.getT2(), now)));
    }

    private Mono<Official> visible(UUID official, Standing actor) {
        return officials.visible(official, actor).switchIfEmpty(Mono.error(OfficialNotFound::new));
    }

    private Mono<UUID> saved(PostChange change, Request request, OfficialPost post, int status) {
        var location = "/v1/officials/" + post.official() + "/posts/" + post.id();
        var answered = new Given(request.key(), status, location, ETags.strong(post.version()), change.at());
        return changes.save(change, answered).doOnNext(_ -> outbox.wake()).map(_ -> post.id());
    }

    private Mono<Place> place(NewPost wanted) {
        Set<String> region = wanted.region() == null ? Set.of() : Set.of(wanted.region());
        return departments
                .found(Set.of(wanted.department()))
                .next()
                .singleOptional()
                .zipWith(regions.known(region))
                .map(found ->
                        new Place(found.getT1().orElse(null), found.getT2().containsAll(region)));
    }

    private Mono<Optional<OfficialPost>> origin(@Nullable UUID post) {
        return (post == null ? Mono.<OfficialPost>empty() : posts.post(post)).singleOptional();
    }
}
