package org.yiwang.cases.lifecycle;

import java.time.Clock;
import java.util.Objects;
import java.util.Set;
import java.util.function.BiFunction;
import org.springframework.stereotype.Component;
import org.yiwang.cases.clock.Calendars;
import org.yiwang.cases.items.ItemRepository;
import org.yiwang.cases.items.ItemVersion;
import org.yiwang.cases.lifecycle.CaseService.Answer;
import org.yiwang.cases.lifecycle.CaseService.Asked;
import org.yiwang.cases.lifecycle.CaseService.Request;
import org.yiwang.cases.people.Openings;
import org.yiwang.cases.people.Reader;
import org.yiwang.cases.people.Relation;
import org.yiwang.cases.trail.Bell;
import org.yiwang.cases.trail.TrailService;
import org.yiwang.cases.vault.Vault;
import org.yiwang.defaults.copies.CopyAges;
import org.yiwang.defaults.http.ETags;
import org.yiwang.defaults.http.StaleVersion;
import org.yiwang.defaults.idempotency.IdempotencyKey;
import org.yiwang.defaults.outbox.OutboxPublisher;
import org.yiwang.defaults.posts.FreshPosts;
import org.yiwang.defaults.writes.Shielded;
import org.yiwang.keycloak.Actor;
import org.yiwang.keycloak.Duty;
import reactor.core.publisher.Mono;

/** What all actions share once a case is loaded: ask the mover, save in one statement; who comes second starts over. */
@Component
class Acting {

    private static final int ATTEMPTS = 3;

    private final CaseRepository cases;
    private final Remembered remembered;
    private final Openings openings;
    private final ItemRepository items;
    private final Vault vault;
    private final Calendars calendars;
    private final FreshPosts posts;
    private final CopyAges copies;
    private final TrailService trail;
    private final Bell bell;
    private final OutboxPublisher outbox;
    private final Clock clock;

    Acting(
            CaseRepository cases,
            Remembered remembered,
            Openings openings,
            ItemRepository items,
            Vault vault,
            Calendars calendars,
            FreshPosts posts,
            CopyAges copies,
            TrailService trail,
            Bell bell,
            OutboxPublisher outbox,
            Clock clock) {
        this.cases = cases;
        this.remembered = remembered;
        this.openings = openings;
        this.items = items;
        this.vault = vault;
        this.calendars = calendars;
        this.posts = posts;
        this.copies = copies;
        this.trail = trail;
        this.bell = bell;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** Does what is asked of the case as it is loaded, once under its key, whether the actor may still know it or not. */
    Mono<Answer> acted(Request request, Mono<Loaded> loaded, BiFunction<Loaded, ItemVersion, Asked> asked) {
        var attempt = openings.through(loaded, request.id(), new Reader(request.actor()))
                .map(found ->
                        found.answered() == null ? changed(request, found, asked) : Mono.just(repeated(request, found)))
                .switchIfEmpty(Mono.fromSupplier(() -> remembered.of(request)))
                .flatMap(answer -> answer);
        return Shielded.write(attempt.repeatWhenEmpty(again -> again.take(ATTEMPTS))
                        .switchIfEmpty(Mono.error(StaleVersion::new)))
                .onErrorResume(StaleVersion.class, stale -> overtaken(stale, request));
    }

    /** Says who was quicker and when, as far as the timeline tells it to whoever comes second. */
    private Mono<Answer> overtaken(StaleVersion stale, Request request) {
        return trail.last(request.id(), new Reader(request.actor()))
                .filter(last -> !last.to().equals(CaseStatus.DRAFT.name()))
                .doOnNext(last -> stale.property("lastChange", LastChange.of(last)))
                .onErrorComplete()
                .then(Mono.error(stale));
    }

    private Mono<Answer> changed(Request request, Loaded found, BiFunction<Loaded, ItemVersion, Asked> asked) {
        request.ifMatch().require(found.cased().version());
        return item(found)
                .map(item -> change(request.actor(), request.key(), found, item, asked.apply(found, item)))
                .flatMap(change -> cases.save(change).filter(saved -> saved).map(_ -> answer(request, change)));
    }

    /** The version of its item a case was applied for in. */
    Mono<ItemVersion> item(Loaded found) {
        var origin = found.cased().origin();
        return items.version(origin.item(), origin.itemVersion());
    }

    /** What a command would write; refused as the command is. */
    Change change(Actor actor, IdempotencyKey key, Loaded found, ItemVersion item, Asked asked) {
        var cased = found.cased();
        var scene = scene(actor, found, item);
        return switch (Lifecycle.move(cased, asked.command(), scene)) {
            case Move.Refused refused -> throw ActionRefused.of(refused, asked.command(), cased);
            case Move.Moved moved -> {
                VisitRules.require(cased, asked.command(), scene);
                RemedyResult.require(cased, asked.command());
                requireFreshCopies(found);
                var caseKey = vault.unwrap(cased.id(), found.key());
                yield Recorder.record(cased, moved, scene, actor, caseKey, key, asked);
            }
        };
    }

    /** A decision needs to know posts and agents, an agent his mandate. */
    private void requireFreshCopies(Loaded found) {
        if (found.post() != null) {
            posts.require(found.post());
        }
        if (found.post() != null || found.relation().mandate() != null) {
            copies.requireFresh(found.relation().asOf(), "mandates-unknown");
        }
    }

    private Scene scene(Actor actor, Loaded found, ItemVersion item) {
        var cased = found.cased();
        var calendar = calendars.of(cased.origin().region());
        var relation = found.relation();
        var standing = Who.of(actor, cased, relation);
        return new Scene(
                actor.person(),
                standing,
                relation,
                clock.instant(),
                calendar,
                Contest.terms(cased.contest(), item.terms()));
    }

    private Answer answer(Request request, Change change) {
        bell.ring(change.ring());
        outbox.wake();
        var state = state(change.after(), request.actor(), change.scene().relation());
        return new Answer(state, 200, ETags.strong(change.after().version()));
    }

    private Answer repeated(Request request, Loaded found) {
        var answered = Objects.requireNonNull(found.answered()).to(request.key());
        var etag = answered.etag() == null ? ETags.strong(found.cased().version()) : answered.etag();
        return new Answer(state(found.cased(), request.actor(), found.relation()), answered.status(), etag);
    }

    /** The state as this actor may see it, with what he may do. */
    CaseState state(Case cased, Actor actor, Relation relation) {
        Set<Who> standing = Who.of(actor, cased, relation);
        var allowed = Lifecycle.allowed(cased, standing, standing.contains(Who.APPLICANT) ? Relation.NONE : relation);
        var answering = actor.departmentsWith(Duty.REVIEW);
        return CaseState.of(
                cased, allowed, answering, calendars.of(cased.origin().region()), clock.instant());
    }
}
