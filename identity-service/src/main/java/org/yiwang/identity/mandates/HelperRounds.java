package org.yiwang.identity.mandates;

import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;
import org.springframework.stereotype.Component;
import org.yiwang.defaults.outbox.OutboxPublisher;
import org.yiwang.defaults.reads.Whole;
import org.yiwang.defaults.rounds.Rounds;

/**
 * Ends the mandates of helpers whose posts were withdrawn, a moment later, whoever withdrew them and whatever failed in
 * between; several instances do no harm.
 */
@Component
class HelperRounds extends Rounds {

    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final int BATCH = 50;

    private final MandateRepository mandates;
    private final ChangedMandates changes;
    private final OutboxPublisher outbox;
    private final Clock clock;

    HelperRounds(MandateRepository mandates, ChangedMandates changes, OutboxPublisher outbox, Clock clock) {
        super("helpers", PATIENCE);
        this.mandates = mandates;
        this.changes = changes;
        this.outbox = outbox;
        this.clock = clock;
    }

    @Override
    protected void round() throws InterruptedException, ExecutionException, TimeoutException {
        var ended = Whole.rows(mandates.orphaned(BATCH))
                .concatMap(found -> changes.end(found.mandate(), found.test(), clock.instant()))
                .count();
        if (Long.valueOf(0).compareTo(await(ended, PATIENCE)) < 0) {
            outbox.wake();
        }
    }
}
