package org.yiwang.cases.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yiwang.cases.journey.World.citizen;
import static org.yiwang.cases.journey.World.decider;
import static org.yiwang.cases.journey.World.elsewhere;
import static org.yiwang.cases.journey.World.intake;
import static org.yiwang.cases.journey.World.ownOfficial;
import static org.yiwang.cases.journey.World.reviewer;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.yiwang.cases.clock.Light;
import org.yiwang.defaults.testing.RealPostgres;
import org.yiwang.keycloak.Duty;
import org.yiwang.keycloak.TestTokens;
import tools.jackson.databind.JsonNode;

@ServiceTest
class QueueJourneyTest {

    @Autowired
    private Desk desk;

    @Test
    void aQueueIsPagedByDueDateWithoutGapOrRepetition() {
        for (int i = 0; i < 5; i++) {
            desk.submitted(citizen(), World.PROMISED);
        }
        List<String> seen = new ArrayList<>();
        String next = null;
        do {
            var page = page(intake(), "limit=2" + (next == null ? "" : "&after=" + next));
            page.path("items").forEach(entry -> seen.add(entry.path("id").asString()));
            next = page.path("next").isString() ? page.path("next").asString() : null;
        } while (next != null);
        assertThat(seen).doesNotHaveDuplicates().hasSizeGreaterThanOrEqualTo(5);
    }

    @Test
    void anEntrySaysWhatThisOfficialMayDo() {
        var submitted = desk.submitted(citizen(), World.PROMISED);
        var entry = entry(intake(), "status=SUBMITTED&limit=200", submitted.id());
        assertThat(Objects.requireNonNull(entry).path("applicantName").asString())
                .isEqualTo("李晓梅");
        assertThat(entry.path("light").asString()).isEqualTo("GREEN");
        assertThat(entry.path("actions")
                        .valueStream()
                        .map(action -> action.path("name").asString()))
                .containsExactly("ACCEPT", "DECLINE", "REQUEST_SUPPLEMENT", "RECORD_VISIT");
    }

    @Test
    void aQueueIsNarrowedByStatusLightAndHandler() {
        var submitted = desk.submitted(citizen(), World.PROMISED);
        var accepted = desk.did(intake(), submitted, "acceptance", null);
        desk.did(reviewer(), accepted, "review", null);
        assertThat(entry(reviewer(), "handler=me&limit=200", submitted.id())).isNotNull();
        assertThat(entry(reviewer(), "status=IN_REVIEW&light=GREEN&limit=200", submitted.id()))
                .isNotNull();
        assertThat(entry(reviewer(), "light=RED&limit=200", submitted.id())).isNull();
        assertThat(entry(intake(), "handler=me&limit=200", submitted.id())).isNull();
    }

    @ParameterizedTest
    @CsvSource({"GREEN, 1 day, 2 days", "YELLOW, -1 minute, 1 day", "RED, -2 days, -1 minute"})
    void aQueueIsNarrowedByTheLight(Light light, String yellow, String due) {
        var submitted = desk.submitted(citizen(), World.PROMISED);
        RealPostgres.execute("cases", """
                update queue_entries set yellow_at = now() + interval '%s', due_at = now() + interval '%s'
                 where case_id = '%s'""".formatted(yellow, due, submitted.id()));
        for (var asked : Light.values()) {
            var found = entry(intake(), "limit=200&light=" + asked, submitted.id());
            assertThat(found != null).as("%s shown as %s", light, asked).isEqualTo(asked == light);
        }
    }

    @Test
    void aQueueIsNarrowedByItem() {
        var submitted = desk.submitted(citizen(), World.PROMISED);
        assertThat(entry(intake(), "limit=200&item=" + World.PROMISED, submitted.id()))
                .isNotNull();
        assertThat(entry(intake(), "limit=200&item=" + World.ON_THE_SPOT, submitted.id()))
                .isNull();
        desk.get(intake(), "/v1/queues?item=shop").expectStatus().isBadRequest();
    }

