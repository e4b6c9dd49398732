package org.yiwang.cases.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.yiwang.cases.journey.Desk.refused;
import static org.yiwang.cases.journey.World.citizen;
import static org.yiwang.cases.journey.World.decider;
import static org.yiwang.cases.journey.World.elsewhere;
import static org.yiwang.cases.journey.World.intake;
import static org.yiwang.cases.journey.World.otherCitizen;
import static org.yiwang.cases.journey.World.ownOfficial;
import static org.yiwang.cases.journey.World.reviewer;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.yiwang.cases.journey.Desk.Kept;
import org.yiwang.cases.lifecycle.NoticeKind;
import org.yiwang.cases.lifecycle.ServiceWay;
import org.yiwang.cases.notices.Served;
import org.yiwang.cases.notices.ServedNotices;
import org.yiwang.defaults.testing.RealPostgres;
import org.yiwang.defaults.testing.ToldFact;
import org.yiwang.keycloak.TestTokens;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What the law wants in writing is given with the action, put on paper afterwards, and its service proven. */
@ServiceTest
class NoticeJourneyTest {

    private static final String REFUSED = "{\"outcome\":\"REFUSED\",\"reasons\":\"店面不符合卫生条件\"}";
    private static final Duration SOON = Duration.ofSeconds(30);

    @Autowired
    private Desk desk;

    @Autowired
    private ServedNotices served;

    @Test
    void everyStepGivesOneNumberedNotice() {
        var kept = refusedCase();
        desk.did(intake(), kept, "delivery", "{\"way\": \"POST\"}");
        var notices = notices(citizen(), kept.id());
        assertThat(notices.valueStream().map(notice -> notice.path("kind").asString()))
                .containsExactly("RECEIPT", "ACCEPTANCE", "REFUSAL", "DELIVERY");
        assertThat(notices.valueStream().map(notice -> notice.path("n").asInt()))
                .containsExactly(1, 2, 3, 4);
        var number = number(kept.id());
        assertThat(notices.get(2).path("number").asString()).isEqualTo(number + "-3");
        assertThat(notices.get(2).path("day").asString()).isEqualTo(today().toString());
        assertThat(desk.count("select count(*) from notices where case_id = '%s' and due_on is not null"
                        .formatted(kept.id())))
                .isEqualTo(2);
    }

    @Test
    void thePaperOfARefusalNamesReasonsAndRemedies() throws IOException {
        var kept = refusedCase();
        var text = text(paper(citizen(), kept.id(), 3));
        assertThat(text)
                .contains(number(kept.id()) + "-3", "李晓梅", "杭州市西湖区市场监督管理局", "店面不符合卫生条件")
                .contains("60日内", "申请行政复议", "6个月内", "提起行政诉讼")
                .contains("%d年%d月%d日".formatted(today().getYear(), today().getMonthValue(), today().getDayOfMonth()));
        assertThat(desk.count(
                        "select count(*) from notice_papers where case_id = '%s' and position('%%PDF'::bytea in sealed) > 0"
                                .formatted(kept.id())))
                .isZero();
    }

    @Test
    void aPaperIsMadeOnceThoughSeveralWouldMakeIt() throws IOException {
        var kept = refusedCase();
        var first = paper(citizen(), kept.id(), 1);
        RealPostgres.execute(
                "cases", "update notices set next_at = '2020-01-01' where case_id = '%s'".formatted(kept.id()));
        await().atMost(SOON).until(() -> desk.count("""
                        select count(*) from notices where case_id = '%s' and number = 1 and attempts > 1
                        """.formatted(kept.id())) == 1);
        assertThat(paper(citizen(), kept.id(), 1)).isEqualTo(first);
    }

    @Test
    void aPaperThatIsBeingMadeIsRefusedForAMoment() {
        var kept = refusedCase();
        RealPostgres.execute(
                "cases",
                "delete from notice_papers where case_id = '%s'".formatted(kept.id()),
                "update notices set made_at = null, next_at = null where case_id = '%s'".formatted(kept.id()));
        var answer = desk.get(citizen(), "/v1/cases/{id}/notices/3", kept.id());
        refused(answer, 409, "notice-not-ready");
        answer.expectHeader().valueEquals("Retry-After", "2");
        assertThat(notices(citizen(), kept.id()).get(2).path("url").isNull()).isTrue();
        refused(desk.get(citizen(), "/v1/cases/{id}/notices/9", kept.id()), 404, "notice-not-found");
    }

