package org.yiwang.cases.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yiwang.cases.journey.World.citizen;
import static org.yiwang.cases.journey.World.elsewhere;
import static org.yiwang.cases.journey.World.intake;
import static org.yiwang.cases.journey.World.otherCitizen;
import static org.yiwang.cases.journey.World.reviewer;

import java.time.Duration;
import java.time.Instant;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.http.MediaType;
import org.springframework.http.codec.ServerSentEvent;
import org.yiwang.defaults.testing.RealPostgres;
import org.yiwang.keycloak.TestTokens;
import reactor.core.publisher.Flux;
import reactor.test.StepVerifier;
import tools.jackson.databind.JsonNode;

@ServiceTest
class LiveJourneyTest {

    private static final ParameterizedTypeReference<ServerSentEvent<JsonNode>> EVENT =
            new ParameterizedTypeReference<>() {};

    @Autowired
    private Desk desk;

    @Test
    void whoFollowsACaseSeesWhatHappensAsItHappens() {
        var submitted = desk.submitted(citizen(), World.PROMISED);
        StepVerifier.create(follow(citizen(), submitted, null).map(LiveJourneyTest::said))
                .expectNext("1 SUBMIT")
                .then(() -> desk.did(intake(), submitted, "acceptance", null))
                .expectNext("2 ACCEPT")
                .thenCancel()
                .verify(Duration.ofSeconds(20));
    }

    @Test
    void aStreamResumesWithoutAGap() {
        var submitted = desk.submitted(citizen(), World.PROMISED);
        var accepted = desk.did(intake(), submitted, "acceptance", null);
        desk.did(reviewer(), accepted, "review", null);
        StepVerifier.create(follow(citizen(), submitted, "1").map(LiveJourneyTest::said))
                .expectNext("2 ACCEPT", "3 START_REVIEW")
                .thenCancel()
                .verify(Duration.ofSeconds(20));
    }

    @Test
    void whatIsInternalIsNotShownToTheApplicant() {
        var submitted = desk.submitted(citizen(), World.PROMISED);
        RealPostgres.execute("cases", """
                insert into case_events
                select root_case_id, case_id, 2, uuidv7(), 'ASK_OPINION', from_status, to_status, at, applicant_kind,
                       applicant_id, actor_kind, actor_id, post, mandate_id, 'INTERNAL', data, digests, previous, hash
                  from case_events where case_id = '%s'
                """.formatted(submitted.id()));
        StepVerifier.create(follow(intake(), submitted, null).map(LiveJourneyTest::said))
                .expectNext("1 SUBMIT", "2 ASK_OPINION")
                .thenCancel()
                .verify(Duration.ofSeconds(20));
        desk.get(citizen(), "/v1/cases/{id}/timeline", submitted.id())
                .expectBody()
                .jsonPath("$.items.length()")
                .isEqualTo(1);
    }

    @Test
    void aStreamEndsWithItsToken() {
        var submitted = desk.submitted(citizen(), World.PROMISED);
        var brief = citizen().expiry(Instant.now().plusSeconds(3));
        StepVerifier.create(follow(brief, submitted, null).map(LiveJourneyTest::said))
                .expectNext("1 SUBMIT")
                .expectComplete()
                .verify(Duration.ofSeconds(20));
    }

    @Test
    void whoFollowsTheQueueHearsOfItsDepartmentsCasesOnly() {
        var submitted = desk.submitted(citizen(), World.PROMISED);
        var civil = queue(elsewhere(), null).take(Duration.ofSeconds(4));
        StepVerifier.create(queue(intake(), null).map(LiveJourneyTest::changed))
                .thenAwait(Duration.ofSeconds(1))
                .then(() -> desk.did(intake(), submitted, "acceptance", null))
                .expectNext(submitted.id().toString())
                .thenCancel()
                .verify(Duration.ofSeconds(20));
        StepVerifier.create(civil)
                .thenAwait(Duration.ofSeconds(1))
                .then(() -> desk.submitted(citizen(), World.PROMISED))
                .verifyComplete();
    }

    @Test
    void whoComesBackToTheQueueIsToldThatAnythingMayHaveChanged() {
        StepVerifier.create(queue(intake(), "1").map(LiveJourneyTest::changed))
                .expectNext("")
                .thenCancel()
                .verify(Duration.ofSeconds(20));
    }

    @Test
    void citizensFollowNoQueue() {
        desk.http()
                .get()
                .uri("/v1/queues/events")
                .headers(citizen())
                .accept(MediaType.TEXT_EVENT_STREAM)
                .exchange()
                .expectStatus()
                .isForbidden();
    }

    private Flux<ServerSentEvent<JsonNode>> queue(TestTokens who, @Nullable String last) {
        return stream("/v1/queues/events", who, last);
    }

    private static String changed(ServerSentEvent<JsonNode> event) {
        assertThat(event.data()).isNotNull();
        return event.data().get("cases").valueStream().map(JsonNode::asString).collect(Collectors.joining(" "));
    }

    @Test
    void anothersStreamIsNotFound() {
        var submitted = desk.submitted(citizen(), World.PROMISED);
        desk.http()
                .get()
                .uri("/v1/cases/{id}/events", submitted.id())
                .headers(otherCitizen())
                .accept(MediaType.TEXT_EVENT_STREAM)
                .exchange()
                .expectStatus()
                .isNotFound();
    }

    private Flux<ServerSentEvent<JsonNode>> follow(TestTokens who, Desk.Kept kept, @Nullable String last) {
        return stream("/v1/cases/" + kept.id() + "/events", who, last);
    }

    private Flux<ServerSentEvent<JsonNode>> stream(String path, TestTokens who, @Nullable String last) {
        var request = desk.http().get().uri(path).headers(who).accept(MediaType.TEXT_EVENT_STREAM);
        var answer = (last == null ? request : request.header("Last-Event-ID", last))
                .exchange()
                .expectStatus()
                .isOk()
                .returnResult(EVENT);
        return answer.getResponseBody().filter(event -> event.data() != null);
    }

    private static String said(ServerSentEvent<JsonNode> event) {
        assertThat(event.data()).isNotNull();
        return event.id() + " " + event.event();
    }
}
