package org.yiwang.local.bench;

import java.io.IOException;
import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;

/** A bounded number of tasks over a bounded number of connections, each worker waiting for its answer. */
record Load(int port, int connections, Duration atMost) {

    private static final int MOST_FAILURES = 100;

    /** One task on a connection of its worker; it throws when the answer is not the right one. */
    interface Task {
        void run(Wire wire, int number) throws IOException;
    }

    /** How it went; times in microseconds, {@code complaint} is empty or says what failed first. */
    record Result(int done, int failed, long micros, long median, long slowest1Percent, String complaint) {}

    Result run(int count, Task task) throws InterruptedException {
        var next = new AtomicInteger();
        var failed = new AtomicInteger();
        var complaint = new AtomicReference<>("");
        long[] took = new long[count];
        long start = System.nanoTime();
        Worker work = () -> {
            for (int n = next.get(); n < count && inTime(start) && failed.get() < MOST_FAILURES; n = next.get()) {
                try (var wire = new Wire(port)) {
                    for (n = next.getAndIncrement(); n < count && inTime(start); n = next.getAndIncrement()) {
                        took[n] = timed(wire, task, n);
                    }
                } catch (IOException | RuntimeException e) {
                    failed.incrementAndGet();
                    complaint.compareAndSet("", String.valueOf(e.getMessage()));
                }
            }
        };
        everyWorker(work);
        return result(took, failed.get(), (System.nanoTime() - start) / 1000, complaint.get());
    }

    private interface Worker extends Runnable {}

    private boolean inTime(long start) {
        return System.nanoTime() - start < atMost.toNanos();
    }

    private static long timed(Wire wire, Task task, int number) throws IOException {
        long start = System.nanoTime();
        task.run(wire, number);
        return Math.max(1, (System.nanoTime() - start) / 1000);
    }

    private void everyWorker(Worker work) throws InterruptedException {
        try (var workers = Executors.newFixedThreadPool(connections)) {
            var running = IntStream.range(0, connections)
                    .mapToObj(_ -> workers.submit(work))
                    .toList();
            for (Future<?> worker : running) {
                worker.get();
            }
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        }
    }

    private static Result result(long[] took, int failed, long micros, String complaint) {
        long[] done = Arrays.stream(took).filter(each -> each > 0).sorted().toArray();
        long median = done.length == 0 ? 0 : done[done.length / 2];
        long slowest = done.length == 0 ? 0 : done[Math.min(done.length - 1, done.length * 99 / 100)];
        return new Result(done.length, failed, micros, median, slowest, complaint);
    }
}