    @Test
    void othersGetNothingAndOfficialsAreRecorded() {
        var kept = refusedCase();
        paper(citizen(), kept.id(), 3);
        for (var who : new TestTokens[] {otherCitizen(), elsewhere()}) {
            refused(desk.get(who, "/v1/cases/{id}/notices", kept.id()), 404, "case-not-found");
            refused(desk.get(who, "/v1/cases/{id}/notices/3", kept.id()), 404, "notice-not-found");
            desk.act(who, kept, "notices/3/service", inPerson(today()))
                    .expectStatus()
                    .is4xxClientError();
        }
        assertThat(opened(kept.id())).isZero();
        paper(reviewer(), kept.id(), 3);
        assertThat(opened(kept.id())).isEqualTo(1);
    }

    @Test
    void whatEnteredTheInboxOfWhoAgreedIsServed() throws Exception {
        var kept = refusedCase();
        tell(kept.id(), 3, "2026-11-20T15:59:00Z");
        tell(kept.id(), 3, "2026-11-22T02:00:00Z");
        await().atMost(SOON).until(() -> service(kept.id(), 3) != null);
        var service = Objects.requireNonNull(service(kept.id(), 3));
        assertThat(service.path("way").asString()).isEqualTo("INBOX");
        assertThat(service.path("servedOn").asString()).isEqualTo("2026-11-20");
        assertThat(service(kept.id(), 2)).isNull();
        refused(desk.act(intake(), kept, "notices/3/service", inPerson(today())), 409, "notice-served");
        assertThat(served.of(kept.id(), kept.id(), NoticeKind.REFUSAL, NoticeKind.APPROVAL)
                        .block(SOON))
                .isEqualTo(new Served(ServiceWay.INBOX, LocalDate.of(2026, 11, 20)));
    }

    @Test
    void whereTheInboxIsQuickerNothingIsRecorded() throws Exception {
        var kept = refusedCase();
        try (var connection = DriverManager.getConnection(RealPostgres.jdbcUrl("cases"), "postgres", "postgres");
                var statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute("""
                    update notices set served_way = 'INBOX', served_at = now(), served_on = '2026-11-20'
                     where case_id = '%s' and number = 3
                    """.formatted(kept.id()));
            var answer = CompletableFuture.supplyAsync(
                    () -> desk.act(intake(), kept, "notices/3/service", inPerson(today())));
            await().atMost(SOON).until(() -> RealPostgres.number("cases", """
                            select count(*) from pg_stat_activity
                             where wait_event_type = 'Lock' and query like 'with %notices n%'
                            """) > 0);
            connection.commit();
            refused(answer.get(), 409, "notice-served");
        }
        assertThat(desk.count("select count(*) from case_events where case_id = '%s' and action = 'RECORD_SERVICE'"
                        .formatted(kept.id())))
                .isZero();
    }

    @Test
    void aMessageThatDoesNotServeLeavesItToAnOfficialWhoRecordsIt() throws Exception {
        var kept = refusedCase();
        tell(kept.id(), 3, null);
        assertThat(notices(intake(), kept.id()).get(2).at("/actions/0/name").asString())
                .isEqualTo("RECORD_SERVICE");
        assertThat(notices(reviewer(), kept.id()).get(2).path("actions").isEmpty())
                .isTrue();
        assertThat(notices(citizen(), kept.id()).get(2).path("actions").isEmpty())
                .isTrue();
        var recorded = desk.did(intake(), kept, "notices/3/service", posted(today()));
        var service = Objects.requireNonNull(service(kept.id(), 3));
        assertThat(service.path("way").asString()).isEqualTo("POST");
        assertThat(service.path("tracking").asString()).isEqualTo("EMS 1234");
        assertThat(service.path("servedOn").asString()).isEqualTo(today().toString());
        desk.get(citizen(), "/v1/cases/{id}/timeline", kept.id())
                .expectBody()
                .jsonPath("$.items[?(@.action == 'RECORD_SERVICE')].data.way")
                .isEqualTo("POST")
                .jsonPath("$.items[?(@.action == 'RECORD_SERVICE')].texts.tracking")
                .isEqualTo("EMS 1234");
        refused(desk.act(intake(), recorded, "notices/3/service", posted(today())), 409, "notice-served");
        assertThat(desk.count("select count(*) from case_events where case_id = '%s' and data::text like '%%EMS%%'"
                        .formatted(kept.id())))
                .isZero();
    }

