package org.yiwang.cases.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yiwang.cases.journey.World.citizen;
import static org.yiwang.cases.journey.World.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.yiwang.defaults.testing.RealPostgres;
import org.yiwang.keycloak.Duty;
import org.yiwang.keycloak.Post;
import org.yiwang.keycloak.TestTokens;
import tools.jackson.databind.JsonNode;

/** Who supervises sees what waits in the subtree, by light, and not whose it is. */
@ServiceTest
class SupervisionJourneyTest {

    private static final String ELSEWHERE = "330110000000";

    @Autowired
    private Desk desk;

    @Test
    void casesOfTheSubtreeAreShownByLightWithoutWhoseTheyAre() {
        var submitted = desk.submitted(citizen(), World.PROMISED);
        overdue(submitted.id());
        var province = supervisor(81, "330000000000");
        assertThat(ids(province, "light=RED")).contains(submitted.id().toString());
        assertThat(ids(province, "light=GREEN")).doesNotContain(submitted.id().toString());
        assertThat(ids(supervisor(82, "330106000000"), "light=RED"))
                .contains(submitted.id().toString());
        assertThat(ids(supervisor(83, ELSEWHERE), "light=RED"))
                .doesNotContain(submitted.id().toString());
        var entry = page(province, "light=RED&limit=200").toString();
        assertThat(entry).doesNotContain("李晓梅", "小梅面馆");
        desk.get(province, "/v1/cases/{id}", submitted.id()).expectStatus().isNotFound();
    }

    @Test
    void onlyWhoSupervisesIsAnswered() {
        Desk.refused(desk.get(intake(), "/v1/queues/supervised"), 403, "forbidden");
        Desk.refused(desk.get(citizen(), "/v1/queues/supervised"), 403, "forbidden");
        Desk.refused(desk.get(supervisor(84, World.REGION), "/v1/queues/supervised?light=BLUE"), 400, "bad-parameter");
    }

    @Test
    void oneIsPagedWithoutGapOrRepetitionThoughSubtreesOverlap() {
        for (int i = 0; i < 3; i++) {
            desk.submitted(citizen(), World.PROMISED);
        }
        var who = World.official(
                85,
                new Post(Duty.SUPERVISE, UUID.randomUUID(), "330000000000"),
                new Post(Duty.SUPERVISE, World.MARKET, World.REGION));
        var first = page(who, "limit=2");
        assertThat(first.path("items").size()).isEqualTo(2);
        var second = page(who, "limit=200&after=" + first.path("next").asString());
        var seen = new ArrayList<>(ids(first));
        seen.addAll(ids(second));
        assertThat(seen).doesNotHaveDuplicates().hasSizeGreaterThanOrEqualTo(3);
    }

    @Test
    void whatWasShownIsRecordedAndSandboxCasesAreNot() {
        var submitted = desk.submitted(citizen(), World.PROMISED);
        var sandbox = desk.submitted(citizen().claim("test", true), World.PROMISED);
        overdue(submitted.id());
        overdue(sandbox.id());
        var shown = ids(supervisor(86, World.REGION), "light=RED&department=" + World.MARKET);
        assertThat(shown)
                .contains(submitted.id().toString())
                .doesNotContain(sandbox.id().toString());
        assertThat(desk.count("""
                        select count(*) from access_records where resource_kind = 'QUEUE' and '%s' = any(shown)
                           and reader = '0199f000-0000-7000-8000-000000000386' and reader_post like 'SUPERVISE/%%'
                        """.formatted(submitted.id()))).isEqualTo(1);
    }

    private static TestTokens supervisor(int number, String region) {
        return World.official(number, new Post(Duty.SUPERVISE, World.CIVIL, region));
    }

    private static void overdue(UUID id) {
        RealPostgres.execute("cases", """
                update queue_entries set yellow_at = '2026-02-01', due_at = '2026-02-02' where case_id = '%s'
                """.formatted(id));
    }

    private List<String> ids(TestTokens who, String query) {
        return ids(page(who, query + "&limit=200"));
    }

    private static List<String> ids(JsonNode page) {
        return page.path("items")
                .valueStream()
                .map(each -> each.path("id").asString())
                .toList();
    }

    private JsonNode page(TestTokens who, String query) {
        return Objects.requireNonNull(desk.get(who, "/v1/queues/supervised?" + query)
                .expectStatus()
                .isOk()
                .expectBody(JsonNode.class)
                .returnResult()
                .getResponseBody());
    }
}
