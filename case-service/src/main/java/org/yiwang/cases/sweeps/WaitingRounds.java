package org.yiwang.cases.sweeps;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;
import org.springframework.stereotype.Component;
import org.yiwang.cases.clock.Light;
import org.yiwang.cases.lifecycle.Command;
import org.yiwang.cases.lifecycle.OpinionAnswer;
import org.yiwang.cases.lifecycle.SystemActions;
import org.yiwang.defaults.outbox.OutboxPublisher;
import org.yiwang.defaults.reads.Whole;
import org.yiwang.defaults.rounds.Rounds;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Takes silence for consent where the item says so, when the time for an opinion has passed, and tells of opinions and
 * obligations whose light turns; several replicas do each thing once.
 */
@Component
class WaitingRounds extends Rounds {

    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final int BATCH = 50;

    private final WaitingRepository waiting;
    private final SystemActions actions;
    private final OutboxPublisher outbox;
    private final Clock clock;

    WaitingRounds(WaitingRepository waiting, SystemActions actions, OutboxPublisher outbox, Clock clock) {
        super("waiting", PATIENCE);
        this.waiting = waiting;
        this.actions = actions;
        this.outbox = outbox;
        this.clock = clock;
    }

    @Override
    protected void round() throws InterruptedException, ExecutionException, TimeoutException {
        await(
                Whole.rows(Flux.just(Beside.OPINION, Beside.OBLIGATION)
                                .concatMap(kind -> waiting.turning(kind, clock.instant(), BATCH)))
                        .concatMapDelayError(this::turned)
                        .then(),
                PATIENCE);
    }

    private Mono<Boolean> turned(Waiting turning) {
        var now = clock.instant();
        var light = turning.turn().light(now);
        var consent = new Command.GiveOpinion(turning.number(), OpinionAnswer.TACIT, "");
        var given = turning.tacit() && light == Light.RED ? actions.act(turning.caseId(), consent) : Mono.just(false);
        return given.flatMap(done -> done ? Mono.just(true) : noted(turning, light, now));
    }

    /** Of what nobody waits for any more nothing is told, and it is not looked at again. */
    private Mono<Boolean> noted(Waiting turning, Light light, Instant now) {
        if (!turning.turn().isNews(light)) {
            return waiting.noted(turning, light);
        }
        return waiting.fact(turning, light, now)
                .flatMap(fact -> waiting.told(turning, light, fact))
                .switchIfEmpty(Mono.defer(() -> waiting.left(turning)))
                .doOnNext(_ -> outbox.wake());
    }
}
