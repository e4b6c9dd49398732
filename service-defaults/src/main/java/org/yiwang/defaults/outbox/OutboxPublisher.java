package org.yiwang.defaults.outbox;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import reactor.core.publisher.Mono;

/**
 * Sends the outbox's facts to Kafka in order, deleting only what the broker acknowledged. One instance of a service does it
 * at a time, under a lease, on a thread of its own.
 */
public class OutboxPublisher implements SmartLifecycle {

    static final Duration LEASE = Duration.ofSeconds(5);

    private static final Logger LOG = LoggerFactory.getLogger(OutboxPublisher.class);
    private static final int BATCH = 500;
    private static final long POLL_MILLIS = 250;
    private static final long PAUSE_MILLIS = 1000;

    private final OutboxRepository outbox;
    private final FactSender sender;
    private final OutboxFigures figures;
    private final Clock clock;
    private final UUID holder = UUID.randomUUID();
    private final Semaphore woken = new Semaphore(0);
    private Instant leasedUntil = Instant.EPOCH;
    private volatile @Nullable Thread thread;

    OutboxPublisher(OutboxRepository outbox, FactSender sender, OutboxFigures figures, Clock clock) {
        this.outbox = outbox;
        this.sender = sender;
        this.figures = figures;
        this.clock = clock;
    }

    /** Says that facts were just written, so that they leave without waiting for the next poll. */
    public void wake() {
        woken.release();
    }

    @Override
    public void start() {
        var publishing = Thread.ofPlatform().name("outbox").daemon(true).unstarted(this::run);
        thread = publishing;
        publishing.start();
    }

    @Override
    public void stop() {
        var running = thread;
        thread = null;
        if (running != null) {
            running.interrupt();
            ended(running);
        }
    }

    @Override
    public boolean isRunning() {
        return thread != null;
    }

    private void run() {
        var healthy = true;
        try {
            while (isRunning()) {
                var worked = round(healthy);
                if (woken.tryAcquire(worked ? POLL_MILLIS : PAUSE_MILLIS, TimeUnit.MILLISECONDS)) {
                    woken.drainPermits();
                }
                healthy = worked;
            }
        } catch (InterruptedException stopped) {
            release();
        }
    }

    private static void ended(Thread running) {
        try {
            running.join(PAUSE_MILLIS);
        } catch (InterruptedException impatient) {
            Thread.currentThread().interrupt();
        }
    }

    /** Lets another instance go on at once; if that fails, the lease runs out by itself. */
    private void release() {
        leasedUntil = Instant.EPOCH;
        try {
            await(outbox.release(holder));
        } catch (InterruptedException | ExecutionException | TimeoutException | RuntimeException failed) {
            LOG.debug("The outbox's lease was not given back", failed);
        }
    }

    private boolean round(boolean healthy) throws InterruptedException {
        try {
            while (leased() && publish() == BATCH) {}
            return true;
        } catch (ExecutionException | TimeoutException | RuntimeException failed) {
            if (healthy) {
                LOG.warn("The outbox cannot be emptied and is tried again: {}", cause(failed));
            }
            return false;
        }
    }

    private int publish() throws InterruptedException, ExecutionException, TimeoutException {
        var rows = await(outbox.oldest(BATCH));
        figures.waiting(rows, clock.instant());
        if (rows.isEmpty()) {
            return 0;
        }
        var acknowledged = sender.send(rows);
        await(outbox.delete(acknowledged));
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
        var taken = await(outbox.lease(holder, now, LEASE));
        leasedUntil = taken ? now.plus(LEASE) : Instant.EPOCH;
        return taken;
    }

    private static String cause(Throwable failed) {
        return String.valueOf(failed.getCause() == null ? failed : failed.getCause());
    }

    private static <T> T await(Mono<T> step) throws InterruptedException, ExecutionException, TimeoutException {
        return step.toFuture().get(LEASE.toMillis(), TimeUnit.MILLISECONDS);
    }
}
