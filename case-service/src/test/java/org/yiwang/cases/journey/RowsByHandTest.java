package org.yiwang.cases.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yiwang.cases.journey.World.citizen;
import static org.yiwang.cases.journey.World.intake;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
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
            delete from notices where case_id = '%1$s' and number = 3 | SERVED_ON 5 of 3
            """)
    void aRowThatSaysSomethingElseThanTheEventsIsNamedWithItsColumn(String change, String named) {
        var kept = refusedAndServed();
        assertThat(verified(kept).path("valid").asBoolean()).isTrue();
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
        assertThat(found.path("faults").size()).isEqualTo(1);
        assertThat(found.at("/faults/0/what").asString()).isEqualTo("CUT_OFF");
        assertThat(found.at("/faults/0/sequence").asInt()).isEqualTo(2);
        assertThat(found.at("/faults/0/head").asLong()).isEqualTo(head);
    }

    /** As if it had been handed in at a window for this person without an account. */
    private static void writtenAnew(Desk.Kept kept, TrailEvent first, UUID clerk) {
        var anew = new TrailEvent(
                        first.root(),
                        first.caseId(),
                        first.sequence(),
                        first.id(),
                        first.action(),
                        first.from(),
                        first.to(),
                        first.at(),
                        new Applicant(first.applicant().kind(), kept.id()),
                        new TrailEvent.Who("OFFICIAL", clerk, null, null),
                        first.audience(),
                        first.data(),
                        first.digests(),
                        "",
                        "")
                .chained("");
        RealPostgres.execute(
                "cases",
                """
                update case_events set applicant_id = case_id, actor_kind = 'OFFICIAL', actor_id = '%s', post = null,
                                       hash = '%s'
                 where case_id = '%s'
                """.formatted(clerk, anew.hash(), kept.id()),
                "update cases set head = '%s' where id = '%s'".formatted(anew.hash(), kept.id()));
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
        return fault.path("notice").isNumber()
                ? said + " of " + fault.path("notice").asInt()
                : said;
    }

    private Instant nextHour() {
        return Instant.ofEpochSecond(desk.count(
                "select cast(extract(epoch from coalesce(max(hour), now())) as bigint) + 3600 from trail_heads"));
    }
}
