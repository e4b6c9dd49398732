package org.yiwang.cases.sweeps;

import java.time.Clock;
import java.time.Duration;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import org.yiwang.cases.lifecycle.Command;
import org.yiwang.cases.lifecycle.OpinionAnswer;
import org.yiwang.cases.lifecycle.SystemActions;
import org.yiwang.defaults.outbox.OutboxPublisher;
import org.yiwang.defaults.rounds.Rounds;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Takes silence for consent where the item says so, when the time for an opinion has passed; once on several replicas. */
@Component
class OpinionRounds extends Rounds {

    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final int BATCH = 50;

    private final DatabaseClient database;
    private final OpinionAlerts alerts;
    private final SystemActions actions;
    private final OutboxPublisher outbox;
    private final Clock clock;

    OpinionRounds(
            DatabaseClient database, OpinionAlerts alerts, SystemActions actions, OutboxPublisher outbox, Clock clock) {
        super("opinions", PATIENCE);
        this.database = database;
        this.alerts = alerts;
        this.actions = actions;
        this.outbox = outbox;
        this.clock = clock;
    }

    private record Passed(UUID caseId, int number, boolean tacit) {}

    @Override
    protected void round() throws InterruptedException, ExecutionException, TimeoutException {
        await(
                passed().collectList()
                        .flatMapIterable(passed -> passed)
                        .concatMapDelayError(this::ended)
                        .then(),
                PATIENCE);
    }

    private Flux<Passed> passed() {
        return database.sql("""
                        select case_id, number, tacit from opinions where turns_at <= :now
                         order by turns_at limit :most
                        """)
                .bind("now", clock.instant())
                .bind("most", BATCH)
                .map(row -> new Passed(
                        Objects.requireNonNull(row.get("case_id", UUID.class)),
                        Objects.requireNonNull(row.get("number", Integer.class)),
                        Objects.requireNonNull(row.get("tacit", Boolean.class))))
                .all();
    }

    private Mono<Boolean> ended(Passed passed) {
        var consent = new Command.GiveOpinion(passed.number(), OpinionAnswer.TACIT, "");
        var given = passed.tacit() ? actions.act(passed.caseId(), consent) : Mono.just(false);
        return given.flatMap(done -> done ? Mono.just(true) : noted(passed));
    }

    /** It stays open, is red in the queue, is told once, and is not looked at again. */
    private Mono<Boolean> noted(Passed passed) {
        var now = clock.instant();
        return alerts.fact(passed.caseId(), passed.number(), now)
                .flatMap(fact -> alerts.noted(fact, passed.number(), now))
                .doOnNext(_ -> outbox.wake())
                .switchIfEmpty(Mono.defer(() -> alerts.left(passed.caseId(), passed.number())));
    }
}
