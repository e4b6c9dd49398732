package org.yiwang.notifications.inbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yiwang.notifications.TestFacts.tell;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;
import org.yiwang.keycloak.TestTokens;
import org.yiwang.notifications.Inbox;
import org.yiwang.notifications.RealNotifications;
import org.yiwang.notifications.TestCase;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

@RealNotifications
class ReadingTest {

    private static final String UNREAD = "\"1\"";

    @Autowired
    Inbox inbox;

    @Autowired
    WebTestClient http;

    private final UUID person = UUID.randomUUID();
    private final TestTokens mei = TestTokens.citizen(person, "李晓梅");
    private final String key = UUID.randomUUID().toString();
    private String message = "";

    @BeforeEach
    void aMessageHasArrived() {
        tell(TestCase.of(person).submitted());
        inbox.titles(person, 1);
        message = inbox.of(person).getFirst().path("id").asString();
    }

    @Test
    void anUnreadMessageOffersItsReading() {
        inbox.get("/v1/notifications/" + message, mei)
                .expectStatus()
                .isOk()
                .expectHeader()
                .valueEquals(HttpHeaders.ETAG, UNREAD)
                .expectBody()
                .jsonPath("$.actions[0].name")
                .isEqualTo("READ")
                .jsonPath("$.actions[0].url")
                .isEqualTo("/v1/notifications/" + message + "/reading")
                .jsonPath("$.actions[0].ifMatch")
                .isEqualTo(UNREAD)
                .jsonPath("$.readAt")
                .doesNotExist();
    }

    @Test
    void aReadMessageLeavesTheUnread() {
        summary(1);

        inbox.read(message, mei, key, UNREAD)
                .expectStatus()
                .isOk()
                .expectHeader()
                .valueEquals(HttpHeaders.ETAG, "\"2\"")
                .expectBody()
                .jsonPath("$.readAt")
                .exists()
                .jsonPath("$.actions.length()")
                .isEqualTo(0);

        assertThat(inbox.unread(person)).isEmpty();
        assertThat(inbox.of(person)).hasSize(1);
        summary(0);
    }

    @Test
    void theSameKeyGetsTheSameAnswerEvenWithAStaleVersion() {
        var first = body(inbox.read(message, mei, key, UNREAD).expectStatus().isOk());
        var second = body(inbox.read(message, mei, key, UNREAD).expectStatus().isOk());

        assertThat(second).isEqualTo(first);
    }

    @Test
    void aStaleVersionIsRefusedUnderANewKey() {
        inbox.read(message, mei, key, UNREAD).expectStatus().isOk();

        problem(inbox.read(message, mei, "another", UNREAD), 412, "stale-version");
        inbox.read(message, mei, "any", "*").expectStatus().isOk();
        inbox.read(message, mei, "current", "\"2\"")
                .expectStatus()
                .isOk()
                .expectHeader()
                .valueEquals(HttpHeaders.ETAG, "\"2\"");
    }

    @Test
    void duplicatesAtTheSameMomentAllGetTheFirstsAnswer() {
        var answers = Flux.range(0, 12)
                .flatMap(_ -> Mono.fromCallable(() -> body(inbox.read(message, mei, key, UNREAD)
                                .expectStatus()
                                .isOk()))
                        .subscribeOn(Schedulers.boundedElastic()))
                .distinct()
                .collectList()
                .block();

        assertThat(answers).hasSize(1);
    }

    @Test
    void whatTheRequestLacksIsSaid() {
        problem(inbox.read(message, mei, "", UNREAD), 400, "idempotency-key-missing");
        problem(inbox.read(message, mei, "white space", UNREAD), 400, "idempotency-key-malformed");
        problem(inbox.read(message, mei, key, ""), 428, "if-match-missing");
        problem(inbox.read("someone", mei, key, UNREAD), 400, "bad-parameter");
        problem(
                http.post()
                        .uri("/v1/notifications/{id}/reading", message)
                        .headers(mei)
                        .header("Idempotency-Key", key)
                        .header("If-Match", UNREAD)
                        .contentType(MediaType.APPLICATION_JSON)
                        .bodyValue("{\"at\":\"now\"}")
                        .exchange(),
                400,
                "bad-fields");
        summary(1);
    }

