package org.yiwang.defaults.outbox;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;
import org.yiwang.defaults.rounds.Rounds;
import reactor.core.publisher.Mono;

/**
 * Sends the outbox's facts to Kafka in order, deleting only what the broker acknowledged. One instance of a service
 * does it at a time, under a lease, on a thread of its own; wake it when facts were written.
 */
public class OutboxPublisher extends Rounds {

    static final Duration LEASE = Duration.ofSeconds(5);

    private static final int BATCH = 500;

    private final OutboxRepository outbox;
    private final FactSender sender;
    private final OutboxFigures figures;
    private final Clock clock;
    private final UUID holder = UUID.randomUUID();
    private final OutboxProperties settings;
    private Instant leasedUntil = Instant.EPOCH;
    private Instant pulsedAt = Instant.EPOCH;

    OutboxPublisher(
            OutboxRepository outbox, FactSender sender, OutboxFigures figures, OutboxProperties settings, Clock clock) {
        super("outbox", Duration.ZERO);
        this.outbox = outbox;
        this.sender = sender;
        this.figures = figures;
        this.settings = settings;
        this.clock = clock;
    }

    @Override
    protected void round() throws InterruptedException, ExecutionException, TimeoutException {
        while (leased()) {
            var before = clock.instant();
            if (publish() < BATCH) {
                pulse(before);
                return;
            }
        }
    }

    /** All that was committed before that instant has been read and acknowledged. */
    private void pulse(Instant before) throws InterruptedException, ExecutionException {
        if (before.isBefore(pulsedAt.plus(settings.pulse()))) {
            return;
        }
        for (var topic : settings.pulsed()) {
            sender.pulse(topic, before);
        }
        pulsedAt = before;
    }

    @Override
    protected void end() throws InterruptedException, ExecutionException, TimeoutException {
        leasedUntil = Instant.EPOCH;
        get(outbox.release(holder));
    }

    private int publish() throws InterruptedException, ExecutionException, TimeoutException {
        List<OutboxRow> rows = get(outbox.oldest(BATCH));
        figures.waiting(rows, clock.instant());
        if (rows.isEmpty()) {
            return 0;
        }
        var acknowledged = sender.send(rows);
        get(outbox.delete(acknowledged));
        figures.sent(acknowledged.size());
        if (acknowledged.size() < rows.size()) {
            throw new IllegalStateException(rows.size() - acknowledged.size() + " facts were not acknowledged");
        }
        return rows.size();
    }

    private boolean leased() throws InterruptedException, ExecutionException, TimeoutException {
        var now = clock.instant();
        if (now.isBefore(leasedUntil.minus(LEASE.dividedBy(2)))) {
            return true;
        }
        boolean taken = get(outbox.lease(holder, now, LEASE));
        leasedUntil = taken ? now.plus(LEASE) : Instant.EPOCH;
        return taken;
    }

    private static <T> T get(Mono<T> step) throws InterruptedException, ExecutionException, TimeoutException {
        return Objects.requireNonNull(await(step, LEASE));
    }
}
