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

/**
 * What this service reads of a fact about a case ({@code org.yiwang.case.*.v1}); older ones do not tell how to serve.
 *
 * @param result what a remedy came to, if it is one that is decided
 * @param notice the running number of the notice given with it, if one was
 * @param limit the one whose light turned, {@code light} to what, and {@code dueAt} when it passes; of facts about lights alone
 * @param comeAt when the applicant is asked to appear in person; of a fact that asks for it alone
 */
@JsonIgnoreProperties(ignoreUnknown = true)
record CaseFact(
        @JsonProperty("case") UUID id,
        String number,
        Instant at,
        UUID item,
        int itemVersion,
        @Nullable String outcome,
        @Nullable String result,
        @Nullable Integer notice,
        @Nullable List<Limit> limits,
        @Nullable String limit,
        @Nullable String light,
        @Nullable Instant dueAt,
        List<UUID> recipients,
        @Nullable List<Agent> agents,
        @Nullable Boolean electronicService,
        boolean test,
        @Nullable Instant comeAt) {

    private static final Map<String, MessageKind> KINDS = Map.ofEntries(
            Map.entry("org.yiwang.case.submitted.v1", MessageKind.CASE_SUBMITTED),
            Map.entry("org.yiwang.case.accepted.v1", MessageKind.CASE_ACCEPTED),
            Map.entry("org.yiwang.case.declined.v1", MessageKind.CASE_DECLINED),
            Map.entry("org.yiwang.case.supplement-requested.v1", MessageKind.CASE_SUPPLEMENT_REQUESTED),
            Map.entry("org.yiwang.case.supplement-extended.v1", MessageKind.CASE_SUPPLEMENT_EXTENDED),
            Map.entry("org.yiwang.case.supplied.v1", MessageKind.CASE_SUPPLIED),
            Map.entry("org.yiwang.case.lapsed.v1", MessageKind.CASE_LAPSED),
            Map.entry("org.yiwang.case.deemed-accepted.v1", MessageKind.CASE_DEEMED_ACCEPTED),
            Map.entry("org.yiwang.case.passed-up.v1", MessageKind.CASE_PASSED_UP),
            Map.entry("org.yiwang.case.suspended.v1", MessageKind.CASE_SUSPENDED),
            Map.entry("org.yiwang.case.resumed.v1", MessageKind.CASE_RESUMED),
            Map.entry("org.yiwang.case.extended.v1", MessageKind.CASE_EXTENDED),
            Map.entry("org.yiwang.case.approved-tacitly.v1", MessageKind.CASE_APPROVED_TACITLY),
            Map.entry("org.yiwang.case.reprojected.v1", MessageKind.CASE_REPROJECTED),
            Map.entry("org.yiwang.case.visit-asked.v1", MessageKind.CASE_VISIT_ASKED),
            Map.entry("org.yiwang.case.visit-cancelled.v1", MessageKind.CASE_VISIT_CANCELLED),
            Map.entry("org.yiwang.case.delivered.v1", MessageKind.CASE_DELIVERED),
            Map.entry("org.yiwang.case.obligation-returned.v1", MessageKind.CASE_OBLIGATION_RETURNED),
            Map.entry("org.yiwang.case.obligation-fulfilled.v1", MessageKind.CASE_OBLIGATION_FULFILLED),
            Map.entry("org.yiwang.case.withdrawn.v1", MessageKind.CASE_WITHDRAWN));
    private static final Map<String, MessageKind> REMEDIES = Map.of(
            "UPHELD", MessageKind.CASE_UPHELD,
            "REVOKED", MessageKind.CASE_REVOKED,
            "CHANGED", MessageKind.CASE_CHANGED,
            "DISMISSED", MessageKind.CASE_DISMISSED,
            "JUSTIFIED", MessageKind.CASE_JUSTIFIED,
            "NOT_JUSTIFIED", MessageKind.CASE_NOT_JUSTIFIED);
    private static final String DECIDED = "org.yiwang.case.decided.v1";
    private static final String TURNED = "org.yiwang.case.limit-turned.v1";
    private static final String SUPPLEMENT = "SUPPLEMENT";
    private static final String OBLIGATION = "OBLIGATION";

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
                        notice,
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
            return Optional.of(decided());
        }
        if (type.equals(TURNED)) {
            return told().isEmpty() ? Optional.empty() : reminder();
        }
        return Optional.ofNullable(KINDS.get(type));
    }

    /** A remedy is decided in words of its own. */
    private MessageKind decided() {
        var plain = "APPROVED".equals(outcome) ? MessageKind.CASE_APPROVED : MessageKind.CASE_REFUSED;
        return result == null ? plain : REMEDIES.getOrDefault(result, plain);
    }

    /** Of what the applicant himself has to do. */
    private Optional<MessageKind> reminder() {
        if (SUPPLEMENT.equals(limit)) {
            return Optional.of(MessageKind.CASE_SUPPLEMENT_DUE);
        }
        if (OBLIGATION.equals(limit)) {
            return Optional.of(
                    "RED".equals(light) ? MessageKind.CASE_OBLIGATION_LATE : MessageKind.CASE_OBLIGATION_DUE);
        }
        return Optional.empty();
    }

    private List<Recipient> told() {
        var acting = agents == null ? List.<Agent>of() : agents;
        return Stream.concat(
                        recipients.stream().map(person -> new Recipient(person, null)),
                        acting.stream().map(agent -> new Recipient(agent.person(), agent.mandate())))
                .toList();
    }

    /** The end of the limit that such a message announces, or when the applicant is asked to appear. */
    Optional<Instant> due(MessageKind kind) {
        if (kind == MessageKind.CASE_VISIT_ASKED) {
            return Optional.ofNullable(comeAt);
        }
        return dueAt != null
                ? Optional.of(dueAt)
                : kind.limits().stream().flatMap(this::ends).findFirst();
    }

    private Stream<Instant> ends(String limit) {
        return (limits == null ? List.<Limit>of() : limits)
                .stream()
                        .filter(each -> each.kind().equals(limit))
                        .map(Limit::dueAt)
                        .filter(Objects::nonNull);
    }
}
