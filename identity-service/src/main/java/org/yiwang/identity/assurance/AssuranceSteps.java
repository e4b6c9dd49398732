package org.yiwang.identity.assurance;

import java.time.Instant;
import java.util.List;
import org.yiwang.identity.contacts.Accounts;
import org.yiwang.identity.contacts.ProfileChanges;
import org.yiwang.identity.realm.RealmProperties;
import org.yiwang.identity.realm.Steps;
import reactor.core.publisher.Mono;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Citizens' accounts, whose tokens say how surely the person is known; what one says already is never lowered. */
record AssuranceSteps(
        AssuranceTaskRepository tasks, Accounts accounts, ProfileChanges profiles, RealmProperties settings)
        implements Steps<AssuranceTask> {

    private static final String ATTRIBUTE = "identityAssurance";

    @Override
    public Mono<Long> allDue(Instant now) {
        return tasks.allDue(now);
    }

    @Override
    public Mono<List<AssuranceTask>> take(Instant now, int count) {
        return tasks.take(now, settings.lease(), count);
    }

    @Override
    public Mono<Long> bring(AssuranceTask task, Instant now) {
        return accounts.of(task.person())
                .flatMap(account -> profiles.change(account.id(), profile -> raised(profile, task.assurance())))
                .then(Mono.defer(() -> tasks.done(task)));
    }

    @Override
    public Mono<Long> putOff(AssuranceTask task, Instant now) {
        return tasks.putOff(task, settings.again(task.attempts(), now));
    }

    private static int said(JsonNode profile) {
        return Integer.parseInt(profile.at("/attributes/" + ATTRIBUTE + "/0").asString("0"));
    }

    private static ObjectNode raised(ObjectNode profile, int assurance) {
        if (said(profile) < assurance) {
            profile.withObject("attributes").putArray(ATTRIBUTE).add(Integer.toString(assurance));
        }
        return profile;
    }
}