    @Test
    void onRequestOnlyWhatOneMayDoSomethingAboutIsShown() {
        var submitted = desk.submitted(citizen(), World.PROMISED);
        var actionable = "limit=200&actionable=true";
        assertThat(entry(intake(), actionable, submitted.id())).isNotNull();
        assertThat(entry(decider(), actionable, submitted.id())).isNull();

        var accepted = desk.did(intake(), submitted, "acceptance", null);
        assertThat(entry(intake(), actionable, submitted.id())).isNull();
        assertThat(entry(reviewer(), actionable, submitted.id())).isNotNull();
        assertThat(entry(decider(), actionable, submitted.id()))
                .as("only what is handled on the spot is decided before its review")
                .isNull();

        var onTheSpot = desk.did(intake(), desk.submitted(citizen(), World.ON_THE_SPOT), "acceptance", null);
        assertThat(entry(decider(), actionable, onTheSpot.id())).isNotNull();

        desk.did(reviewer(), accepted, "review", null);
        assertThat(entry(decider(), actionable, submitted.id())).isNotNull();
        desk.get(intake(), "/v1/queues?actionable=perhaps").expectStatus().isBadRequest();
    }

    @Test
    void anApproversWorkIsWhatAnExtensionIsAskedForAndNotEveryCaseInReview() {
        var accepted = desk.did(intake(), desk.submitted(citizen(), World.PROMISED), "acceptance", null);
        var reviewed = desk.did(reviewer(), accepted, "review", null);
        var actionable = "limit=200&actionable=true";
        assertThat(entry(World.approver(), actionable, reviewed.id())).isNull();
        var asked = desk.did(reviewer(), reviewed, "extension-request", "{\"reasons\": \"案情复杂\"}");
        assertThat(entry(World.approver(), actionable, asked.id())).isNotNull();
        var same = World.official(12, World.post(Duty.APPROVE, World.MARKET));
        assertThat(entry(same, actionable, asked.id()))
                .as("who asked or handles it does not grant it")
                .isNull();
        desk.did(World.approver(), asked, "extension", "{\"reasons\": \"同意\"}");
        assertThat(entry(World.approver(), actionable, asked.id())).isNull();
    }

    @Test
    void opinionsThatAreAskedAreAQueueOfTheirOwnWithTheirOwnTime() {
        RealPostgres.execute("cases", """
                insert into departments values ('%s', 'civil', '杭州市西湖区民政局', 'Xihu Civil Affairs Bureau', '330106000000', '330106')
                on conflict do nothing
                """.formatted(World.CIVIL));
        var accepted = desk.did(intake(), desk.submitted(citizen(), World.PROMISED), "acceptance", null);
        var reviewed = desk.did(reviewer(), accepted, "review", null);
        var question = "{\"department\": \"%s\", \"question\": \"请核实消防条件\"}".formatted(World.CIVIL);
        var asked = desk.did(reviewer(), reviewed, "opinions", question);
        var entry = Objects.requireNonNull(entry(elsewhere(), "limit=200&opinions=true", asked.id()));
        assertThat(entry.at("/opinion/number").asInt()).isEqualTo(4);
        assertThat(entry.at("/opinion/light").asString()).isEqualTo("GREEN");
        assertThat(entry(elsewhere(), "limit=200&opinions=true&actionable=true", asked.id()))
                .isNotNull();
        RealPostgres.execute(
                "cases",
                "update queue_entries set yellow_at = '2026-02-01', due_at = '2026-02-02' where opinion = 4 and case_id = '%s'"
                        .formatted(asked.id()));
        entry = Objects.requireNonNull(entry(elsewhere(), "limit=200&opinions=true&light=RED", asked.id()));
        assertThat(entry.at("/opinion/light").asString()).isEqualTo("RED");
        assertThat(entry.path("light").asString()).isEqualTo("GREEN");
        assertThat(entry(reviewer(), "limit=200&opinions=true", asked.id())).isNull();
        var decidesThere = World.official(79, World.post(Duty.DECIDE, World.CIVIL));
        assertThat(entry(decidesThere, "limit=200&actionable=true", asked.id()))
                .as("who does not review there gives no opinion")
                .isNull();
    }

