package org.yiwang.identity.mandates;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.yiwang.identity.mandates.Mandate.Side;
import org.yiwang.identity.mandates.Mandate.State;
import org.yiwang.keycloak.Applicant;

/**
 * A mandate as one of its sides sees it.
 *
 * @param side the reader's
 * @param effective whether it may be acted by today
 * @param over whether its last day has passed
 */
record MandateView(
        UUID id,
        Side side,
        Grantor grantor,
        Agent agent,
        Mandate.Kind kind,
        ScopeView scope,
        LocalDate from,
        LocalDate until,
        State state,
        boolean effective,
        boolean over,
        Instant givenAt,
        @Nullable Instant settledAt,
        @Nullable Instant revokedAt,
        @Nullable Side revokedBy,
        List<MandateLink> actions) {

    record Grantor(Applicant.Kind kind, UUID id, @Nullable String name) {}

    /** Until it is accepted the grantor sees of the agent what he has said of him himself. */
    record Agent(@Nullable UUID id, @Nullable String name) {}

    record ScopeView(
            List<ItemName> items,
            List<String> topics,
            @Nullable Role role) {}

    record ItemName(UUID id, String name) {}

    /** What this reader may do now. */
    record MandateLink(MandateAction name, String url, String method, List<String> needs) {

        static MandateLink of(MandateAction action, UUID mandate) {
            return new MandateLink(action, "/v1/mandates/" + mandate + "/" + action.path(), "POST", List.of());
        }
    }

    /** Those whose names the view needs. */
    static Set<UUID> people(Mandate mandate, Offices reader) {
        return Stream.of(mandate.grantor().id(), shown(mandate, reader))
                .flatMap(Stream::ofNullable)
                .collect(Collectors.toSet());
    }

    static MandateView of(
            Mandate mandate, Offices reader, Map<UUID, String> people, Map<UUID, String> items, LocalDate today) {
        var side = mandate.side(reader);
        var grantor = mandate.grantor();
        return new MandateView(
                mandate.id(),
                side,
                new Grantor(grantor.kind(), grantor.id(), people.get(grantor.id())),
                agent(mandate, reader, people),
                mandate.kind(),
                scope(mandate.scope(), items),
                mandate.firstDay(),
                mandate.lastDay(),
                mandate.state(),
                mandate.isEffective(today),
                mandate.isOver(today),
                mandate.givenAt(),
                mandate.settledAt(),
                mandate.revokedAt(),
                revokedBy(mandate),
                Mandates.allowed(mandate, side, reader, today).stream()
                        .map(action -> MandateLink.of(action, mandate.id()))
                        .toList());
    }

    private static @Nullable Side revokedBy(Mandate mandate) {
        if (mandate.revokedBy() == null) {
            return null;
        }
        return mandate.revokedBy().equals(mandate.agent()) ? Side.AGENT : Side.GRANTOR;
    }

    private static Agent agent(Mandate mandate, Offices reader, Map<UUID, String> people) {
        var known = shown(mandate, reader);
        if (known != null) {
            return new Agent(known, people.getOrDefault(known, mandate.agentName()));
        }
        return mandate.agentName() == null ? new Agent(mandate.agent(), null) : new Agent(null, mandate.agentName());
    }

    private static @Nullable UUID shown(Mandate mandate, Offices reader) {
        if (mandate.side(reader) == Side.AGENT) {
            return reader.me();
        }
        var accepted = mandate.settledAt() != null && mandate.state() != State.REFUSED;
        return accepted ? mandate.agent() : null;
    }

    private static ScopeView scope(Mandate.Scope scope, Map<UUID, String> items) {
        return new ScopeView(
                scope.items().stream()
                        .map(item -> new ItemName(item, items.getOrDefault(item, "")))
                        .toList(),
                scope.topics(),
                scope.role());
    }
}
