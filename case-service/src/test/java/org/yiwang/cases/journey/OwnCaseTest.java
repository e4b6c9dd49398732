package org.yiwang.cases.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yiwang.cases.journey.Desk.refused;
import static org.yiwang.cases.journey.World.citizen;
import static org.yiwang.cases.journey.World.intake;
import static org.yiwang.cases.journey.World.post;
import static org.yiwang.cases.journey.World.reviewer;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.http.MediaType;
import org.springframework.http.codec.ServerSentEvent;
import org.yiwang.keycloak.Acr;
import org.yiwang.keycloak.Duty;
import org.yiwang.keycloak.Post;
import org.yiwang.keycloak.TestTokens;
import reactor.core.publisher.Flux;
import reactor.test.StepVerifier;
import tools.jackson.databind.JsonNode;

/** By right of a post nobody reads a case of his own; he reads it as the citizen he is. */
@ServiceTest
class OwnCaseTest {

    private static final ParameterizedTypeReference<ServerSentEvent<JsonNode>> EVENT =
            new ParameterizedTypeReference<>() {};

    private static final TestTokens CHEN = TestTokens.citizen(World.CHEN_SIYUAN, "陈思远");
    private static final TestTokens OFFICE = TestTokens.official(
                    World.CHEN_SIYUAN_OFFICE,
                    post(Duty.INTAKE, World.MARKET),
                    post(Duty.REVIEW, World.MARKET),
                    post(Duty.DECIDE, World.MARKET),
                    post(Duty.SUPERVISE, World.MARKET),
                    new Post(Duty.AUDIT, World.MARKET, "330000000000"))
            .acr(Acr.MFA);
    private static final TestTokens COLLEAGUE = World.official(
            93, post(Duty.INTAKE, World.MARKET), post(Duty.SUPERVISE, World.MARKET), post(Duty.AUDIT, World.MARKET));

    private static final String VISIT = """
            {"reason": "INTAKE", "day": "%s", "explanation": "再次到场"}
            """;

