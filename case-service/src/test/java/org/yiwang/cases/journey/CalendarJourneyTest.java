package org.yiwang.cases.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.yiwang.cases.journey.Desk.refused;
import static org.yiwang.cases.journey.World.citizen;
import static org.yiwang.cases.journey.World.intake;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;
import org.yiwang.cases.clock.WorkingCalendar;
import org.yiwang.defaults.testing.RealPostgres;
import org.yiwang.keycloak.Acr;
import org.yiwang.keycloak.Duty;
import org.yiwang.keycloak.Post;
import org.yiwang.keycloak.TestTokens;
import tools.jackson.databind.JsonNode;

/** Calendars are published by region and year, and open limits follow with the reason in the trail. */
@ServiceTest
class CalendarJourneyTest {

    /** A district of its own, where no other test has cases. */
    private static final String REGION = "330109000000";

    private static final UUID DATA = UUID.fromString("0199f000-0000-7000-8000-000000000388");

    @Autowired
    private Desk desk;

    @BeforeEach
    void thePostIsHeld() {
        RealPostgres.execute("cases", """
                insert into copied_posts values ('%1$s', '%1$s', 'DATA', '%2$s', '330000000000', '2020-01-01', null)
                on conflict do nothing
                """.formatted(DATA, World.MARKET));
    }

    @Test
    void everybodyReadsWhichDaysCount() {
        desk.http()
                .get()
                .uri("/v1/calendars/330106000000/2026")
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.published")
                .isEqualTo(true)
                .jsonPath("$.days[?(@.date == '2026-02-14')].kind")
                .isEqualTo("MAKE_UP")
                .jsonPath("$.days[?(@.date == '2026-02-17')].kind")
                .isEqualTo("HOLIDAY");
        desk.http()
                .get()
                .uri("/v1/calendars/330106000000/2027")
                .exchange()
                .expectBody()
                .jsonPath("$.published")
                .isEqualTo(false);
    }

    @Test
    void anOpenLimitFollowsWhatIsPublishedAndTheReasonIsJournaled() {
        var item = UUID.randomUUID();
        Desk.publish(World.item(item, "PROMISED").replace("330106000000", REGION));
        var submitted = desk.submitted(citizen(), item);
        var due = due(submitted.id());
        var year = due.getYear();
        var off = "{\"days\": [{\"date\": \"%s\", \"kind\": \"OFF\", \"name\": \"台风\"}], %s}".formatted(due, SAID);
        publish(data(REGION), REGION, year, off, "\"0\"")
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.version")
                .isEqualTo(1)
                .jsonPath("$.publishedFor")
                .isEqualTo(REGION);
        await().atMost(Duration.ofSeconds(20)).until(() -> !due(submitted.id()).equals(due));
        desk.get(citizen(), "/v1/cases/{id}/timeline", submitted.id())
                .expectBody()
                .jsonPath("$.items[?(@.action == 'REPROJECT')].data.INTAKE")
                .isEqualTo(due + "/" + due(submitted.id()))
                .jsonPath("$.items[?(@.action == 'REPROJECT')].texts.reason")
                .isEqualTo("台风停工")
                .jsonPath("$.items[?(@.action == 'REPROJECT')].by")
                .isEqualTo("SYSTEM");
        assertThat(due(submitted.id())).isAfter(due);
        refused(publish(data(REGION), REGION, year, off, "\"0\""), 412, "stale-version");
    }

    @Test
    void anOpinionThatIsAskedFollowsToo() {
        var region = "330112000000";
        RealPostgres.execute("cases", """
                insert into departments values ('%s', 'civil', '杭州市西湖区民政局', 'Xihu Civil Affairs Bureau', '330106000000', '330106')
                on conflict do nothing
                """.formatted(World.CIVIL));
        var item = UUID.randomUUID();
        Desk.publish(World.item(item, "PROMISED").replace("330106000000", region));
        var accepted = desk.did(intake(), desk.submitted(citizen(), item), "acceptance", null);
        var reviewed = desk.did(World.reviewer(), accepted, "review", null);
        var asked = desk.did(
                World.reviewer(),
                reviewed,
                "opinions",
                "{\"department\": \"%s\", \"question\": \"请核实\"}".formatted(World.CIVIL));
        var due = opinionDue(asked.id());
        var off = "{\"days\": [{\"date\": \"%s\", \"kind\": \"OFF\", \"name\": \"台风\"}], %s}".formatted(due, SAID);
        publish(data(region), region, due.getYear(), off, "\"0\"")
                .expectStatus()
                .isOk();
        await().atMost(Duration.ofSeconds(20))
                .until(() -> opinionDue(asked.id()).isAfter(due));
        assertThat(desk.count("""
                        select count(*) from queue_entries q join opinions o using (root_case_id, case_id)
                         where q.case_id = '%s' and q.opinion = o.number and q.due_at = o.due_at
                        """.formatted(asked.id()))).isEqualTo(1);
        var told = "$.items[?(@.action == 'REPROJECT' && @.data['OPINION/%d'])]".formatted(opinion(asked.id()));
        desk.get(World.reviewer(), "/v1/cases/{id}/timeline", asked.id())
                .expectBody()
                .jsonPath(told + ".texts.reason")
                .isEqualTo("台风停工")
                .jsonPath(told + ".data['OPINION/%d']".formatted(opinion(asked.id())))
                .isEqualTo(due + "/" + opinionDue(asked.id()))
                .jsonPath(told + ".by")
                .isEqualTo("SYSTEM");
        desk.get(citizen(), "/v1/cases/{id}/timeline", asked.id())
                .expectBody()
                .jsonPath(told)
                .isEmpty();
        isExplained(World.reviewer(), asked.id(), "opinions/" + opinion(asked.id()), due, opinionDue(asked.id()));
    }

