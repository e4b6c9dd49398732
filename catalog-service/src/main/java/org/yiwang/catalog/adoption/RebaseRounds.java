package org.yiwang.catalog.adoption;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;
import org.yiwang.catalog.checks.Checks;
import org.yiwang.catalog.checks.ItemFinding;
import org.yiwang.catalog.items.NewVersion;
import org.yiwang.catalog.offers.Rebased;
import org.yiwang.catalog.reading.Announcer;
import org.yiwang.defaults.rounds.Rounds;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.MissingNode;

/**
 * Lets local items follow what is published above, level by level; where a local value is not allowed any more the item
 * stays as it is until its owner settles it. Several instances do no harm.
 */
@Component
class RebaseRounds extends Rounds {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Duration LOOK_AGAIN = Duration.ofMinutes(10);
    private static final int BATCH = 100;
    private static final UUID FIRST = new UUID(0, 0);

    private final RebaseRepository rebases;
    private final Provenance provenance;
    private final Announcer announcer;
    private final JsonMapper json;
    private final Clock clock;
    private final Clock realTime;
    private Instant lookAgain = Instant.MIN;

    /** Whom it was looked at last: who cannot be followed holds nobody else up. */
    private UUID last = FIRST;

    RebaseRounds(
            RebaseRepository rebases,
            Provenance provenance,
            Announcer announcer,
            JsonMapper json,
            Clock clock,
            @Qualifier("realTime") Clock realTime) {
        super("rebases", PATIENCE);
        this.rebases = rebases;
        this.provenance = provenance;
        this.announcer = announcer;
        this.json = json;
        this.clock = clock;
        this.realTime = realTime;
    }

    @Override
    protected void round() throws InterruptedException, ExecutionException, TimeoutException {
        var now = realTime.instant();
        if (!now.isBefore(lookAgain)) {
            await(rebases.lookEverywhere(), PATIENCE);
            lookAgain = now.plus(LOOK_AGAIN);
        }
        var task = await(rebases.next(last), PATIENCE);
        var around = task == null && !last.equals(FIRST);
        last = task == null ? FIRST : task.standard();
        if (task != null) {
            follow(task);
        }
        if (task != null || around) {
            wake();
        }
    }

    private void follow(RebaseRepository.Task task) throws InterruptedException, ExecutionException, TimeoutException {
        var behind = await(rebases.behind(task.standard(), BATCH).collectList(), PATIENCE);
        if (behind == null || behind.isEmpty()) {
            await(rebases.done(task), PATIENCE);
        } else {
            await(followed(behind), PATIENCE);
            announcer.changed();
        }
    }

    private Mono<Void> followed(List<Behind> behind) {
        List<NewVersion> follow = new ArrayList<>();
        List<Mono<Void>> kept = new ArrayList<>();
        for (var one : behind) {
            if (one.isAbandoned()) {
                kept.add(abandoned(one));
                continue;
            }
            var rebased = provenance.rebased(one.before(), one.now(), one.local());
            var item = provenance.traced(one.now(), rebased.content());
            var blocking = Checks.blocking(item);
            if (rebased.conflicts().isEmpty() && blocking.isEmpty()) {
                follow.add(
                        NewVersion.rebased(item, Checks.flaws(item), one.local().version(), json));
            } else {
                kept.add(conflicting(one, rebased, blocking));
            }
        }
        var following = follow.isEmpty() ? Mono.<Long>empty() : rebases.follow(follow, "", clock.instant());
        return following
                .thenMany(Flux.concatDelayError(Flux.fromIterable(kept)))
                .then();
    }

    private Mono<Void> conflicting(Behind one, Rebased rebased, List<ItemFinding> blocking) {
        var rows = rebased.conflicts().isEmpty()
                ? blocking.stream().map(RebaseRepository.Row::of).distinct().toList()
                : rebased.conflicts().stream().map(RebaseRepository.Row::of).toList();
        return rebases.keep(one.local().content().id(), one.now().version(), rows, clock.instant());
    }

    private Mono<Void> abandoned(Behind one) {
        var nothing = MissingNode.getInstance();
        var row = new RebaseRepository.Row("", Conflict.Kind.RETIRED, nothing, nothing);
        return rebases.keep(one.local().content().id(), one.now().version(), List.of(row), clock.instant());
    }
}
