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
import org.springframework.beans.factory.annotation.Autowired;
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
                .containsExactly("ACCEPT", "DECLINE");
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
    void onesOwnCaseIsNothingToDo() {
        var own = desk.submitted(TestTokens.citizen(World.CHEN_SIYUAN, "陈思远"), World.PROMISED);
        assertThat(entry(ownOfficial(), "limit=200", own.id())).isNotNull();
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
        assertThat(desk.count("""
                        select count(*) from access_records where resource_kind = 'QUEUE' and '%s' = any(shown)
                           and reader = '0199f000-0000-7000-8000-000000000377'
                        """.formatted(submitted.id()))).isEqualTo(1);
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