    @Test
    void whatIsOwedAfterADecisionFollowsWithTheReasonInTheTrail() {
        var region = "330113000000";
        var item = UUID.randomUUID();
        var content = World.item(item, "ON_THE_SPOT").replace("330106000000", region);
        Desk.publish(content);
        var accepted = desk.did(intake(), desk.submitted(citizen(), item), "acceptance", null);
        var day = WorkingCalendar.dayOf(Instant.now());
        RealPostgres.execute("cases", """
                insert into obligations (root_case_id, case_id, number, material, owed_as, amount, unit, state)
                values ('%1$s', '%1$s', 1, 'identity-card', 'LATER', 5, 'WORKING_DAYS', 'OWED');
                update cases set owes = 1 where id = '%1$s'
                """.formatted(accepted.id()));
        var decided =
                desk.did(World.decider(), accepted, "decision", "{\"outcome\":\"APPROVED\",\"reasons\":\"符合条件\"}");
        var due = obligationDue(decided.id());
        assertThat(due).isAfter(day);
        var off = "{\"days\": [{\"date\": \"%s\", \"kind\": \"OFF\", \"name\": \"台风\"}], %s}".formatted(due, SAID);
        publish(data(region), region, due.getYear(), off, "\"0\"")
                .expectStatus()
                .isOk();
        await().atMost(Duration.ofSeconds(20))
                .until(() -> obligationDue(decided.id()).isAfter(due));
        var told = "$.items[?(@.action == 'REPROJECT' && @.data['OBLIGATION/1'])]";
        desk.get(citizen(), "/v1/cases/{id}/timeline", decided.id())
                .expectBody()
                .jsonPath(told + ".texts.reason")
                .isEqualTo("台风停工")
                .jsonPath(told + ".data['OBLIGATION/1']")
                .isEqualTo(due + "/" + obligationDue(decided.id()));
        isExplained(citizen(), decided.id(), "obligations/1", due, obligationDue(decided.id()));
        assertThat(desk.count("""
                select count(*) from obligations where case_id = '%s' and turns_at = yellow_at and told is null
                """.formatted(decided.id()))).isEqualTo(1);
    }

    @Test
    void whatIsDueAsBeforeTurnsYellowOnAnotherDay() {
        var region = "330108000000";
        var item = UUID.randomUUID();
        Desk.publish(World.item(item, "PROMISED").replace("330106000000", region));
        var accepted = desk.did(intake(), desk.submitted(citizen(), item), "acceptance", null);
        RealPostgres.execute("cases", """
                update limits set started_on = '2038-03-01', due_at = '2038-03-29 16:00Z', yellow_at = '2038-03-22 16:00Z',
                                  turns_at = '2038-03-22 16:00Z'
                 where case_id = '%1$s' and kind = 'STATUTORY';
                update limits set ended_on = started_on, turns_at = null where case_id = '%1$s' and kind = 'PROMISE';
                update queue_entries set due_at = '2038-03-29 16:00Z', yellow_at = '2038-03-22 16:00Z'
                 where case_id = '%1$s'
                """.formatted(accepted.id()));
        var days = """
                [{"date": "2038-03-10", "kind": "OFF", "name": "台风"}, {"date": "2038-03-27", "kind": "WORK", "name": "调休"}]
                """;
        publish(data(region), region, 2038, "{\"days\": %s, %s}".formatted(days, SAID), "\"0\"")
                .expectStatus()
                .isOk();
        await().atMost(Duration.ofSeconds(20)).until(() -> desk.count("""
                        select count(*) from limits l join queue_entries q using (root_case_id, case_id)
                         where l.case_id = '%s' and l.kind = 'STATUTORY' and l.due_at = '2038-03-29 16:00Z'
                           and l.yellow_at = '2038-03-23 16:00Z' and l.turns_at = l.yellow_at and q.yellow_at = l.yellow_at
                        """.formatted(accepted.id())) == 1);
        assertThat(reprojections(accepted.id())).isZero();
    }

