package org.yiwang.cases.lifecycle;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Component;
import org.yiwang.cases.clock.Calendars;
import org.yiwang.cases.items.ItemRepository;
import org.yiwang.cases.items.ItemVersion;
import org.yiwang.cases.trail.Bell;
import org.yiwang.cases.vault.Vault;
import org.yiwang.defaults.idempotency.IdempotencyKey;
import org.yiwang.defaults.outbox.OutboxPublisher;
import org.yiwang.defaults.writes.Shielded;
import org.yiwang.keycloak.Actor;
import org.yiwang.keycloak.Population;
import reactor.core.publisher.Mono;
import reactor.util.retry.Retry;
import reactor.util.retry.RetryBackoffSpec;

/** What the law says happens by itself, done once however many replicas try. */
@Component
public class SystemActions {

    /** Who acts when nobody does. */
    static final UUID NOBODY = new UUID(0, 0);

    private static final int TRIES = 5;
    private static final Duration PAUSE = Duration.ofMillis(20);

    private static final Actor SYSTEM = new Actor(
            NOBODY, Population.SERVICE, "case-service", "", Set.of(), Set.of(), Set.of(), false, null, null, 0, null);

    private final CaseRepository cases;
    private final ItemRepository items;
    private final Vault vault;
    private final Calendars calendars;
    private final Bell bell;
    private final OutboxPublisher outbox;
    private final Clock clock;

    SystemActions(
            CaseRepository cases,
            ItemRepository items,
            Vault vault,
            Calendars calendars,
            Bell bell,
            OutboxPublisher outbox,
            Clock clock) {
        this.cases = cases;
        this.items = items;
        this.vault = vault;
        this.calendars = calendars;
        this.bell = bell;
        this.outbox = outbox;
        this.clock = clock;
    }

    /**
     * Whether it was done here and now; not if the lifecycle does not lead there. It is tried again when somebody else
     * changes the case meanwhile, and fails when that does not end: what the law says is not given up.
     */
    public Mono<Boolean> act(UUID id, Command command) {
        return Mono.defer(() -> tried(id, command)).retryWhen(again());
    }

    /** The same once; fails when somebody else changes the case meanwhile. */
    public Mono<Boolean> tried(UUID id, Command command) {
        var acted = cases.forSystem(id)
                .flatMap(found -> items.version(
                                found.cased().origin().item(),
                                found.cased().origin().itemVersion())
                        .flatMap(item -> Mono.justOrEmpty(change(found, item, command))))
                .flatMap(this::saved)
                .defaultIfEmpty(false);
        return Shielded.write(acted);
    }

    /** Again when a race was lost, a bounded number of times. */
    public static RetryBackoffSpec again() {
        return Retry.backoff(TRIES, PAUSE)
                .filter(OptimisticLockingFailureException.class::isInstance)
                .onRetryExhaustedThrow((_, last) -> last.failure());
    }

    private Optional<Change> change(Loaded found, ItemVersion item, Command command) {
        var cased = found.cased();
        var scene = Scene.ofSystem(
                clock.instant(), calendars.of(cased.origin().region()), Contest.terms(cased.contest(), item.terms()));
        return switch (Lifecycle.move(cased, command, scene)) {
            case Move.Refused _ -> Optional.empty();
            case Move.Moved moved -> {
                var key = vault.unwrap(cased.id(), found.key());
                yield Optional.of(Recorder.record(
                        cased, moved, scene, SYSTEM, key, once(cased), CaseService.Asked.plain(command)));
            }
        };
    }

    /** Each version of a case is changed once. */
    private static IdempotencyKey once(Case cased) {
        return new IdempotencyKey(
                "case-service", NOBODY, "/internal/cases/" + cased.id(), Long.toString(cased.version()), new byte[0]);
    }

    private Mono<Boolean> saved(Change change) {
        return cases.save(change).handle((saved, sink) -> {
            if (saved) {
                bell.ring(change.ring());
                outbox.wake();
                sink.next(true);
            } else {
                sink.error(new OptimisticLockingFailureException(
                        "case " + change.before().id() + " changed meanwhile"));
            }
        });
    }
}
