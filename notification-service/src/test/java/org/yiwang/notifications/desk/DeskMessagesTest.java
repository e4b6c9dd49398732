package org.yiwang.notifications.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.yiwang.notifications.TestFacts.tell;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.yiwang.defaults.testing.RealPostgres;
import org.yiwang.keycloak.Duty;
import org.yiwang.keycloak.Post;
import org.yiwang.keycloak.TestTokens;
import org.yiwang.notifications.Inbox;
import org.yiwang.notifications.RealNotifications;
import org.yiwang.notifications.TestCase;
import org.yiwang.notifications.TestFacts.Told;
import tools.jackson.databind.JsonNode;

/** Officials are told what concerns them, once each, at the desk alone. */
@RealNotifications
class DeskMessagesTest {

    private static final UUID MARKET = UUID.fromString("0199f000-0000-7000-8000-000000000102");
    private static final UUID CIVIL = UUID.fromString("0199f000-0000-7000-8000-000000000103");

    @Autowired
    Inbox inbox;

    private final UUID handler = UUID.randomUUID();
    private final UUID supervisor = UUID.randomUUID();
    private final UUID applicant = UUID.randomUUID();
    private final TestCase shop = TestCase.of(applicant);

    @Test
    void aTurnIsToldOnceToEachAndNotToTheApplicant() {
        var turned = turned("STATUTORY", "RED", handler, supervisor);
        tell(turned);
        tell(turned.again());
        for (var official : List.of(handler, supervisor)) {
            await().until(() -> of(official, MARKET).size() == 1);
            var message = of(official, MARKET).getFirst();
            assertThat(message.path("kind").asString()).isEqualTo("DESK_LIMIT_RED");
            assertThat(message.path("text").asString()).contains("the law gives", shop.number(), "27 February 2026");
            assertThat(message.path("servedAt").isNull()).isTrue();
            assertThat(message.at("/case/id").asString()).isEqualTo(shop.id().toString());
        }
        await().during(Duration.ofMillis(500))
                .until(() ->
                        of(handler, MARKET).size() == 1 && inbox.of(applicant).isEmpty());
        assertThat(RealPostgres.number("notifications", """
                        select count(*) from letters l join messages m on m.id = l.message where m.recipient in ('%s', '%s')
                        """.formatted(handler, supervisor)))
                .isZero();
    }

    @Test
    void eachLightIsAnAlertOfItsOwn() {
        tell(turned("PROMISE", "YELLOW", handler));
        tell(turned("PROMISE", "RED", handler));
        await().until(() -> of(handler, MARKET).size() == 2);
        assertThat(of(handler, MARKET))
                .extracting(each -> each.path("kind").asString())
                .containsExactly("DESK_LIMIT_RED", "DESK_LIMIT_YELLOW");
    }

    @ParameterizedTest
    @CsvSource({
        "opinion-asked, DESK_OPINION_ASKED",
        "opinion-given, DESK_OPINION_GIVEN",
        "extension-asked, DESK_EXTENSION_ASKED",
        "extended, DESK_EXTENDED",
        "deemed-accepted, DESK_DEEMED_ACCEPTED",
        "supplied, DESK_SUPPLIED",
        "approved-tacitly, DESK_APPROVED_TACITLY",
        "withdrawn, DESK_WITHDRAWN",
        "passed-up, DESK_PASSED_UP",
        "obligation-supplied, DESK_OBLIGATION_SUPPLIED",
        "appealed, DESK_CONTESTED",
        "complained, DESK_CONTESTED",
    })
    void eachStepThatConcernsOfficialsIsTold(String event, String kind) {
        tell(told(event, "", handler));
        await().until(() -> of(handler, MARKET).size() == 1);
        assertThat(of(handler, MARKET).getFirst().path("kind").asString()).isEqualTo(kind);
    }