    @Test
    void whatRunsOnDuringASpecialProcedureFollowsToo() {
        var region = "330122000000";
        var item = UUID.randomUUID();
        Desk.publish(World.item(item, "PROMISED").replace("330106000000", region));
        var accepted = desk.did(intake(), desk.submitted(citizen(), item), "acceptance", null);
        var reviewed = desk.did(World.reviewer(), accepted, "review", null);
        var suspended = desk.did(
                World.reviewer(),
                reviewed,
                "suspension",
                "{\"kind\": \"INSPECTION\", \"basis\": \"行政许可法第四十五条\", \"expectedDays\": 5}");
        RealPostgres.execute("cases", """
                insert into limits (root_case_id, case_id, kind, amount, unit, extension, started_on, pauses, due_at, yellow_at,
                                    provisional, turns_at)
                values ('%1$s', '%1$s', 'PRE_REVIEW', 20, 'WORKING_DAYS', 0, '2038-03-01', '', '2038-03-29 16:00Z',
                        '2038-03-22 16:00Z', true, '2038-03-22 16:00Z')
                """.formatted(suspended.id()));
        var off = "{\"days\": [{\"date\": \"2038-03-29\", \"kind\": \"OFF\", \"name\": \"台风\"}], %s}".formatted(SAID);
        publish(data(region), region, 2038, off, "\"0\"").expectStatus().isOk();
        await().atMost(Duration.ofSeconds(20)).until(() -> desk.count("""
                        select count(*) from limits
                         where case_id = '%s' and kind = 'PRE_REVIEW' and due_at = '2038-03-30 16:00Z'
                        """.formatted(suspended.id())) == 1);
        assertThat(reprojections(suspended.id())).isEqualTo(1);
    }

    /** The day that became a holiday does not count, and the last one is another. */
    private void isExplained(TestTokens who, UUID id, String what, LocalDate holiday, LocalDate due) {
        desk.get(who, "/v1/cases/" + id + "/" + what + "/explanation")
                .expectBody()
                .jsonPath("$.dueOn")
                .isEqualTo(due.toString())
                .jsonPath("$.days[?(@.date == '%s')].kind".formatted(holiday))
                .isEqualTo("HOLIDAY")
                .jsonPath("$.days[?(@.date == '%s')].number".formatted(due))
                .isEqualTo(5);
    }

    private long reprojections(UUID id) {
        return desk.count(
                "select count(*) from case_events where case_id = '%s' and action = 'REPROJECT'".formatted(id));
    }

    private LocalDate obligationDue(UUID id) {
        return dueIn("obligations", id);
    }

    private int opinion(UUID id) {
        return (int) desk.count("select number from opinions where case_id = '%s'".formatted(id));
    }

    private LocalDate opinionDue(UUID id) {
        return dueIn("opinions", id);
    }