    @Test
    void onesOwnCaseIsNotInOnesQueue() {
        var own = desk.submitted(TestTokens.citizen(World.CHEN_SIYUAN, "陈思远"), World.PROMISED);
        assertThat(entry(intake(), "limit=200", own.id())).isNotNull();
        assertThat(entry(ownOfficial(), "limit=200", own.id())).isNull();
        assertThat(entry(ownOfficial(), "limit=200&actionable=true", own.id())).isNull();
    }

    @Test
    void officialsOfOtherDepartmentsDoNotSeeIt() {
        var submitted = desk.submitted(citizen(), World.PROMISED);
        assertThat(entry(elsewhere(), "limit=200", submitted.id())).isNull();
        desk.get(elsewhere(), "/v1/queues?department={department}", World.MARKET)
                .expectStatus()
                .isForbidden()
                .expectBody()
                .jsonPath("$.type")
                .isEqualTo("/problems/department-not-yours");
    }

    @Test
    void sandboxAndRealCasesDoNotMeet() {
        var sandbox = citizen().claim("test", true);
        var submitted = desk.submitted(sandbox, World.PROMISED);
        assertThat(entry(intake(), "limit=200", submitted.id())).isNull();
        assertThat(entry(intake().claim("test", true), "limit=200", submitted.id()))
                .isNotNull();
        desk.get(intake(), "/v1/cases/{id}", submitted.id()).expectStatus().isNotFound();
        desk.get(citizen(), "/v1/cases/{id}", submitted.id()).expectStatus().isNotFound();
    }

    @Test
    void aListWritesOneAccessRecordWithTheCasesShown() {
        var submitted = desk.submitted(citizen(), World.PROMISED);
        var reader = World.official(77, World.post(Duty.INTAKE, World.MARKET));
        page(reader, "limit=200");
        assertThat(recorded(77, World.MARKET, submitted.id())).isEqualTo(1);
    }

    @Test
    void casesOfSeveralDepartmentsAreRecordedForEachWithItsPost() {
        var here = desk.submitted(citizen(), World.PROMISED);
        var there = desk.submitted(citizen(), World.PROMISED);
        RealPostgres.execute("cases", """
                update queue_entries set department = '%1$s' where case_id = '%2$s'""".formatted(World.CIVIL, there.id()), """
                update cases set department = '%1$s' where id = '%2$s'""".formatted(World.CIVIL, there.id()));
        var reader = World.official(78, World.post(Duty.REVIEW, World.MARKET), World.post(Duty.INTAKE, World.CIVIL));
        page(reader, "limit=200");
        assertThat(recorded(78, World.MARKET, here.id())).isEqualTo(1);
        assertThat(recorded(78, World.CIVIL, there.id())).isEqualTo(1);
        assertThat(recorded(78, World.MARKET, there.id())).isZero();
        assertThat(desk.count("""
                        select count(distinct resource || reader_post) from access_records
                         where reader = '0199f000-0000-7000-8000-000000000378'
                           and (reader_post like 'REVIEW%' or reader_post like 'INTAKE%')
                        """)).isEqualTo(2);
    }

    private long recorded(int reader, UUID department, UUID shown) {
        return desk.count("""
                select count(*) from access_records where resource_kind = 'QUEUE' and resource = '%s'
                   and '%s' = any(shown) and reader = '0199f000-0000-7000-8000-0000000003%d'
                """.formatted(department, shown, reader));
    }

    private @Nullable JsonNode entry(TestTokens who, String query, UUID id) {
        return page(who, query)
                .path("items")
                .valueStream()
                .filter(entry -> entry.path("id").asString().equals(id.toString()))
                .findFirst()
                .orElse(null);
    }

    private JsonNode page(TestTokens who, String query) {
        return Objects.requireNonNull(desk.get(who, "/v1/queues?" + query)
                .expectStatus()
                .isOk()
                .expectBody(JsonNode.class)
                .returnResult()
                .getResponseBody());
    }
}
