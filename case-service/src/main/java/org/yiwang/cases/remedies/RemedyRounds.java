package org.yiwang.cases.remedies;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;
import org.springframework.stereotype.Component;
import org.yiwang.cases.lifecycle.Command;
import org.yiwang.cases.lifecycle.SystemActions;
import org.yiwang.cases.remedies.RemedyRepository.Filed;
import org.yiwang.defaults.reads.Whole;
import org.yiwang.defaults.rounds.Rounds;
import reactor.core.publisher.Mono;

/** Writes remedies that were handed in into the trail of the cases they contest, each once on several replicas. */
@Component
class RemedyRounds extends Rounds {

    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final Duration STALE = Duration.ofMinutes(1);
    private static final int BATCH = 50;

    private final RemedyRepository remedies;
    private final SystemActions actions;

    RemedyRounds(RemedyRepository remedies, SystemActions actions) {
        super("remedies", PATIENCE);
        this.remedies = remedies;
        this.actions = actions;
    }

    @Override
    protected void round() throws InterruptedException, ExecutionException, TimeoutException {
        var now = Instant.now();
        await(
                Whole.rows(remedies.claimed(now, now.minus(STALE), BATCH))
                        .concatMapDelayError(this::written)
                        .then(),
                PATIENCE);
    }

    private Mono<Long> written(Filed filed) {
        var note = new Command.NoteContest(filed.kind(), filed.id(), filed.number());
        return remedies.isWritten(filed)
                .flatMap(already -> already ? Mono.just(true) : actions.act(filed.contests(), note))
                .filter(done -> done)
                .flatMap(_ -> remedies.noted(filed));
    }
}