    private LocalDate dueIn(String table, UUID id) {
        return LocalDate.ofEpochDay(desk.count("""
                select (due_at at time zone 'Asia/Shanghai')::date - date '1970-01-01' - 1 from %s where case_id = '%s'
                """.formatted(table, id)));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "[]|2026|200|-",
                "[{\"date\":\"2025-06-01\",\"kind\":\"OFF\",\"name\":\"x\"}]|2026|422|bad-fields",
                "[{\"date\":\"2026-06-01\",\"kind\":\"OFF\",\"name\":\"x\"},{\"date\":\"2026-06-01\",\"kind\":\"WORK\",\"name\":\"x\"}]|2026|422|bad-fields",
                "[{\"date\":\"never\",\"kind\":\"OFF\",\"name\":\"x\"}]|2026|400|bad-fields",
                "[{\"date\":\"2026-06-01\",\"kind\":\"HALF\",\"name\":\"x\"}]|2026|400|bad-fields",
                "[]|1999|404|year-unknown"
            })
    void whatCannotBeACalendarIsNamed(String days, int year, int status, String problem) {
        var answer = publish(
                data("330000000000"), "330110001000", year, "{\"days\": %s, %s}".formatted(days, SAID), "\"0\"");
        if (status == 200) {
            answer.expectStatus().isOk();
        } else {
            refused(answer, status, problem);
        }
    }

    @Test
    void onlyWhoAnswersForTheDataOfTheRegionPublishesWithASecondFactor() {
        var body = "{\"days\": [], %s}".formatted(SAID);
        refused(publish(data("330102000000"), REGION, 2026, body, "\"0\""), 403, "outside-subtree");
        refused(publish(intake(), REGION, 2026, body, "\"0\""), 403, "forbidden");
        refused(publish(citizen(), REGION, 2026, body, "\"0\""), 403, "forbidden");
        refused(
                publish(data(REGION).acr(Acr.PWD), REGION, 2026, body, "\"0\""),
                401,
                "insufficient-user-authentication");
        refused(publish(data(REGION), REGION, 2026, body, null), 428, "if-match-missing");
    }

    @Test
    void aCutOffIsPublishedForDaysToComeAndReadByEverybody() {
        var region = "330111000000";
        var tomorrow = WorkingCalendar.dayOf(Instant.now()).plusDays(1);
        var later = "{\"from\": \"%s\", \"time\": \"17:30:00\", \"reason\": \"窗口下班时间\"}".formatted(tomorrow);
        cutOff(data(region), region, later, "\"0\"")
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.version")
                .isEqualTo(1)
                .jsonPath("$.time")
                .doesNotExist()
                .jsonPath("$.zone")
                .isEqualTo("Asia/Shanghai")
                .jsonPath("$.next.from")
                .isEqualTo(tomorrow.toString())
                .jsonPath("$.next.time")
                .isEqualTo("17:30:00");
        desk.http()
                .get()
                .uri("/v1/calendars/330111001000/cut-off")
                .exchange()
                .expectBody()
                .jsonPath("$.version")
                .isEqualTo(0)
                .jsonPath("$.next.time")
                .isEqualTo("17:30:00");
        refused(cutOff(data(region), region, later, "\"0\""), 412, "stale-version");
        refused(cutOff(data(region), region, later, null), 428, "if-match-missing");
        refused(cutOff(data("330102000000"), region, later, "\"1\""), 403, "outside-subtree");
        refused(cutOff(intake(), region, later, "\"1\""), 403, "forbidden");
        var today = later.replace(tomorrow.toString(), tomorrow.minusDays(1).toString());
        refused(cutOff(data(region), region, today, "\"1\""), 422, "bad-fields");
        refused(cutOff(data(region), region, later.replace("17:30:00", "25:00"), "\"1\""), 400, "bad-fields");
        refused(cutOff(data(region), region, "{}", "\"1\""), 400, "bad-fields");
        refused(desk.http().get().uri("/v1/calendars/33/cut-off").exchange(), 404, "region-unknown");
    }

    @Test
    void aPostThatIsWithdrawnPublishesNothingMoreThoughTheTokenStillNamesIt() {
        var region = "330114000000";
        var year = "{\"days\": [], %s}".formatted(SAID);
        var later = "{\"from\": \"%s\", \"reason\": \"窗口下班时间\"}"
                .formatted(WorkingCalendar.dayOf(Instant.now()).plusDays(1));
        publish(data(region), region, 2031, year, "\"0\"").expectStatus().isOk();
        cutOff(data(region), region, later, "\"0\"").expectStatus().isOk();
        RealPostgres.execute("cases", "delete from copied_posts where person = '%s'".formatted(DATA));
        refused(publish(data(region), region, 2031, year, "\"1\""), 403, "post-not-held");
        refused(cutOff(data(region), region, later, "\"1\""), 403, "post-not-held");
        assertThat(desk.count("select count(*) from calendar_years where region_prefix = '330114'"))
                .isEqualTo(1);
    }

    private ResponseSpec cutOff(TestTokens who, String region, String body, @Nullable String etag) {
        return put(who, "/v1/calendars/" + region + "/cut-off", body, etag);
    }

    private static final String SAID = "\"source\": \"浙政办发明电〔2026〕7号\", \"reason\": \"台风停工\"";

    private static TestTokens data(String region) {
        return World.official(88, new Post(Duty.DATA, World.MARKET, region));
    }

    private ResponseSpec publish(TestTokens who, String region, int year, String body, @Nullable String etag) {
        return put(who, "/v1/calendars/" + region + "/" + year, body, etag);
    }

    private ResponseSpec put(TestTokens who, String path, String body, @Nullable String etag) {
        var request = desk.http().put().uri(path).headers(who);
        if (etag != null) {
            request.header("If-Match", etag);
        }
        return request.contentType(MediaType.APPLICATION_JSON).bodyValue(body).exchange();
    }

    private LocalDate due(UUID id) {
        var dossier = Objects.requireNonNull(desk.get(citizen(), "/v1/cases/{id}", id)
                .expectBody(JsonNode.class)
                .returnResult()
                .getResponseBody());
        return LocalDate.parse(dossier.path("limits").get(0).path("dueOn").asString());
    }
}
