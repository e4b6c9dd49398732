package org.yiwang.local.drills;

import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;

/** Several hands doing the same to many things at once. */
final class Crew {
    private static final int HANDS = 4;

    private Crew() {}

    /** Does it to each, four at a time, and gives the results in order; the first failure fails all. */
    static <A, B> List<B> all(List<A> things, Function<A, B> work) {
        try (var hands = Executors.newFixedThreadPool(HANDS)) {
            return things.stream().map(thing -> hands.submit(() -> work.apply(thing))).toList().stream()
                    .map(Crew::result)
                    .toList();
        }
    }

    private static <B> B result(Future<B> done) {
        try {
            return done.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        }
    }
}
