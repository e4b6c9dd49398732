package org.yiwang.identity.realm;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.yiwang.defaults.rounds.Rounds;
import reactor.core.publisher.Mono;

/**
 * Brings officials' accounts in step: soon after a change, on the day a post begins or ends, after a start and now and
 * then. What fails is tried again until it is done; others do not wait for it.
 */
class AccountRounds extends Rounds {

    private static final Logger LOG = LoggerFactory.getLogger(AccountRounds.class);
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final int BATCH = 20;

    private final TaskRepository tasks;
    private final RealmAccounts accounts;
    private final RealmProperties settings;
    private final Clock clock;
    private boolean compared;

    AccountRounds(TaskRepository tasks, RealmAccounts accounts, RealmProperties settings, Clock clock) {
        super("accounts", PATIENCE);
        this.tasks = tasks;
        this.accounts = accounts;
        this.settings = settings;
        this.clock = clock;
    }

    @Override
    protected void round() throws InterruptedException, ExecutionException, TimeoutException {
        if (!compared) {
            get(tasks.allDue(clock.instant()));
            compared = true;
        }
        List<Task> taken;
        Exception failure = null;
        do {
            taken = get(tasks.take(clock.instant(), settings.lease(), BATCH));
            for (var task : taken) {
                var failed = settled(task);
                failure = failed == null ? failure : failed;
            }
        } while (isRunning() && taken.size() == BATCH);
        if (failure != null) {
            throw new ExecutionException(failure);
        }
    }

    private @Nullable Exception settled(Task task) throws InterruptedException, ExecutionException, TimeoutException {
        var now = clock.instant();
        try {
            var account = get(accounts.inStep(task));
            get(tasks.done(task, account, "READY", settings.next(task, now)));
            return null;
        } catch (ExecutionException failed) {
            if (failed.getCause() instanceof AccountTaken) {
                LOG.warn("The user name of official {} belongs to another account", task.official());
                get(tasks.done(task, null, "TAKEN", settings.next(task, now)));
                return null;
            }
            get(tasks.putOff(task, settings.again(task, now)));
            return failed;
        } catch (TimeoutException late) {
            get(tasks.putOff(task, settings.again(task, now)));
            return late;
        }
    }

    private static <T> T get(Mono<T> step) throws InterruptedException, ExecutionException, TimeoutException {
        return Objects.requireNonNull(await(step, PATIENCE));
    }
}
