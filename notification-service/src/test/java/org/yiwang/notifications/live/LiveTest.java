package org.yiwang.notifications.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yiwang.notifications.TestFacts.tell;

import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.http.MediaType;
import org.springframework.http.codec.ServerSentEvent;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.yiwang.keycloak.TestTokens;
import org.yiwang.notifications.Inbox;
import org.yiwang.notifications.RealNotifications;
import org.yiwang.notifications.TestCase;
import reactor.core.publisher.Flux;
import reactor.test.StepVerifier;
import tools.jackson.databind.JsonNode;

@RealNotifications
class LiveTest {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final ParameterizedTypeReference<ServerSentEvent<JsonNode>> EVENT =
            new ParameterizedTypeReference<>() {};

    @Autowired
    WebTestClient http;

    @Autowired
    Inbox inbox;

    private final UUID person = UUID.randomUUID();
    private final TestTokens mei = TestTokens.citizen(person, "李晓梅");

    @Test
    void aMessageArrivesWhileTheStreamIsOpen() {
        var shop = TestCase.of(person);

        StepVerifier.create(events(mei, ""))
                .assertNext(opening -> assertThat(opening.id()).isEqualTo("0"))
                .then(() -> tell(shop.submitted()))
                .assertNext(event -> {
                    assertThat(event.id()).isEqualTo("1");
                    assertThat(event.event()).isEqualTo("message");
                    assertThat(data(event).path("kind").asString()).isEqualTo("CASE_SUBMITTED");
                    assertThat(data(event).path("text").asString()).contains(shop.number());
                })
                .then(() -> tell(shop.accepted()))
                .assertNext(event -> assertThat(event.id()).isEqualTo("2"))
                .thenCancel()
                .verify(PATIENCE);
    }

    @Test
    void aStreamResumesWithoutAGapWhereItBroke() {
        IntStream.range(0, 5).forEach(_ -> tell(TestCase.of(person).submitted()));
        inbox.titles(person, 5);

        StepVerifier.create(messages(mei, "2")
                        .map(event -> String.valueOf(event.id()))
                        .take(4))
                .expectNext("3", "4", "5")
                .then(() -> tell(TestCase.of(person).submitted()))
                .expectNext("6")
                .expectComplete()
                .verify(PATIENCE);
    }

    @Test
    void moreThanOneReadingAtATimeAreAllSent() {
        IntStream.range(0, 230).forEach(_ -> tell(TestCase.of(person).submitted()));

        StepVerifier.create(messages(mei, "0")
                        .map(event -> Long.valueOf(String.valueOf(event.id())))
                        .take(230)
                        .collectList())
                .expectNext(LongStream.rangeClosed(1, 230).boxed().toList())
                .expectComplete()
                .verify(Duration.ofSeconds(60));
    }

    @Test
    void anothersMessagesNeverAppear() {
        StepVerifier.create(messages(TestTokens.citizen(UUID.randomUUID(), "王建国"), "0"))
                .then(() -> tell(TestCase.of(person).submitted()))
                .then(() -> inbox.titles(person, 1))
                .expectNoEvent(Duration.ofSeconds(1))
                .thenCancel()
                .verify(PATIENCE);
    }

    @Test
    void anIdBeyondTheInboxHidesNothingThatComes() {
        StepVerifier.create(messages(mei, "999999").map(event -> String.valueOf(event.id())))
                .expectSubscription()
                .thenAwait(Duration.ofSeconds(1))
                .then(() -> tell(TestCase.of(person).submitted()))
                .expectNext("1")
                .thenCancel()
                .verify(PATIENCE);
    }

    @Test
    void theStreamEndsWithItsToken() {
        var brief = mei.expiry(Instant.now().plusSeconds(3));

        StepVerifier.create(events(brief, ""))
                .expectNextCount(1)
                .expectComplete()
                .verify(PATIENCE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "-1", "1.5", "99999999999999999999"})
    void aBadLastEventIdIsAProblem(String id) {
        http.get()
                .uri("/v1/notifications/events")
                .headers(mei)
                .header("Last-Event-ID", id)
                .exchange()
                .expectStatus()
                .isBadRequest()
                .expectHeader()
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .expectBody()
                .jsonPath("$.type")
                .isEqualTo("/problems/bad-last-event-id");
    }

    @Test
    void onlyPeopleOpenAStream() {
        http.get().uri("/v1/notifications/events").exchange().expectStatus().isUnauthorized();
        http.get()
                .uri("/v1/notifications/events")
                .headers(TestTokens.service("case-service", "notification-service"))
                .exchange()
                .expectStatus()
                .isForbidden();
    }

    private static JsonNode data(ServerSentEvent<JsonNode> event) {
        return Objects.requireNonNull(event.data());
    }

    private Flux<ServerSentEvent<JsonNode>> messages(TestTokens token, String lastEventId) {
        return events(token, lastEventId).filter(event -> event.data() != null);
    }

    private Flux<ServerSentEvent<JsonNode>> events(TestTokens token, String lastEventId) {
        return http.get()
                .uri("/v1/notifications/events")
                .headers(token)
                .headers(headers -> {
                    if (!lastEventId.isEmpty()) {
                        headers.set("Last-Event-ID", lastEventId);
                    }
                })
                .accept(MediaType.TEXT_EVENT_STREAM)
                .exchange()
                .expectStatus()
                .isOk()
                .returnResult(EVENT)
                .getResponseBody();
    }
}
