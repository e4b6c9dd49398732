package org.yiwang.defaults.rounds;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import reactor.core.publisher.Mono;

@ExtendWith(OutputCaptureExtension.class)
class RoundsTests {

    private static final Duration LONG = Duration.ofSeconds(20);

    private final List<String> done = new CopyOnWriteArrayList<>();
    private final AtomicInteger failures = new AtomicInteger();
    private final CountDownLatch held = new CountDownLatch(1);
    private volatile boolean holds;

    /** Rounds that fail as often as they are told and can be held. */
    private final class Counted extends Rounds {

        Counted(Duration grace) {
            super("counted", grace);
        }

        @Override
        protected void round() throws InterruptedException, ExecutionException {
            if (failures.getAndUpdate(left -> Math.max(0, left - 1)) > 0) {
                throw new ExecutionException(new IllegalStateException("refused for a test"));
            }
            if (holds) {
                done.add("held");
                held.await();
            }
            done.add("round");
        }

        @Override
        protected void end() {
            done.add("end");
        }
    }

    private Rounds rounds = new Counted(LONG);

    @AfterEach
    void stop() {
        held.countDown();
        rounds.stop();
    }

    @Test
    void aRoundFollowsTheOtherUntilTheEndWhichComesOnce() {
        rounds.start();
        await().until(() -> done.size() > 2);
        rounds.stop();

        assertThat(rounds.isRunning()).isFalse();
        assertThat(done).endsWith("end").containsOnlyOnce("end");
    }

    @Test
    void aBurstOfWakesBecomesFewRounds() throws InterruptedException {
        var begin = System.nanoTime();
        rounds.start();
        for (int wakes = 0; wakes < 200; wakes++) {
            rounds.wake();
            Thread.sleep(1);
        }
        rounds.stop();
        var passed = Duration.ofNanos(System.nanoTime() - begin);

        assertThat(done).hasSizeBetween(3, (int) passed.dividedBy(Rounds.GATHERING) + 3);
    }

    @Test
    void aFailureIsToldOnceAndTriedAgain(CapturedOutput log) {
        failures.set(3);
        rounds.start();
        await().until(() -> !done.isEmpty());

        assertThat(log.getOut().split("A round of counted failed", -1)).hasSize(2);
        assertThat(log.getOut()).contains("refused for a test");
    }

    @Test
    void theLastRoundEndsByItselfWithinItsGrace() throws InterruptedException {
        holds = true;
        rounds.start();
        await().until(() -> done.contains("held"));
        var stopping = Thread.ofVirtual().start(rounds::stop);
        await().until(() -> !rounds.isRunning());
        held.countDown();
        stopping.join();

        assertThat(done).containsExactly("held", "round", "end");
    }

    @Test
    void withoutGraceItIsInterrupted() {
        rounds = new Counted(Duration.ZERO);
        holds = true;
        rounds.start();
        await().until(() -> done.contains("held"));
        rounds.stop();

        assertThat(done).containsExactly("held", "end");
    }

    /** It would go on beside the next round otherwise, with the connection it holds. */
    @Test
    void aStepThatTakesTooLongIsGivenUp() {
        var open = new AtomicInteger();
        var step = Mono.never().doOnSubscribe(_ -> open.incrementAndGet()).doOnCancel(open::decrementAndGet);
        rounds = new Rounds("patient", Duration.ZERO) {
            @Override
            protected void round() throws InterruptedException, ExecutionException, TimeoutException {
                try {
                    await(step, Duration.ofMillis(20));
                } finally {
                    done.add("open " + open);
                }
            }
        };
        rounds.start();
        await().until(() -> !done.isEmpty());

        assertThat(done.getFirst()).isEqualTo("open 0");
    }

    @Test
    void startedAgainOnlyOneThreadGoesRound() {
        rounds.start();
        rounds.stop();
        rounds.start();
        await().until(() -> done.lastIndexOf("round") > done.indexOf("end"));

        assertThat(Thread.getAllStackTraces().keySet())
                .filteredOn(thread -> thread.getName().equals("counted") && thread.isAlive())
                .hasSize(1);
    }
}