    @Autowired
    private Desk desk;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "/timeline",
                "/notices",
                "/notices/1",
                "/visits",
                "/limits",
                "/limits/INTAKE/explanation",
                "/remedies",
                "/pre-reviewers",
                "/verification",
                "/archive",
                "/preview?action=ACCEPT"
            })
    void nothingOfItIsThere(String below) {
        var own = desk.submitted(CHEN, World.PROMISED);
        var path = "/v1/cases/" + own.id() + below;
        var nothing = "/v1/cases/" + UUID.randomUUID() + below;
        var problem = below.equals("/notices/1") ? "notice-not-found" : "case-not-found";
        refused(desk.get(OFFICE, path), 404, problem);
        refused(desk.get(OFFICE, nothing), 404, problem);
        assertThat(desk.count("""
                        select count(*) from access_records where reader = '%s' and case_id = '%s'
                        """.formatted(World.CHEN_SIYUAN_OFFICE, own.id())))
                .isZero();
        desk.get(CHEN, "/v1/cases/{id}", own.id()).expectStatus().isOk();
    }

    @Test
    void norIsADocumentOfIt() {
        var own = desk.draft(CHEN, World.PROMISED);
        var document = new Uploads(desk.http()).uploaded(CHEN, own.id(), "身份证.pdf", "application/pdf", Uploads.pdf(99));
        desk.did(CHEN, Desk.complete(own), "submission", null);
        refused(desk.get(OFFICE, "/v1/documents/{id}", document), 404, "document-not-found");
        desk.get(intake(), "/v1/documents/{id}", document).expectStatus().isOk();
    }

    @Test
    void norIsItInAnyList() {
        var own = desk.submitted(CHEN, World.PROMISED);
        assertThat(shows(COLLEAGUE, "/v1/queues?limit=200", own)).isTrue();
        assertThat(shows(OFFICE, "/v1/queues?limit=200", own)).isFalse();
        assertThat(shows(COLLEAGUE, "/v1/queues/supervised?limit=200", own)).isTrue();
        assertThat(shows(OFFICE, "/v1/queues/supervised?limit=200", own)).isFalse();
        var visited = visited(visited(own));
        assertThat(shows(COLLEAGUE, "/v1/queues/repeated-visits?limit=200", own))
                .isTrue();
        assertThat(shows(OFFICE, "/v1/queues/repeated-visits?limit=200", own)).isFalse();
        var declined = desk.did(intake(), visited, "non-acceptance", "{\"reasons\": \"x\", \"whereInstead\": \"y\"}");
        desk.did(CHEN, declined, "rating", "{\"stars\": 1, \"words\": \"等了太久\"}");
        assertThat(shows(COLLEAGUE, "/v1/rectifications?limit=200", own)).isTrue();
        assertThat(shows(OFFICE, "/v1/rectifications?limit=200", own)).isFalse();
        refused(desk.get(OFFICE, "/v1/rectifications/{id}", own.id()), 404, "rectification-not-found");
        assertThat(desk.count("""
                        select count(*) from access_records where reader = '%s' and '%s' = any(shown)
                        """.formatted(World.CHEN_SIYUAN_OFFICE, own.id())))
                .isZero();
    }

    @Test
    void aPageIsFullThoughOnesOwnCasesAreLeftOut() {
        desk.submitted(CHEN, World.PROMISED);
        desk.submitted(citizen(), World.PROMISED);
        desk.submitted(CHEN, World.PROMISED);
        desk.submitted(citizen(), World.PROMISED);
        var first = page(OFFICE, "/v1/queues?limit=1");
        assertThat(first.path("items").size()).isEqualTo(1);
        assertThat(page(OFFICE, "/v1/queues?limit=1&after=" + first.path("next").asString())
                        .path("items")
                        .size())
                .isEqualTo(1);
    }

    @Test
    void norIsItsStreamNorAnyWordOfItInThatOfTheQueue() {
        var own = desk.submitted(CHEN, World.PROMISED);
        var others = desk.submitted(citizen(), World.PROMISED);
        desk.http()
                .get()
                .uri("/v1/cases/{id}/events", own.id())
                .headers(OFFICE)
                .accept(MediaType.TEXT_EVENT_STREAM)
                .exchange()
                .expectStatus()
                .isNotFound();
        StepVerifier.create(queue())
                .thenAwait(Duration.ofSeconds(1))
                .then(() -> desk.did(intake(), own, "acceptance", null))
                .thenAwait(Duration.ofSeconds(1))
                .then(() -> desk.did(intake(), others, "acceptance", null))
                .expectNext("[\"" + others.id() + "\"]")
                .thenCancel()
                .verify(Duration.ofSeconds(20));
    }

    @Test
    void whoeverActsOnItIsToldNothingButThat() {
        var own = desk.submitted(CHEN, World.PROMISED);
        refused(desk.act(OFFICE, own, "acceptance", null), 409, "own-case");
        var early = "{\"way\": \"IN_PERSON\", \"day\": \"2026-01-01\", \"recipient\": \"陈思远\"}";
        refused(desk.act(OFFICE, own, "notices/1/service", early), 409, "own-case");
        refused(desk.act(OFFICE, own, "notices/9/service", early), 404, "notice-not-found");
        var form = desk.http()
                .put()
                .uri("/v1/cases/{id}/form", own.id())
                .headers(OFFICE)
                .header("If-Match", own.etag())
                .contentType(MediaType.APPLICATION_JSON)
                .bodyValue("{\"form\": {}}")
                .exchange();
        refused(form, 409, "own-case");
        var discarded = desk.http()
                .delete()
                .uri("/v1/cases/{id}", own.id())
                .headers(OFFICE)
                .header("If-Match", "\"1\"")
                .exchange();
        refused(discarded, 409, "own-case");
        var accepted = desk.did(intake(), own, "acceptance", null);
        desk.did(reviewer(), accepted, "review", null);
        desk.get(CHEN, "/v1/cases/{id}/timeline", own.id())
                .expectBody()
                .jsonPath("$.items.length()")
                .isEqualTo(3);
    }

    private Desk.Kept visited(Desk.Kept kept) {
        return desk.did(intake(), kept, "visits", VISIT.formatted(LocalDate.now(ZoneId.of("Asia/Shanghai"))));
    }

    private boolean shows(TestTokens who, String path, Desk.Kept kept) {
        return page(who, path).toString().contains(kept.id().toString());
    }

    private JsonNode page(TestTokens who, String path) {
        return Objects.requireNonNull(desk.get(who, path)
                .expectStatus()
                .isOk()
                .expectBody(JsonNode.class)
                .returnResult()
                .getResponseBody());
    }

    private Flux<String> queue() {
        return desk.http()
                .get()
                .uri("/v1/queues/events")
                .headers(OFFICE)
                .accept(MediaType.TEXT_EVENT_STREAM)
                .exchange()
                .expectStatus()
                .isOk()
                .returnResult(EVENT)
                .getResponseBody()
                .mapNotNull(ServerSentEvent::data)
                .map(change -> change.path("cases").toString());
    }
}
