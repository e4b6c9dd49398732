package org.yiwang.identity.realm;

import java.time.Instant;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.publisher.Mono;

/** Officials' accounts; they turn by the calendar too, on the day a post begins or ends. */
record AccountSteps(TaskRepository tasks, RealmAccounts accounts, RealmProperties settings) implements Steps<Task> {

    private static final Logger LOG = LoggerFactory.getLogger(AccountSteps.class);

    @Override
    public Mono<Long> allDue(Instant now) {
        return tasks.allDue(now);
    }

    @Override
    public Mono<List<Task>> take(Instant now, int count) {
        return tasks.take(now, settings.lease(), count);
    }

    @Override
    public Mono<Long> bring(Task task, Instant now) {
        var next = settings.next(task, now);
        return accounts.inStep(task)
                .flatMap(account -> tasks.done(task, account, "READY", next))
                .onErrorResume(AccountTaken.class, _ -> {
                    LOG.warn("The user name of official {} belongs to another account", task.official());
                    return tasks.done(task, null, "TAKEN", next);
                });
    }

    @Override
    public Mono<Long> putOff(Task task, Instant now) {
        return tasks.putOff(task, settings.again(task.attempts(), now));
    }
}
