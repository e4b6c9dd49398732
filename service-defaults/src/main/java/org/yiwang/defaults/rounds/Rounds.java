package org.yiwang.defaults.rounds;

import java.time.Duration;
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
 * Work done in rounds on a thread of its own: soon after it was woken, else four times a second, once a second while it
 * fails. A failure is told once, until a round succeeds again.
 */
public abstract class Rounds implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(Rounds.class);
    private static final Duration POLL = Duration.ofMillis(250);
    private static final Duration PAUSE = Duration.ofSeconds(1);

    /** Who is woken waits so long for more to do, since a round costs about the same for one thing and for twenty. */
    static final Duration GATHERING = Duration.ofMillis(40);

    private final String name;
    private final Duration grace;
    private final Semaphore woken = new Semaphore(0);
    private volatile @Nullable Thread thread;

    /**
     * Rounds on a thread of this name.
     *
     * @param grace how long the last round may take to end by itself before it is interrupted
     */
    protected Rounds(String name, Duration grace) {
        this.name = name;
        this.grace = grace;
    }

    protected abstract void round() throws InterruptedException, ExecutionException, TimeoutException;

    /** What is given back after the last round. */
    protected void end() throws InterruptedException, ExecutionException, TimeoutException {}

    /** Says that there is work, so that it does not wait for the next poll. */
    public void wake() {
        woken.release();
    }

    @Override
    public void start() {
        var running = Thread.ofPlatform().name(name).daemon(true).unstarted(this::run);
        thread = running;
        running.start();
    }

    @Override
    public void stop() {
        var running = thread;
        thread = null;
        if (running != null) {
            wake();
            if (grace.isZero() || !ended(running, grace)) {
                running.interrupt();
                ended(running, PAUSE);
            }
        }
    }

    @Override
    public boolean isRunning() {
        return thread != null;
    }

    /** The result of a step, waited for on the thread of the rounds; what takes longer is given up. */
    protected static <T> @Nullable T await(Mono<T> step, Duration patience)
            throws InterruptedException, ExecutionException, TimeoutException {
        var result = step.toFuture();
        try {
            return result.get(patience.toMillis(), TimeUnit.MILLISECONDS);
        } finally {
            result.cancel(true);
        }
    }

    private void run() {
        var healthy = true;
        try {
            while (thread == Thread.currentThread()) {
                healthy = succeeded(healthy);
                if (woken.tryAcquire((healthy ? POLL : PAUSE).toMillis(), TimeUnit.MILLISECONDS)) {
                    Thread.sleep(GATHERING);
                    woken.drainPermits();
                }
            }
        } catch (InterruptedException stopped) {
            LOG.debug("The rounds of {} were interrupted", name);
        }
        giveBack();
    }

    private boolean succeeded(boolean before) throws InterruptedException {
        try {
            round();
            return true;
        } catch (ExecutionException | TimeoutException | RuntimeException failed) {
            if (before) {
                LOG.warn("A round of {} failed and is tried again: {}", name, cause(failed));
            }
            return false;
        }
    }

    /** Lets another instance go on at once; if that fails, what was leased runs out by itself. */
    private void giveBack() {
        try {
            end();
        } catch (InterruptedException | ExecutionException | TimeoutException | RuntimeException failed) {
            LOG.debug("What {} had leased was not given back", name, failed);
        }
    }

    private static boolean ended(Thread running, Duration patience) {
        try {
            return running.join(patience);
        } catch (InterruptedException impatient) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private static String cause(Throwable failed) {
        return String.valueOf(failed.getCause() == null ? failed : failed.getCause());
    }
}
