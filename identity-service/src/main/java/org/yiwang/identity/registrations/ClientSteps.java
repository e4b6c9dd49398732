package org.yiwang.identity.registrations;

import java.time.Instant;
import java.util.List;
import org.yiwang.identity.realm.EndedTokens;
import org.yiwang.identity.realm.RealmProperties;
import org.yiwang.identity.realm.Steps;
import reactor.core.publisher.Mono;

/** Integrators' clients; one that is shut out loses at once what was issued to it. */
record ClientSteps(ClientTaskRepository tasks, Registrations registrations, EndedTokens ended, RealmProperties settings)
        implements Steps<ClientTask> {

    @Override
    public Mono<Long> allDue(Instant now) {
        return tasks.allDue(now);
    }

    @Override
    public Mono<List<ClientTask>> take(Instant now, int count) {
        return tasks.take(now, settings.lease(), count);
    }

    /** First Keycloak issues nothing more, then what was issued until then ends. */
    @Override
    public Mono<Long> bring(ClientTask task, Instant now) {
        var client = task.client();
        return registrations
                .inStep(client, task.fetchedKeys(), task.hasLogo())
                .then(Mono.defer(() -> client.isShutOut() ? ended.of(client.id()) : Mono.empty()))
                .then(Mono.defer(() -> tasks.done(task, now.plus(settings.reconcile()))));
    }

    @Override
    public Mono<Long> putOff(ClientTask task, Instant now) {
        return tasks.putOff(task, settings.again(task.attempts(), now));
    }
}
