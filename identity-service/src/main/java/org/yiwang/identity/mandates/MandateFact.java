package org.yiwang.identity.mandates;

import com.github.f4b6a3.uuid.UuidCreator;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.yiwang.defaults.outbox.Fact;
import org.yiwang.identity.mandates.Mandate.Kind;
import org.yiwang.identity.mandates.Mandate.State;
import org.yiwang.keycloak.Applicant;
import tools.jackson.databind.json.JsonMapper;

/**
 * What others are told of a mandate: its whole state, keyed by its id, from its acceptance on; a greater version replaces
 * a smaller one.
 */
public record MandateFact(
        UUID mandate,
        long version,
        State state,
        Applicant grantor,
        UUID agent,
        Kind kind,
        List<UUID> items,
        List<String> topics,
        boolean everyItem,
        Instant from,
        Instant until,
        boolean test) {

    private static final String TOPIC = "yiwang.mandates";
    private static final String CHANGED = "org.yiwang.mandate.changed.v1";
    private static final JsonMapper JSON = JsonMapper.shared();

    /** Nothing of a mandate that never was in force: nobody acts by it. */
    public static List<Fact> of(Mandate before, Mandate after, boolean test, Instant at) {
        if (before.state() != State.IN_FORCE && after.state() != State.IN_FORCE) {
            return List.of();
        }
        var told = new MandateFact(
                after.id(),
                after.version(),
                after.state(),
                after.grantor(),
                Objects.requireNonNull(after.agent()),
                after.kind(),
                after.scope().items(),
                after.scope().topics(),
                after.kind().isForEveryItem(),
                after.begins(),
                after.ends(),
                test);
        return List.of(new Fact(
                UuidCreator.getTimeOrderedEpochFast(),
                TOPIC,
                after.id().toString(),
                CHANGED,
                at,
                JSON.valueToTree(told)));
    }
}
