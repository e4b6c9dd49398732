package org.yiwang.local.parts;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.function.BiConsumer;
import org.yiwang.local.site.Refused;

/** Starts all parts, each as soon as what it needs is ready, few at a time so that they do not slow each other. */
public final class Startup implements AutoCloseable {
    private static final int AT_ONCE = Math.max(3, Runtime.getRuntime().availableProcessors() + 1);

    private final Parts parts;
    private final BiConsumer<RunningPart, Duration> announce;
    private final Semaphore turns = new Semaphore(AT_ONCE, true);
    private final ExecutorService executor = Executors.newVirtualThreadPerTaskExecutor();

    /** The announcement is called once for each part that became ready, with the time it took. */
    public Startup(Parts parts, BiConsumer<RunningPart, Duration> announce) {
        this.parts = parts;
        this.announce = announce;
    }

    /** Returns when all are ready; refused with the first failure. */
    public void run() {
        Map<String, CompletableFuture<Void>> started = new HashMap<>();
        for (var part : parts.all()) {
            var needed = part.needs().stream().map(started::get).toArray(CompletableFuture<?>[]::new);
            started.put(part.name(), CompletableFuture.allOf(needed).thenRunAsync(() -> start(part), executor));
        }
        firstFailureOrAll(started);
    }

    /** Waits until nothing is being started any more, the tools that prepare a part included. */
    @Override
    public void close() {
        executor.close();
    }

    private void start(Part part) {
        turns.acquireUninterruptibly();
        try {
            var begin = System.nanoTime();
            var running = parts.start(part.name());
            synchronized (announce) {
                announce.accept(running, Duration.ofNanos(System.nanoTime() - begin));
            }
        } finally {
            turns.release();
        }
    }

    private static void firstFailureOrAll(Map<String, CompletableFuture<Void>> started) {
        var failure = new CompletableFuture<Void>();
        started.values()
                .forEach(one -> one.whenComplete((nothing, thrown) -> {
                    if (thrown != null) {
                        failure.completeExceptionally(thrown);
                    }
                }));
        var all = CompletableFuture.allOf(started.values().toArray(CompletableFuture<?>[]::new));
        try {
            CompletableFuture.anyOf(failure, all).join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof Refused refused ? refused : new Refused(String.valueOf(e.getCause()), e);
        }
    }
}
