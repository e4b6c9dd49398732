package org.yiwang.cases.sweeps;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;
import org.springframework.stereotype.Component;
import org.yiwang.cases.clock.Light;
import org.yiwang.cases.lifecycle.SystemActions;
import org.yiwang.defaults.outbox.OutboxPublisher;
import org.yiwang.defaults.reads.Whole;
import org.yiwang.defaults.rounds.Rounds;
import reactor.core.publisher.Mono;

/** Lets the law take effect when a limit passes, and tells of lights that turn; several replicas do each thing once. */
@Component
class LimitRounds extends Rounds {

    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final int BATCH = 50;

    private final SweepRepository sweeps;
    private final SystemActions actions;
    private final OutboxPublisher outbox;
    private final Clock clock;

    LimitRounds(SweepRepository sweeps, SystemActions actions, OutboxPublisher outbox, Clock clock) {
        super("limits", PATIENCE);
        this.sweeps = sweeps;
        this.actions = actions;
        this.outbox = outbox;
        this.clock = clock;
    }

    @Override
    protected void round() throws InterruptedException, ExecutionException, TimeoutException {
        await(
                Whole.rows(sweeps.turning(clock.instant(), BATCH))
                        .concatMapDelayError(this::turned)
                        .then(),
                PATIENCE);
    }

    private Mono<Boolean> turned(Turning turning) {
        var now = clock.instant();
        var light = turning.turn().light(now);
        var effect = light == Light.RED ? turning.effect() : null;
        var effected = effect == null ? Mono.just(false) : actions.act(turning.caseId(), effect);
        return effected.flatMap(done -> done ? Mono.just(true) : noted(turning, light, now));
    }

    private Mono<Boolean> noted(Turning turning, Light light, Instant now) {
        var fact = turning.turn().isNews(light) ? sweeps.fact(turning, light, now) : Mono.<LimitTurned>empty();
        return fact.flatMap(told -> sweeps.noted(turning, light, told))
                .switchIfEmpty(Mono.defer(() -> sweeps.noted(turning, light, null)))
                .doOnNext(_ -> outbox.wake());
    }
}
