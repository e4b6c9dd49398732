package org.yiwang.cases.lifecycle;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.yiwang.cases.clock.Light;
import org.yiwang.cases.clock.LimitKind;
import org.yiwang.cases.trail.TrailEvent;
import org.yiwang.keycloak.Applicant;

/**
 * The data of a fact about a case: ids, codes, states and instants, never names or words.
 *
 * @param electronicService whether the applicant agreed that what enters the inbox is served
 */
public record CaseFact(
        @JsonProperty("case") UUID caseId,
        UUID rootCase,
        @Nullable String number,
        int sequence,
        String action,
        String from,
        String to,
        Instant at,
        UUID item,
        int itemVersion,
        UUID department,
        String region,
        Applicant applicant,
        UUID actor,
        @Nullable UUID mandate,
        @Nullable Outcome outcome,
        List<FactLimit> limits,
        List<UUID> recipients,
        boolean electronicService,
        boolean test) {

    public record FactLimit(LimitKind kind, Instant dueAt, Light light) {}

    static CaseFact of(Case after, TrailEvent event, Scene scene) {
        var origin = after.origin();
        return new CaseFact(
                after.id(),
                after.root(),
                after.progress().number(),
                event.sequence(),
                event.action(),
                event.from(),
                event.to(),
                event.at(),
                origin.item(),
                origin.itemVersion(),
                origin.department(),
                origin.region(),
                origin.applicant(),
                event.who().id(),
                origin.mandate(),
                after.progress().outcome(),
                limits(after, scene),
                recipients(origin),
                after.progress().electronic(),
                origin.test());
    }

    private static List<FactLimit> limits(Case after, Scene scene) {
        return after.progress().limits().values().stream()
                .flatMap(limit -> limit.due(scene.calendar()).stream()
                        .map(due -> new FactLimit(limit.kind(), due.at(), due.light(scene.now()))))
                .toList();
    }

    /** The persons to be told: the applicant if it is one, and whoever entered the case. */
    private static List<UUID> recipients(Case.Origin origin) {
        var enteredFor = origin.applicant();
        return enteredFor.kind() == Applicant.Kind.PERSON && !enteredFor.id().equals(origin.openedBy())
                ? List.of(enteredFor.id(), origin.openedBy())
                : List.of(origin.openedBy());
    }
}