    @Test
    void whatWasRecordedWronglyIsCorrectedWithTheReasonAndBothStayInTheTrail() {
        var kept = refusedCase();
        var early = inPerson(today()).replace("}", ",\"correction\":\"送错人\"}");
        desk.act(intake(), kept, "notices/3/service", early)
                .expectStatus()
                .isEqualTo(422)
                .expectBody()
                .jsonPath("$.errors[0].pointer")
                .isEqualTo("/correction");
        var recorded = desk.did(intake(), kept, "notices/3/service", posted(today()));
        assertThat(notices(intake(), kept.id()).get(2).at("/actions/0/needs").toString())
                .contains("correction");
        var corrected = desk.did(intake(), recorded, "notices/3/service", early);
        var service = Objects.requireNonNull(service(kept.id(), 3));
        assertThat(service.path("way").asString()).isEqualTo("IN_PERSON");
        assertThat(service.path("tracking").isMissingNode()
                        || service.path("tracking").isNull())
                .isTrue();
        assertThat(desk.count("select count(*) from case_events where case_id = '%s' and action = 'RECORD_SERVICE'"
                        .formatted(kept.id())))
                .isEqualTo(2);
        desk.get(citizen(), "/v1/cases/{id}/timeline", corrected.id())
                .expectBody()
                .jsonPath("$.items[?(@.texts.correction)].texts.correction")
                .isEqualTo("送错人");
    }

    @Test
    void thirtyDaysAfterItAppearedAPublicNoticeCountsAsServed() {
        var kept = refusedCase();
        desk.did(intake(), kept, "notices/3/service", "{\"way\":\"PUBLIC_NOTICE\",\"day\":\"%s\"}".formatted(today()));
        var service = Objects.requireNonNull(service(kept.id(), 3));
        assertThat(service.path("day").asString()).isEqualTo(today().toString());
        assertThat(service.path("servedOn").asString())
                .isEqualTo(today().plusDays(30).toString());
    }

