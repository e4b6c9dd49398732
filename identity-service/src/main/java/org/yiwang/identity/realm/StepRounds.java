package org.yiwang.identity.realm;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.yiwang.defaults.rounds.Rounds;
import reactor.core.publisher.Mono;

/**
 * Brings Keycloak in step: soon after a change, when a task's time comes, after a start and now and then. What fails is
 * tried again until it is done; others do not wait for it.
 */
public final class StepRounds<T> extends Rounds {

    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final int BATCH = 20;

    private final Steps<T> steps;
    private final Clock clock;
    private boolean compared;

    public StepRounds(String name, Steps<T> steps, Clock clock) {
        super(name, PATIENCE);
        this.steps = steps;
        this.clock = clock;
    }

    @Override
    protected void round() throws InterruptedException, ExecutionException, TimeoutException {
        if (!compared) {
            get(steps.allDue(clock.instant()));
            compared = true;
        }
        List<T> taken;
        Exception failure = null;
        do {
            taken = get(steps.take(clock.instant(), BATCH));
            for (var task : taken) {
                var failed = settled(task);
                failure = failed == null ? failure : failed;
            }
        } while (isRunning() && taken.size() == BATCH);
        if (failure != null) {
            throw new ExecutionException(failure);
        }
    }

    private @Nullable Exception settled(T task) throws InterruptedException, ExecutionException, TimeoutException {
        var now = clock.instant();
        try {
            get(steps.bring(task, now));
            return null;
        } catch (ExecutionException | TimeoutException failed) {
            get(steps.putOff(task, now));
            return failed;
        }
    }

    private static <R> R get(Mono<R> step) throws InterruptedException, ExecutionException, TimeoutException {
        return Objects.requireNonNull(await(step, PATIENCE));
    }
}