    @Test
    void anothersMessageIsNotThere() {
        var wang = TestTokens.citizen(UUID.randomUUID(), "王建国");
        var sandbox = mei.claim("test", true);

        for (var other : List.of(wang, sandbox)) {
            problem(inbox.get("/v1/notifications/" + message, other), 404, "notification-not-found");
            problem(inbox.read(message, other, key, UNREAD), 404, "notification-not-found");
            inbox.get("/v1/notifications", other)
                    .expectBody()
                    .jsonPath("$.items.length()")
                    .isEqualTo(0);
        }
        summary(1);
    }

    @Test
    void theInboxIsForPeopleOnlyAndHersIsNotAnOfficials() {
        inbox.get("/v1/notifications", TestTokens.official(person))
                .expectBody()
                .jsonPath("$.items.length()")
                .isEqualTo(0);
        problem(
                inbox.get("/v1/notifications", TestTokens.service("case-service", "notification-service")),
                403,
                "forbidden");
        problem(inbox.get("/v1/notifications", mei.client("desk")), 401, "invalid-token");
        problem(inbox.get("/v1/notifications", mei.expired()), 401, "invalid-token");
        problem(inbox.get("/v1/notifications", mei.audience("other")), 401, "invalid-token");
        http.get().uri("/v1/notifications").exchange().expectStatus().isUnauthorized();
    }

    @Test
    void aLongInboxIsReadPageByPageWithoutGapOrRepetition() {
        IntStream.range(0, 6).forEach(_ -> tell(TestCase.of(person).submitted()));
        inbox.titles(person, 7);
        var seen = new java.util.ArrayList<String>();
        var uri = "/v1/notifications?limit=3";
        while (!uri.isEmpty()) {
            var page = inbox.get(uri, mei).expectStatus().isOk();
            var link = page.returnResult(tools.jackson.databind.JsonNode.class);
            var body = Objects.requireNonNull(link.getResponseBody().blockFirst());
            body.path("items").forEach(each -> seen.add(each.path("id").asString()));
            var next = link.getResponseHeaders().getFirst(HttpHeaders.LINK);
            assertThat(next == null)
                    .isEqualTo(body.path("next").isMissingNode()
                            || body.path("next").isNull());
            uri = next == null ? "" : next.substring(1, next.indexOf('>'));
        }
        assertThat(seen).hasSize(7).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @CsvSource({
        "/v1/notifications?limit=0, bad-parameter",
        "/v1/notifications?limit=201, bad-parameter",
        "/v1/notifications?limit=many, bad-parameter",
        "/v1/notifications?unread=perhaps, bad-parameter",
        "/v1/notifications?after=nonsense, bad-cursor",
        "/v1/notifications?after=WyJ4Il0, bad-cursor",
        "/v1/notifications/1, bad-parameter",
    })
    void badParametersAreAProblem(String uri, String code) {
        problem(inbox.get(uri, mei), 400, code);
    }

    @Test
    void aProblemIsSaidInTheReadersLanguage() {
        http.get()
                .uri("/v1/notifications/" + UUID.randomUUID())
                .headers(mei)
                .header(HttpHeaders.ACCEPT_LANGUAGE, "zh-CN")
                .exchange()
                .expectBody()
                .jsonPath("$.title")
                .isEqualTo("没有这条消息");
    }

    private void summary(int unread) {
        inbox.get("/v1/notifications/summary", mei)
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.unread")
                .isEqualTo(unread);
    }

    private static void problem(ResponseSpec answer, int status, String code) {
        answer.expectStatus()
                .isEqualTo(status)
                .expectHeader()
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .expectBody()
                .jsonPath("$.type")
                .isEqualTo("/problems/" + code);
    }

    private static String body(ResponseSpec answer) {
        return String.valueOf(answer.expectBody(String.class).returnResult().getResponseBody());
    }
}