    @Test
    void aRepeatedRecordIsAnsweredAgainAndWrittenOnce() {
        var kept = refusedCase();
        var key = UUID.randomUUID().toString();
        for (int i = 0; i < 2; i++) {
            desk.act(intake(), kept, "notices/3/service", inPerson(today()), key)
                    .expectStatus()
                    .isOk();
        }
        assertThat(desk.count("select count(*) from case_events where case_id = '%s' and action = 'RECORD_SERVICE'"
                        .formatted(kept.id())))
                .isEqualTo(1);
        refused(desk.act(intake(), kept, "notices/2/service", inPerson(today())), 412, "stale-version");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{}|400|/way",
                "{\"way\":\"INBOX\",\"day\":\"2026-01-01\"}|400|/way",
                "{\"way\":\"POST\",\"day\":\"TODAY\"}|422|/tracking",
                "{\"way\":\"IN_PERSON\",\"day\":\"TODAY\",\"recipient\":\" \"}|422|/recipient",
                "{\"way\":\"PUBLIC_NOTICE\",\"day\":\"2999-01-01\"}|422|/day",
                "{\"way\":\"PUBLIC_NOTICE\",\"day\":\"2020-01-01\"}|422|/day"
            })
    void whatIsWrongIsNamed(String body, int status, String pointer) {
        var kept = refusedCase();
        var answer = desk.act(intake(), kept, "notices/3/service", body.replace("TODAY", today().toString()));
        answer.expectStatus()
                .isEqualTo(status)
                .expectBody()
                .jsonPath("$.errors[?(@.pointer == '" + pointer + "')]")
                .exists();
        assertThat(service(kept.id(), 3)).isNull();
    }

    @Test
    void onlyIntakeRecordsAndNotInHisOwnCase() {
        var kept = refusedCase();
        refused(desk.act(reviewer(), kept, "notices/3/service", inPerson(today())), 403, "duty-missing");
        var applicant = TestTokens.citizen(World.CHEN_SIYUAN, "陈思远");
        var own = desk.submitted(applicant, World.PROMISED);
        refused(desk.act(ownOfficial(), own, "notices/1/service", inPerson(today())), 409, "own-case");
    }

    private Kept refusedCase() {
        var accepted = desk.did(intake(), desk.submitted(citizen(), World.PROMISED), "acceptance", null);
        var reviewed = desk.did(reviewer(), accepted, "review", null);
        return desk.did(decider(), reviewed, "decision", REFUSED);
    }

    private static String inPerson(LocalDate day) {
        return "{\"way\":\"IN_PERSON\",\"day\":\"%s\",\"recipient\":\"李晓梅\"}".formatted(day);
    }

    private static String posted(LocalDate day) {
        return "{\"way\":\"POST\",\"day\":\"%s\",\"tracking\":\" EMS 1234 \"}".formatted(day);
    }

    private JsonNode notices(TestTokens who, UUID id) {
        return Objects.requireNonNull(desk.get(who, "/v1/cases/{id}/notices", id)
                        .expectStatus()
                        .isOk()
                        .expectBody(JsonNode.class)
                        .returnResult()
                        .getResponseBody())
                .path("items");
    }

    private @Nullable JsonNode service(UUID id, int n) {
        var service = notices(citizen(), id).get(n - 1).path("service");
        return service.isNull() ? null : service;
    }

    /** The paper of a notice once it is made. */
    private byte[] paper(TestTokens who, UUID id, int n) {
        Desk.papersFirst(id);
        await().atMost(SOON).until(() -> desk.count("""
                        select count(*) from notices where case_id = '%s' and number = %d and made_at is not null
                        """.formatted(id, n)) == 1);
        return Objects.requireNonNull(desk.get(who, "/v1/cases/{id}/notices/{n}", id, n)
                .expectStatus()
                .isOk()
                .expectHeader()
                .contentType("application/pdf")
                .expectHeader()
                .valueMatches("Content-Disposition", "attachment;.*-" + n + "\\.pdf.*")
                .expectHeader()
                .valueEquals("X-Content-Type-Options", "nosniff")
                .expectHeader()
                .valueEquals("Content-Security-Policy", "sandbox; default-src 'none'")
                .expectBody(byte[].class)
                .returnResult()
                .getResponseBody());
    }

    private static String text(byte[] paper) throws IOException {
        try (var document = Loader.loadPDF(paper)) {
            return new PDFTextStripper().getText(document).replaceAll("\\s", "");
        }
    }

    private String number(UUID id) {
        return Objects.requireNonNull(desk.get(citizen(), "/v1/cases/{id}", id)
                        .expectBody(JsonNode.class)
                        .returnResult()
                        .getResponseBody())
                .path("number")
                .asString();
    }

    private long opened(UUID id) {
        return desk.count("select count(*) from access_records where case_id = '%s' and resource_kind = 'DOCUMENT'"
                .formatted(id));
    }

    /** As the contract has it: the message of this notice entered the inbox, and served if that is said. */
    private void tell(UUID id, int n, @Nullable String servedAt) throws IOException {
        var type = "org.yiwang.message.delivered.v1";
        var contract = Files.readString(Path.of("../notification-service/src/test/contracts/" + type + ".json"));
        var fact = (ObjectNode) Desk.JSON.readTree(contract);
        var about = UUID.fromString(desk.text(
                "select cast(fact as text) from notices where case_id = '%s' and number = %d".formatted(id, n)));
        fact.put("case", id.toString()).put("fact", about.toString()).put("servedAt", servedAt);
        new ToldFact("yiwang.messages", type, "notification-service", World.LI_XIAOMEI.toString(), fact.toString())
                .tell();
    }

    private static LocalDate today() {
        return LocalDate.now(ZoneId.of("Asia/Shanghai"));
    }
}
