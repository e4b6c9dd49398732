package org.yiwang.cases.sweeps;

import java.time.Clock;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.yiwang.cases.lifecycle.SystemActions;
import org.yiwang.defaults.outbox.OutboxPublisher;
import org.yiwang.defaults.rounds.Rounds;

/** The rounds over limits as several replicas of the service make them at the same moment. */
public class Replicas {

    private final SweepRepository sweeps;
    private final WaitingRepository waiting;
    private final SystemActions actions;
    private final OutboxPublisher outbox;
    private final Clock clock;

    Replicas(
            SweepRepository sweeps,
            WaitingRepository waiting,
            SystemActions actions,
            OutboxPublisher outbox,
            Clock clock) {
        this.sweeps = sweeps;
        this.waiting = waiting;
        this.actions = actions;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** Lets this many replicas begin their rounds together and waits for all. */
    public void sweep(int replicas) throws InterruptedException {
        var start = new CyclicBarrier(2 * replicas);
        var rounds = IntStream.range(0, replicas)
                .boxed()
                .flatMap(_ -> Stream.<Callable<Boolean>>of(
                        () -> made(new LimitRounds(sweeps, actions, outbox, clock), LimitRounds::round, start),
                        () -> made(new WaitingRounds(waiting, actions, outbox, clock), WaitingRounds::round, start)))
                .toList();
        try (var threads = Executors.newFixedThreadPool(rounds.size())) {
            threads.invokeAll(rounds).forEach(Future::resultNow);
        }
    }

    private interface Round<T extends Rounds> {
        void of(T rounds) throws Exception;
    }

    private static <T extends Rounds> boolean made(T rounds, Round<T> round, CyclicBarrier start) throws Exception {
        start.await();
        round.of(rounds);
        return true;
    }
}
