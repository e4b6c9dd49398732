package org.yiwang.notifications.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.yiwang.defaults.messaging.ReceivedFact;
import org.yiwang.notifications.TestCase;
import org.yiwang.notifications.inbox.Delivery;
import org.yiwang.notifications.messages.MessageKind;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

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
        "supplement-requested,, CASE_SUPPLEMENT_REQUESTED",
        "supplement-extended,, CASE_SUPPLEMENT_EXTENDED",
        "passed-up,, CASE_PASSED_UP",
        "pre-reviewed,,",
        "supplied,, CASE_SUPPLIED",
        "lapsed,, CASE_LAPSED",
        "deemed-accepted,, CASE_DEEMED_ACCEPTED",
        "suspended,, CASE_SUSPENDED",
        "resumed,, CASE_RESUMED",
        "extended,, CASE_EXTENDED",
        "approved-tacitly, APPROVED, CASE_APPROVED_TACITLY",
        "reprojected,, CASE_REPROJECTED",
        "visit-asked,, CASE_VISIT_ASKED",
        "visit-cancelled,, CASE_VISIT_CANCELLED",
        "obligation-returned, APPROVED, CASE_OBLIGATION_RETURNED",
        "obligation-fulfilled, APPROVED, CASE_OBLIGATION_FULFILLED",
        "obligation-supplied, APPROVED,",
        "visit-recorded,,",
        "visit-attended,,",
        "extension-asked,,",
        "opinion-asked,,",
        "opinion-given,,",
        "opinions-reprojected,,",
        "obligations-reprojected,,",
        "notice-served,,",
        "limit-turned,,",
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
        "supplement-requested, CASE_SUPPLEMENT_REQUESTED, true",
        "supplement-extended, CASE_SUPPLEMENT_EXTENDED, true",
        "passed-up, CASE_PASSED_UP, true",
        "supplied, CASE_SUPPLIED, true",
        "lapsed, CASE_LAPSED, false",
        "deemed-accepted, CASE_DEEMED_ACCEPTED, true",
        "suspended, CASE_SUSPENDED, false",
        "resumed, CASE_RESUMED, true",
        "extended, CASE_EXTENDED, true",
        "approved-tacitly, CASE_APPROVED_TACITLY, true",
        "reprojected, CASE_REPROJECTED, true",
        "visit-asked, CASE_VISIT_ASKED, true",
        "visit-cancelled, CASE_VISIT_CANCELLED, false",
        "obligation-returned, CASE_OBLIGATION_RETURNED, false",
        "obligation-fulfilled, CASE_OBLIGATION_FULFILLED, false",
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

    @ParameterizedTest
    @CsvSource({
        "UPHELD, REFUSED, CASE_UPHELD",
        "REVOKED, APPROVED, CASE_REVOKED",
        "CHANGED, APPROVED, CASE_CHANGED",
        "DISMISSED, REFUSED, CASE_DISMISSED",
        "JUSTIFIED, APPROVED, CASE_JUSTIFIED",
        "NOT_JUSTIFIED, REFUSED, CASE_NOT_JUSTIFIED",
        "SOMETHING_NEW, APPROVED, CASE_APPROVED"
    })
    void aRemedyIsDecidedInWordsOfItsOwn(String result, String outcome, MessageKind kind) {
        var data = (ObjectNode) JSON.readTree(shop.decided(outcome).data());

        assertThat(delivery("decided", data.put("result", result))).isEqualTo(kind);
        assertThat(delivery("delivered", data)).isEqualTo(MessageKind.CASE_DELIVERED);
    }

    @ParameterizedTest
    @CsvSource({
        "SUPPLEMENT, YELLOW, '\"01a2f000-0000-7000-8000-000000000001\"', CASE_SUPPLEMENT_DUE",
        "OBLIGATION, YELLOW, '\"01a2f000-0000-7000-8000-000000000001\"', CASE_OBLIGATION_DUE",
        "OBLIGATION, RED, '\"01a2f000-0000-7000-8000-000000000001\"', CASE_OBLIGATION_LATE",
        "OBLIGATION, RED, '',",
        "STATUTORY, YELLOW, '',"
    })
    void theApplicantIsRemindedOfHisOwnTimeAlone(
            String limit, String light, String recipient, @Nullable MessageKind kind) {
        var data = JSON.readTree("""
                {"case": "01a2f000-0000-7000-8000-000000000002", "rootCase": "01a2f000-0000-7000-8000-000000000002",
                 "number": "3301062026021300000426", "at": "2026-03-10T01:00:00Z",
                 "item": "0199f000-0000-7000-8000-000000000202", "itemVersion": 1,
                 "department": "0199f000-0000-7000-8000-000000000102", "region": "330106000000", "limit": "%s",
                 "light": "%s", "dueAt": "2026-03-16T16:00:00Z", "handler": null, "supervisors": [],
                 "recipients": [%s], "electronicService": true, "test": false}
                """.formatted(limit, light, recipient));
        assertThat(delivery("limit-turned", data)).isEqualTo(kind);
        if (kind != null) {
            assertThat(Objects.requireNonNull(delivered("limit-turned", data)).dueAt())
                    .isEqualTo("2026-03-16T16:00:00Z");
        }
    }

    @Test
    void whoActsForAnOrganisationIsRemindedOfItsTime() {
        var data = JSON.readTree("""
                {"case": "01a2f000-0000-7000-8000-000000000002", "rootCase": "01a2f000-0000-7000-8000-000000000002",
                 "number": "3301062026021300000426", "at": "2026-03-10T01:00:00Z",
                 "item": "0199f000-0000-7000-8000-000000000202", "itemVersion": 1,
                 "department": "0199f000-0000-7000-8000-000000000102", "region": "330106000000",
                 "limit": "SUPPLEMENT", "light": "YELLOW", "dueAt": "2026-03-16T16:00:00Z", "handler": null,
                 "supervisors": [], "recipients": [],
                 "agents": [{"person": "01a2f000-0000-7000-8000-000000000001",
                             "mandate": "01a2f000-0000-7000-8000-000000000003"}],
                 "electronicService": true, "test": false}
                """);
        var told = Objects.requireNonNull(delivered("limit-turned", data));
        assertThat(told.kind()).isEqualTo(MessageKind.CASE_SUPPLEMENT_DUE);
        assertThat(told.recipients())
                .extracting(recipient -> String.valueOf(recipient.mandate()))
                .containsExactly("01a2f000-0000-7000-8000-000000000003");
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
