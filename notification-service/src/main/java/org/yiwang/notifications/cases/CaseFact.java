package org.yiwang.notifications.cases;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.yiwang.defaults.messaging.ReceivedFact;
import org.yiwang.notifications.inbox.Delivery;
import org.yiwang.notifications.inbox.Recipient;
import org.yiwang.notifications.messages.MessageKind;

/** What this service reads of a fact about a case ({@code org.yiwang.case.*.v1}); older ones do not tell how to serve. */
@JsonIgnoreProperties(ignoreUnknown = true)
record CaseFact(
        @JsonProperty("case") UUID id,
        String number,
        Instant at,
        UUID item,
        int itemVersion,
        @Nullable String outcome,
        List<Limit> limits,
        List<UUID> recipients,
        @Nullable List<Agent> agents,
        @Nullable Boolean electronicService,
        boolean test) {

    private static final Map<String, MessageKind> KINDS = Map.of(
            "org.yiwang.case.submitted.v1", MessageKind.CASE_SUBMITTED,
            "org.yiwang.case.accepted.v1", MessageKind.CASE_ACCEPTED,
            "org.yiwang.case.declined.v1", MessageKind.CASE_DECLINED,
            "org.yiwang.case.delivered.v1", MessageKind.CASE_DELIVERED,
            "org.yiwang.case.withdrawn.v1", MessageKind.CASE_WITHDRAWN);
    private static final String DECIDED = "org.yiwang.case.decided.v1";

    /** One clock of the case at that moment. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Limit(String kind, @Nullable Instant dueAt) {}

    /** Who acts for the applicant, by which mandate; older facts tell of nobody. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Agent(UUID person, UUID mandate) {}

    /** What is to be delivered because of this fact; nothing if it does not concern the applicant. */
    Optional<Delivery> delivery(String consumer, ReceivedFact received) {
        return kind(received.type())
                .map(kind -> new Delivery(
                        consumer,
                        received.id(),
                        kind,
                        id,
                        number,
                        item,
                        itemVersion,
                        at,
                        due(kind).orElse(null),
                        told(),
                        Boolean.TRUE.equals(electronicService),
                        test));
    }

    /** The message a fact of this type calls for; none if it does not concern the applicant. */
    Optional<MessageKind> kind(String type) {
        if (type.equals(DECIDED)) {
            return Optional.of("APPROVED".equals(outcome) ? MessageKind.CASE_APPROVED : MessageKind.CASE_REFUSED);
        }
        return Optional.ofNullable(KINDS.get(type));
    }

    private List<Recipient> told() {
        var acting = agents == null ? List.<Agent>of() : agents;
        return Stream.concat(
                        recipients.stream().map(person -> new Recipient(person, null)),
                        acting.stream().map(agent -> new Recipient(agent.person(), agent.mandate())))
                .toList();
    }

    /** The end of the limit that such a message announces. */
    Optional<Instant> due(MessageKind kind) {
        return kind.limits().stream().flatMap(this::ends).findFirst();
    }

    private Stream<Instant> ends(String limit) {
        return limits.stream()
                .filter(each -> each.kind().equals(limit))
                .map(Limit::dueAt)
                .filter(Objects::nonNull);
    }
}
