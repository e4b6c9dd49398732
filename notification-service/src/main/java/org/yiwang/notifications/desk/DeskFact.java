package org.yiwang.notifications.desk;

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
import org.yiwang.notifications.messages.MessageKind;

/**
 * What this service reads of a fact about a case ({@code org.yiwang.case.*.v1}) to tell officials.
 *
 * @param officials who is told, each with the department by whose post; older facts tell nobody
 * @param limit the one whose light turned, {@code light} to what, and {@code dueAt} when it passes
 */
@JsonIgnoreProperties(ignoreUnknown = true)
record DeskFact(
        @JsonProperty("case") UUID id,
        @Nullable String number,
        Instant at,
        UUID item,
        int itemVersion,
        @Nullable List<Limit> limits,
        @Nullable String limit,
        @Nullable String light,
        @Nullable Instant dueAt,
        @Nullable List<Official> officials,
        boolean test) {

    private static final String PREFIX = "org.yiwang.case.";
    private static final String TURNED = PREFIX + "limit-turned.v1";

    private static final Map<String, MessageKind> KINDS = Map.ofEntries(
            Map.entry(PREFIX + "opinion-asked.v1", MessageKind.DESK_OPINION_ASKED),
            Map.entry(PREFIX + "opinion-given.v1", MessageKind.DESK_OPINION_GIVEN),
            Map.entry(PREFIX + "extension-asked.v1", MessageKind.DESK_EXTENSION_ASKED),
            Map.entry(PREFIX + "extended.v1", MessageKind.DESK_EXTENDED),
            Map.entry(PREFIX + "deemed-accepted.v1", MessageKind.DESK_DEEMED_ACCEPTED),
            Map.entry(PREFIX + "supplied.v1", MessageKind.DESK_SUPPLIED),
            Map.entry(PREFIX + "approved-tacitly.v1", MessageKind.DESK_APPROVED_TACITLY),
            Map.entry(PREFIX + "withdrawn.v1", MessageKind.DESK_WITHDRAWN),
            Map.entry(PREFIX + "passed-up.v1", MessageKind.DESK_PASSED_UP),
            Map.entry(PREFIX + "obligation-supplied.v1", MessageKind.DESK_OBLIGATION_SUPPLIED),
            Map.entry(PREFIX + "appealed.v1", MessageKind.DESK_CONTESTED),
            Map.entry(PREFIX + "complained.v1", MessageKind.DESK_CONTESTED));

    /** One clock of the case at that moment. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Limit(String kind, @Nullable Instant dueAt) {}

    /** An official, and the department by right of whose post he is told. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Official(UUID person, UUID department) {}

    /** What is to be delivered because of this fact; nothing if it concerns no official. */
    Optional<DeskDelivery> delivery(String consumer, ReceivedFact received) {
        var told = officials == null ? List.<Official>of() : officials;
        return told.isEmpty() || number == null
                ? Optional.empty()
                : kind(received.type())
                        .map(kind -> new DeskDelivery(
                                consumer,
                                received.id(),
                                kind,
                                id,
                                number,
                                item,
                                itemVersion,
                                at,
                                due(kind),
                                limit,
                                told,
                                test));
    }

    private Optional<MessageKind> kind(String type) {
        if (type.equals(TURNED)) {
            return Optional.of("RED".equals(light) ? MessageKind.DESK_LIMIT_RED : MessageKind.DESK_LIMIT_YELLOW);
        }
        return Optional.ofNullable(KINDS.get(type));
    }

    private @Nullable Instant due(MessageKind kind) {
        return dueAt != null
                ? dueAt
                : kind.limits().stream().flatMap(this::ends).findFirst().orElse(null);
    }

    private Stream<Instant> ends(String wanted) {
        return (limits == null ? List.<Limit>of() : limits)
                .stream()
                        .filter(each -> each.kind().equals(wanted))
                        .map(Limit::dueAt)
                        .filter(Objects::nonNull);
    }
}
