package org.yiwang.local.drills;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.yiwang.local.demo.Cast;
import org.yiwang.local.parts.Parts;
import org.yiwang.local.parts.RunningPart;
import org.yiwang.local.parts.State;
import org.yiwang.local.site.Site;
import org.yiwang.local.site.Waiting;

/**
 * Kills parts beside other work and says what really was killed; what did not happen in its midst is a fault. So that
 * it does not depend on who is quicker, the last piece of work waits until all are dead.
 */
final class Killer {
    private static final Duration PATIENCE = Duration.ofSeconds(120);
    private static final Duration STEP = Duration.ofMillis(2);
    private static final Duration LOOK = Duration.ofMillis(200);
    private static final int IN_A_ROW = 20;
    private static final Map<String, String> ASKED =
            Map.of("case-service", "/v1/cases", "notification-service", "/v1/notifications");

    private final Cast cast;
    private final Site site;
    private final Parts parts;
    private final List<String> kills = new ArrayList<>();
    private final List<String> faults = new CopyOnWriteArrayList<>();
    private final CountDownLatch ended;

    Killer(Cast cast, int deaths) {
        this.ended = new CountDownLatch(deaths);
        this.cast = cast;
        this.site = cast.suite().site();
        this.parts = Parts.of(site);
    }

    /** Does both at once, the last piece of work only after all deaths; what fails in either fails here. */
    <A> void beside(Runnable killing, List<A> pieces, Function<A, ?> work) {
        beside(ended, killing, pieces, work);
    }

    static <A> void beside(CountDownLatch ended, Runnable killing, List<A> pieces, Function<A, ?> work) {
        var killed =
                CompletableFuture.runAsync(killing, task -> Thread.ofVirtual().start(task));
        try {
            Crew.all(pieces, piece -> {
                if (piece.equals(pieces.getLast())) {
                    await(ended);
                }
                return work.apply(piece);
            });
        } finally {
            killed.join();
        }
    }

    /** Kills a part when it is time, and looks whether there still was work afterwards. */
    void kill(String part, BooleanSupplier time, BooleanSupplier working) {
        if (!Waiting.until(PATIENCE, STEP, time::getAsBoolean)) {
            throw new IllegalStateException("The time to kill " + part + " never came");
        }
        var victim = State.of(site.data()).flatMap(state -> state.part(part)).filter(RunningPart::alive);
        parts.kill9(part);
        if (victim.isEmpty() || victim.get().alive()) {
            faults.add(part + " was not killed");
        } else if (!working.getAsBoolean()) {
            faults.add(part + " was killed when there was nothing left to interrupt");
        } else {
            kills.add(part);
        }
        ended.countDown();
    }

    private static void await(CountDownLatch ended) {
        try {
            if (!ended.await(2 * PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
                throw new IllegalStateException(ended.getCount() + " more should have been killed");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }

    /** Starts it again and waits until the gateway, which stops asking the dead, lets everybody through to it. */
    void start(String part) {
        parts.start(part);
        var path = ASKED.get(part);
        if (path != null && !Waiting.until(PATIENCE, LOOK, () -> open(path))) {
            faults.add(part + " was started again and not reached through the gateway");
        }
    }

    private boolean open(String path) {
        var citizen = cast.as("lixiaomei");
        return IntStream.range(0, IN_A_ROW).allMatch(_ -> citizen.get(path).status() == 200);
    }

    List<String> kills() {
        return List.copyOf(kills);
    }

    List<String> faults() {
        return List.copyOf(faults);
    }
}
