package org.yiwang.cases.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yiwang.cases.journey.World.citizen;
import static org.yiwang.cases.journey.World.intake;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.yiwang.cases.heads.HeadService;
import org.yiwang.cases.trail.TrailEvent;
import org.yiwang.cases.trail.TrailRepository;
import org.yiwang.defaults.testing.RealPostgres;
import org.yiwang.keycloak.Applicant;
import org.yiwang.keycloak.Duty;
import org.yiwang.keycloak.Post;
import org.yiwang.keycloak.TestTokens;
import tools.jackson.databind.JsonNode;

/** What somebody did to the rows beside a whole chain is found and named. */
@ServiceTest
class RowsByHandTest {

    private static final TestTokens AUDITOR = World.official(88, new Post(Duty.AUDIT, World.MARKET, "330100000000"));

    @Autowired
    private Desk desk;

    @Autowired
    private HeadService heads;

    @Autowired
    private TrailRepository trail;

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            update cases set status = 'APPROVED', outcome = 'APPROVED' where id = '%1$s' | STATUS 5, OUTCOME 4
            update cases set status = 'IN_REVIEW', outcome = null where id = '%1$s' | STATUS 5, OUTCOME 4
            update cases set number = '1' where id = '%1$s' | NUMBER 1
            update cases set remedy_result = 'REVOKED' where id = '%1$s' | RESULT 5
            update cases set applicant_id = id where id = '%1$s' | APPLICANT 5
            update cases set applicant_kind = 'ORGANISATION' where id = '%1$s' | APPLICANT 5
            update cases set department = id where id = '%1$s' | DEPARTMENT 4
            update notices set served_on = '2026-01-02' where case_id = '%1$s' and number = 3 | SERVED_ON 5 of 3
            update notices set served_on = null, served_way = null where case_id = '%1$s' and number = 3 | SERVED_ON 5 of 3
            delete from notices where case_id = '%1$s' and number = 3 | SERVED_ON 5 of 3, NOTICE 4 of 3
            update notices set due_on = '2030-01-02' where case_id = '%1$s' and number = 1 | NOTICE 1 of 1
            insert into notices (root_case_id, case_id, number, event, fact, kind, template, at) values ('%1$s', '%1$s', 9, 9, '%1$s', 'APPROVAL', 1, now()) | NOTICE 5 of 9
            update cases set item_version = 7 where id = '%1$s' | ITEM 1
            update cases set region = '330100000000' where id = '%1$s' | REGION 1
            update cases set submitted_at = submitted_at - interval '1 day' where id = '%1$s' | SUBMITTED_AT 1
            update cases set handler = id where id = '%1$s' | HANDLER 3
            update cases set deciding = id where id = '%1$s' | DECIDING 5
            update cases set wanted = '{/form/shopName}' where id = '%1$s' | WANTED 5
            update cases set form_event = 3 where id = '%1$s' | FORM 5
            update cases set extension_asked_by = id where id = '%1$s' | EXTENSION_ASKED_BY 5
            update cases set remedy = 'APPEAL', contests = id where id = '%1$s' | CONTEST 5
            update cases set visits = 1 where id = '%1$s' | VISITS 5
            update limits set due_at = due_at + interval '1 day' where case_id = '%1$s' and kind = 'PROMISE' | LIMIT 4 of PROMISE
            update limits set amount = 9 where case_id = '%1$s' and kind = 'STATUTORY' | LIMIT 4 of STATUTORY
            update limits set started_on = started_on - 7 where case_id = '%1$s' and kind = 'INTAKE' | LIMIT 2 of INTAKE
            update limits set pauses = '2026-01-02/2026-01-09' where case_id = '%1$s' and kind = 'PROMISE' | LIMIT 4 of PROMISE
            delete from limits where case_id = '%1$s' and kind = 'STATUTORY' | LIMIT 4 of STATUTORY
            insert into limits select root_case_id, case_id, 'PRE_REVIEW', amount, unit, started_on, due_at, yellow_at, provisional from limits where case_id = '%1$s' and kind = 'INTAKE' | LIMIT 5 of PRE_REVIEW
            update materials set document_id = case_id where case_id = '%1$s' | MATERIAL 1 of identity-card
            update materials set state = 'VERIFIED' where case_id = '%1$s' | ORIGINAL 5 of identity-card
            delete from materials where case_id = '%1$s' | MATERIAL 1 of identity-card
            insert into materials values ('%1$s', '%1$s', 'plan', 'UPLOAD', 'PENDING', null, now()) | MATERIAL 5 of plan
            insert into visits (root_case_id, case_id, number, department, test, state, reason, day, repeated, noted_at) values ('%1$s', '%1$s', 3, '%1$s', false, 'CAME', 'INTAKE', '2026-01-02', false, now()) | VISIT 5 of 3
            """)
    void aRowThatSaysSomethingElseThanTheEventsIsNamedWithItsColumn(String change, String named) {
        named(refusedAndServed(), change, named);
    }

    /** Whole before the change, and then exactly what was changed is named. */
    private void named(Desk.Kept kept, String change, String named) {
        assertThat(verified(kept).path("faults")).isEmpty();
        RealPostgres.execute("cases", change.formatted(kept.id()));
        var found = verified(kept);
        assertThat(found.path("valid").asBoolean()).isFalse();
        assertThat(String.join(
                        ", ",
                        found.path("faults")
                                .valueStream()
                                .map(RowsByHandTest::row)
                                .toList()))
                .isEqualTo(named);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            update visits set state = 'CANCELLED', day = null where case_id = '%s' and number = 4 | VISIT 5 of 4
            update visits set begins = begins + interval '1 day' where case_id = '%s' and number = 4 | VISIT 4 of 4
            update materials set original_checked_by = case_id where case_id = '%s' | ORIGINAL 5 of identity-card
            update materials set original_checked_at = original_checked_at - interval '1 day' where case_id = '%s' | ORIGINAL 5 of identity-card
            update cases set visits = 0 where id = '%s' | VISITS 5
            update opinions set department = case_id where case_id = '%s' | OPINION 6 of 6
            update opinions set due_at = due_at + interval '1 day' where case_id = '%s' | OPINION 6 of 6
            update opinions set answer = 'OBJECTION' where case_id = '%s' | OPINION 7 of 6
            delete from opinions where case_id = '%s' | OPINION 6 of 6, OPINION 7 of 6
            """)
    void whatIsSeenAndWhatOthersSayIsNamedWithItsRow(String change, String named) {
        RealPostgres.execute("cases", """
                insert into departments values ('%s', 'civil', '杭州市西湖区民政局', 'Xihu Civil Affairs Bureau', '330106000000', '330106')
                on conflict do nothing
                """.formatted(World.CIVIL));
        var reviewed = desk.did(World.reviewer(), accepted(), "review", null);
        var from = Instant.now().plusSeconds(86_400);
        var asked = desk.did(World.reviewer(), reviewed, "visit-request", """
                {"reason":"ORIGINALS","from":"%s","until":"%s","place":"12 号窗口"}
                """.formatted(from, from.plusSeconds(1800)));
        var came = desk.did(World.reviewer(), asked, "visits/4/attendance", """
                {"day":"%s","originals":["identity-card"]}
                """.formatted(
                        LocalDate.now(ZoneId.of("Asia/Shanghai"))));
        var waiting = desk.did(World.reviewer(), came, "opinions", """
                {"department":"%s","question":"是否同意？"}
                """.formatted(World.CIVIL));
        desk.did(World.elsewhere(), waiting, "opinions/6", """
                {"answer":"CONSENT","reasons":"同意"}
                """);
        named(waiting, change, named);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            update obligations set due_at = due_at + interval '30 days' where case_id = '%s' | OBLIGATION 3 of 1
            update obligations set state = 'FULFILLED' where case_id = '%s' | OBLIGATION 3 of 1
            delete from obligations where case_id = '%s' | OBLIGATION 3 of 1
            """)
    void whatIsOwedIsNamed(String change, String named) {
        var item = UUID.randomUUID();
        Desk.publish(World.item(item, "ON_THE_SPOT").replace("\"code\":\"identity-card\",", """
                "code":"identity-card","owed":{"as":"LATER","limit":{"amount":30,"unit":"CALENDAR_DAYS"}},
                """));
        var submitted = desk.did(citizen(), desk.draft(citizen(), item), "submission", """
                {"owes":["identity-card"]}
                """);
        var decided = desk.did(World.decider(), desk.did(intake(), submitted, "acceptance", null), "decision", """
                {"outcome":"APPROVED","reasons":"可以"}
                """);
        named(decided, change, named);
    }

    /** A case that was handed in before events told of rows is held against what they say since alone. */
    @Test
    void whatNoEventEverToldOfIsNoFault() {
        var kept = desk.submitted(citizen(), World.PROMISED);
        var first = Objects.requireNonNull(trail.chain(kept.id()).blockFirst());
        var silent = new HashMap<>(first.data());
        silent.keySet().removeIf(name -> name.startsWith("row/"));
        var anew = rewritten(first, first.applicant(), first.who(), silent);
        RealPostgres.execute(
                "cases",
                "update case_events set data = '%s', hash = '%s' where case_id = '%s'"
                        .formatted(Desk.JSON.writeValueAsString(silent), anew.hash(), kept.id()),
                "update cases set head = '%s' where id = '%s'".formatted(anew.hash(), kept.id()));
        assertThat(verified(kept).path("valid").asBoolean()).isTrue();
        desk.did(intake(), kept, "acceptance", null);
        assertThat(verified(kept).path("valid").asBoolean()).isTrue();
        named(kept, "update limits set amount = 9 where case_id = '%s' and kind = 'PROMISE'", "LIMIT 2 of PROMISE");
    }

    @Test
    void aDraftThatClaimsToHaveBeenHandedInIsNamed() {
        var draft = desk.draft(citizen(), World.PROMISED);
        RealPostgres.execute("cases", "update cases set status = 'SUBMITTED' where id = '%s'".formatted(draft.id()));
        assertThat(verified(draft).toString()).contains("\"valid\":false", "\"column\":\"STATUS\"");
    }

    /** An account takes over what was entered for its person without one: nobody did that by hand. */
    @Test
    void whatWasEnteredForSomebodyWhoHasAnAccountNowIsWhole() {
        var kept = desk.submitted(citizen(), World.PROMISED);
        var official = trail.chain(kept.id()).blockFirst();
        writtenAnew(kept, Objects.requireNonNull(official), World.CHEN_SIYUAN);
        assertThat(verified(kept).path("valid").asBoolean()).isTrue();
    }

    @Test
    void anEndThatWasCutOffIsNamedThoughTheCaseSaysNothingOfIt() {
        var kept = desk.did(intake(), desk.submitted(citizen(), World.PROMISED), "non-acceptance", """
                {"reasons":"缺项","whereInstead":"街道"}
                """);
        heads.madeFor(nextHour()).toFuture().join();
        var head = verified(kept).at("/heads/0/number").asLong();
        RealPostgres.execute(
                "cases",
                "delete from case_events where case_id = '%s' and sequence = 2".formatted(kept.id()),
                "delete from sealed_texts where case_id = '%s' and name like '2/%%'".formatted(kept.id()),
                """
                update cases c set sequence = 1, status = 'SUBMITTED', head = e.hash from case_events e
                 where c.id = '%s' and e.case_id = c.id and e.sequence = 1
                """.formatted(kept.id()));
        var found = verified(kept);
        assertThat(found.path("valid").asBoolean()).isFalse();
        assertThat(found.path("id").asString()).isEqualTo(kept.id().toString());
        assertThat(found.path("faults")
                        .valueStream()
                        .map(fault -> fault.path("what").asString()))
                .containsExactly("ROW", "ROW", "CUT_OFF");
        assertThat(found.at("/faults/2/sequence").asInt()).isEqualTo(2);
        assertThat(found.at("/faults/2/head").asLong()).isEqualTo(head);
    }

    /** As if it had been handed in at a window for this person without an account. */
    private static void writtenAnew(Desk.Kept kept, TrailEvent first, UUID clerk) {
        var anew = rewritten(
                first,
                new Applicant(first.applicant().kind(), kept.id()),
                new TrailEvent.Who("OFFICIAL", clerk, null, null),
                first.data());
        RealPostgres.execute(
                "cases",
                """
                update case_events set applicant_id = case_id, actor_kind = 'OFFICIAL', actor_id = '%s', post = null,
                                       hash = '%s'
                 where case_id = '%s'
                """.formatted(clerk, anew.hash(), kept.id()),
                "update cases set head = '%s' where id = '%s'".formatted(anew.hash(), kept.id()));
    }

    /** The first event with a right hash, saying something else. */
    private static TrailEvent rewritten(
            TrailEvent first, Applicant applicant, TrailEvent.Who who, Map<String, String> data) {
        return new TrailEvent(
                        first.root(),
                        first.caseId(),
                        first.sequence(),
                        first.id(),
                        first.action(),
                        first.from(),
                        first.to(),
                        first.at(),
                        applicant,
                        who,
                        first.audience(),
                        data,
                        first.digests(),
                        "",
                        "")
                .chained("");
    }

    private Desk.Kept refusedAndServed() {
        var reviewed = desk.did(World.reviewer(), accepted(), "review", null);
        var refused = desk.did(World.decider(), reviewed, "decision", """
                {"outcome":"REFUSED","reasons":"不符合条件"}
                """);
        return desk.did(
                intake(), refused, "notices/3/service", """
                {"way":"IN_PERSON","day":"%s","recipient":"李晓梅"}
                """.formatted(LocalDate.now(ZoneId.of("Asia/Shanghai"))));
    }

    private Desk.Kept accepted() {
        return desk.did(intake(), desk.submitted(citizen(), World.PROMISED), "acceptance", null);
    }

    private JsonNode verified(Desk.Kept kept) {
        var draft = desk.count("select sequence from cases where id = '%s'".formatted(kept.id())) == 0;
        return Objects.requireNonNull(desk.get(draft ? citizen() : AUDITOR, "/v1/cases/{id}/verification", kept.id())
                .expectStatus()
                .isOk()
                .expectBody(JsonNode.class)
                .returnResult()
                .getResponseBody());
    }

    private static String row(JsonNode fault) {
        assertThat(fault.path("what").asString()).isEqualTo("ROW");
        var said =
                fault.path("column").asString() + " " + fault.path("sequence").asInt();
        var row = fault.path("notice").isNumber() ? fault.path("notice") : fault.path("row");
        return row.isNull() ? said : said + " of " + row.asString();
    }

    private Instant nextHour() {
        return Instant.ofEpochSecond(desk.count(
                "select cast(extract(epoch from coalesce(max(hour), now())) as bigint) + 3600 from trail_heads"));
    }
}