    @Test
    void aCitizenAndAnOfficialNeverReadFromOneInbox() {
        tell(turned("STATUTORY", "YELLOW", applicant));
        tell(shop.submitted());
        await().until(() ->
                of(applicant, MARKET).size() == 1 && inbox.of(applicant).size() == 1);
        assertThat(of(applicant, MARKET).getFirst().path("kind").asString()).isEqualTo("DESK_LIMIT_YELLOW");
        assertThat(inbox.of(applicant).getFirst().path("kind").asString()).isEqualTo("CASE_SUBMITTED");
        var told = of(applicant, MARKET).getFirst();
        inbox.get("/v1/notifications/" + told.path("id").asString(), TestTokens.citizen(applicant, "李晓梅"))
                .expectStatus()
                .isNotFound();
        inbox.read(
                        told.path("id").asString(),
                        TestTokens.citizen(applicant, "李晓梅"),
                        UUID.randomUUID().toString(),
                        told.at("/actions/0/ifMatch").asString())
                .expectStatus()
                .isNotFound();
        assertThat(unread(TestTokens.citizen(applicant, "李晓梅"))).isEqualTo(1);
    }

    @Test
    void whoHoldsNoPostInTheDepartmentAnyMoreReadsNothingOfIt() {
        tell(turned("STATUTORY", "YELLOW", handler));
        await().until(() -> of(handler, MARKET).size() == 1);
        assertThat(of(handler, CIVIL)).isEmpty();
        assertThat(unread(TestTokens.official(handler))).isZero();
        assertThat(unread(official(handler, MARKET))).isEqualTo(1);
    }

    @Test
    void anOfficialMarksItReadOnceAndIsToldOfAnotherLive() {
        tell(turned("INTAKE", "YELLOW", handler));
        await().until(() -> of(handler, MARKET).size() == 1);
        var message = of(handler, MARKET).getFirst();
        inbox.read(
                        message.path("id").asString(),
                        official(handler, MARKET),
                        UUID.randomUUID().toString(),
                        message.at("/actions/0/ifMatch").asString())
                .expectStatus()
                .isOk();
        assertThat(unread(official(handler, MARKET))).isZero();
        var live = inbox.get("/v1/notifications/events", official(handler, MARKET))
                .returnResult(String.class)
                .getResponseBody();
        var next = live.filter(text -> text.contains("DESK_LIMIT_RED")).next().toFuture();
        await().during(Duration.ofMillis(500)).until(() -> true);
        tell(turned("INTAKE", "RED", handler));
        await().until(next::isDone);
    }

    @Test
    void ofTestCasesNobodyAtTheDeskIsTold() {
        var sandbox = TestCase.of(applicant).forTest();
        tell(with(sandbox.withdrawn(), handler));
        tell(turned("INTAKE", "RED", handler));
        await().until(() -> !of(handler, MARKET).isEmpty());
        assertThat(of(handler, MARKET)).hasSize(1);
    }

    private Told turned(String limit, String light, UUID... officials) {
        var about = "\"limit\":\"%s\",\"light\":\"%s\",\"dueAt\":\"2026-02-27T16:00:00Z\",".formatted(limit, light);
        return told("limit-turned", about, officials);
    }

    private Told told(String event, String about, UUID... officials) {
        var plain = TestCase.of().about(shop.item());
        var data = new TestCase(shop.id(), plain.item(), List.of(), false)
                .withdrawn()
                .data();
        var fact = new Told(
                UUID.randomUUID(),
                "yiwang.cases",
                shop.id().toString(),
                "org.yiwang.case." + event + ".v1",
                "case-service",
                data.replaceFirst("\\{", "{" + about));
        return with(fact, officials);
    }

    private static Told with(Told fact, UUID... officials) {
        var named = List.of(officials).stream()
                .map(each -> "{\"person\":\"%s\",\"department\":\"%s\"}".formatted(each, MARKET))
                .collect(Collectors.joining(","));
        var data = fact.data().replace("\"recipients\"", "\"officials\":[" + named + "],\"recipients\"");
        return new Told(fact.id(), fact.topic(), fact.key(), fact.type(), fact.source(), data);
    }

    private static TestTokens official(UUID person, UUID department) {
        return TestTokens.official(person, new Post(Duty.REVIEW, department, "330106000000"));
    }

    private List<JsonNode> of(UUID person, UUID department) {
        return inbox.items(official(person, department), "", "en");
    }

    private int unread(TestTokens who) {
        var summary = inbox.get("/v1/notifications/summary", who)
                .expectStatus()
                .isOk()
                .expectBody(JsonNode.class)
                .returnResult()
                .getResponseBody();
        return summary == null ? -1 : summary.path("unread").asInt();
    }
}
