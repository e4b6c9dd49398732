package org.yiwang.identity.erasures;

import java.time.Instant;
import java.util.List;
import org.yiwang.identity.contacts.Accounts;
import org.yiwang.identity.realm.RealmProperties;
import org.yiwang.identity.realm.Steps;
import reactor.core.publisher.Mono;

/** Accounts of those who were erased: signed out everywhere, then deleted; one that is gone already is done. */
record ErasureSteps(
        ErasureTaskRepository tasks, Accounts accounts, ErasedAccountClient keycloak, RealmProperties settings)
        implements Steps<ErasureTask> {

    @Override
    public Mono<Long> allDue(Instant now) {
        return tasks.allDue(now);
    }

    @Override
    public Mono<List<ErasureTask>> take(Instant now, int count) {
        return tasks.take(now, settings.lease(), count);
    }

    @Override
    public Mono<Long> bring(ErasureTask task, Instant now) {
        return accounts.of(task.person())
                .flatMap(account -> keycloak.end(account.id()).then(Mono.defer(() -> keycloak.delete(account.id()))))
                .then(Mono.defer(() -> tasks.done(task)));
    }

    @Override
    public Mono<Long> putOff(ErasureTask task, Instant now) {
        return tasks.putOff(task, settings.again(task.attempts(), now));
    }
}
