package org.yiwang.notifications.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.yiwang.defaults.messaging.ReceivedFact;
import org.yiwang.notifications.TestCase;
import org.yiwang.notifications.inbox.Delivery;
import org.yiwang.notifications.messages.MessageKind;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class CaseFactTest {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final Path CONTRACTS = Path.of("../case-service/src/test/contracts");

    private final TestCase shop = TestCase.of(UUID.randomUUID());

    @ParameterizedTest
    @CsvSource({
        "submitted,, CASE_SUBMITTED",
        "accepted,, CASE_ACCEPTED",
        "declined,, CASE_DECLINED",
        "decided, APPROVED, CASE_APPROVED",
        "decided, REFUSED, CASE_REFUSED",
        "delivered, APPROVED, CASE_DELIVERED",
        "withdrawn,, CASE_WITHDRAWN",
        "review-started,,",
        "closed, APPROVED,",
        "something-new,,",
    })
    void onlyWhatConcernsTheApplicantIsDelivered(String event, @Nullable String outcome, @Nullable MessageKind kind) {
        var data = JSON.readTree(shop.decided(String.valueOf(outcome)).data());

        assertThat(delivery(event, data)).isEqualTo(kind);
    }

    @ParameterizedTest
    @CsvSource({
        "submitted, CASE_SUBMITTED, true",
        "accepted, CASE_ACCEPTED, true",
        "declined, CASE_DECLINED, false",
        "decided, CASE_APPROVED, true",
        "delivered, CASE_DELIVERED, false",
        "withdrawn, CASE_WITHDRAWN, false",
    })
    void whatCaseServicePromisesIsUnderstood(String event, MessageKind kind, boolean due) throws IOException {
        var contract = CONTRACTS.resolve("org.yiwang.case." + event + ".v1.json");
        var data = JSON.readTree(Files.readString(contract));

        assertThat(delivery(event, data)).isEqualTo(kind);
        var delivery = Objects.requireNonNull(delivered(event, data));
        assertThat(delivery.recipients()).isNotEmpty();
        assertThat(delivery.caseNumber()).isEqualTo(data.path("number").asString());
        assertThat(delivery.dueAt() != null).isEqualTo(due);
        assertThat(delivery.electronicService()).isTrue();
    }

    private static @Nullable MessageKind delivery(String event, JsonNode data) {
        var delivery = delivered(event, data);
        return delivery == null ? null : delivery.kind();
    }

    private static @Nullable Delivery delivered(String event, JsonNode data) {
        var type = "org.yiwang.case." + event + ".v1";
        var received = new ReceivedFact(
                UUID.randomUUID(), "yiwang.cases", type, "case-service", "key", Instant.EPOCH, null, data);
        return JSON.treeToValue(data, CaseFact.class)
                .delivery("cases", received)
                .orElse(null);
    }
}
