package org.yiwang.defaults;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.observation.ObservationRegistry;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.webtestclient.autoconfigure.AutoConfigureWebTestClient;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.yiwang.keycloak.TestKeycloak;
import org.yiwang.keycloak.TestTokens;

@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "spring.application.name=test-service",
            "spring.r2dbc.url=r2dbc:postgresql://127.0.0.1:1/none",
            "spring.r2dbc.username=x",
            "spring.r2dbc.password=x",
            "spring.flyway.enabled=false",
            "yiwang.outbox.enabled=false"
        })
@AutoConfigureWebTestClient
@Import(TestKeycloak.class)
@ExtendWith(OutputCaptureExtension.class)
class HttpTests {

    private static final String GOOD = """
            {"title": "a", "colour": "RED", "pages": 1, "answers": null, "date": "2026-01-31", "enclosures": []}
            """;

    @Autowired
    private WebTestClient http;

    @Autowired
    private MeterRegistry meters;

    @Autowired
    private ObjectProvider<ObservationRegistry> observations;

    @Test
    void aGoodLetterIsTaken() {
        post("/letters", GOOD)
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.title")
                .isEqualTo("a");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{broken | bad-json | ",
                "{\"title\": \"a\", \"title\": \"b\"} | bad-json | ",
                "[] | bad-fields | ''",
                "{\"titel\": \"a\"} | bad-fields | /titel",
                "{\"title\": 5} | bad-fields | /title",
                "{\"pages\": \"5\"} | bad-fields | /pages",
                "{\"pages\": 1.5} | bad-fields | /pages",
                "{\"colour\": \"BLUE\"} | bad-fields | /colour",
                "{\"colour\": 0} | bad-fields | /colour",
                "{\"answers\": \"x\"} | bad-fields | /answers",
                "{\"date\": \"31.1.2026\"} | bad-fields | /date",
                "{\"enclosures\": [{\"name\": \"a\"}, {\"nom\": \"b\"}]} | bad-fields | /enclosures/1/nom",
            })
    void whatCannotBeReadIsNamedByPointer(String body, String code, @Nullable String pointer) {
        var answer = post("/letters", body)
                .expectStatus()
                .isBadRequest()
                .expectHeader()
                .contentTypeCompatibleWith(MediaType.APPLICATION_PROBLEM_JSON)
                .expectBody()
                .jsonPath("$.type")
                .isEqualTo("/problems/" + code);
        if (pointer != null) {
            answer.jsonPath("$.errors[?(@.pointer == '" + pointer + "')].detail")
                    .exists();
        }
    }

    @Test
    void everyUnreadableFieldIsNamedAtOnce() {
        post("/letters", "{\"titel\": 1, \"pages\": \"x\", \"colour\": \"BLUE\", \"enclosures\": [{\"nom\": 1}]}")
                .expectStatus()
                .isBadRequest()
                .expectBody()
                .jsonPath("$.errors[?(@.pointer == '/titel')].detail")
                .isEqualTo("is not a field of this request")
                .jsonPath("$.errors[?(@.pointer == '/pages')].detail")
                .isEqualTo("must be a number")
                .jsonPath("$.errors[?(@.pointer == '/colour')].detail")
                .isEqualTo("must be one of: RED, GREEN")
                .jsonPath("$.errors[?(@.pointer == '/enclosures/0/nom')].detail")
                .isEqualTo("is not a field of this request");
    }

    @Test
    void everyInvalidFieldIsNamedAtOnceInTheCallersLanguage() {
        var body = "{\"title\": \"longer than ten\", \"pages\": 0, \"enclosures\": [{\"name\": \"\"}]}";
        post("/letters", body)
                .expectStatus()
                .isBadRequest()
                .expectBody()
                .jsonPath("$.errors.length()")
                .isEqualTo(4)
                .jsonPath("$.errors[?(@.pointer == '/enclosures/0/name')].detail")
                .isEqualTo("is required")
                .jsonPath("$.errors[?(@.pointer == '/title')].detail")
                .isEqualTo("must have between 0 and 10 characters or entries");
        http.post()
                .uri("/letters")
                .contentType(MediaType.APPLICATION_JSON)
                .bodyValue(body)
                .exchange()
                .expectHeader()
                .valueEquals("Content-Language", "zh-CN")
                .expectBody()
                .jsonPath("$.title")
                .isEqualTo("部分字段填写有误")
                .jsonPath("$.errors[?(@.pointer == '/colour')].detail")
                .isEqualTo("必填");
    }

    @ParameterizedTest
    @CsvSource({
        "GET, /nowhere, 404, not-found",
        "GET, /letters/7, 404, letter-not-found",
        "GET, /letters/x, 400, bad-parameter",
        "DELETE, /letters, 405, method-not-allowed",
        "POST, /letters, 415, unsupported-media-type",
        "POST, /letters/7/send, 428, if-match-missing",
        "POST, /letters/7/sign, 401, unauthenticated",
        "GET, /search, 400, bad-parameter",
        "GET, /search?q=abc&colour=BLUE, 400, bad-parameter",
        "GET, /search?q=abcd&colour=RED, 400, bad-fields",
        "GET, /letters?limit=0, 400, bad-parameter",
        "GET, /letters?limit=many, 400, bad-parameter",
        "GET, /letters?after=AAAA, 400, bad-cursor",
        "GET, /letters?after=WyJ4Il0, 400, bad-cursor",
        "GET, /broken, 500, internal",
        "GET, /database, 503, unavailable",
        "GET, /teapot, 409, unnamed"
    })
    void everyRefusalIsAProblem(HttpMethod method, String uri, int status, String code) {
        http.method(method)
                .uri(uri)
                .header("traceparent", "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01")
                .exchange()
                .expectStatus()
                .isEqualTo(status)
                .expectHeader()
                .contentTypeCompatibleWith(MediaType.APPLICATION_PROBLEM_JSON)
                .expectBody()
                .jsonPath("$.type")
                .isEqualTo("/problems/" + code)
                .jsonPath("$.status")
                .isEqualTo(status)
                .jsonPath("$.title")
                .isNotEmpty()
                .jsonPath("$.traceId")
                .isEqualTo("4bf92f3577b34da6a3ce929d0e0e4736");
    }

    @Test
    void refusalsCarryTheirHeadersAndMembers() {
        http.delete().uri("/letters").exchange().expectHeader().valueEquals("Allow", "GET, POST");
        http.get().uri("/database").exchange().expectHeader().valueEquals("Retry-After", "5");
        http.get()
                .uri("/teapot")
                .exchange()
                .expectHeader()
                .valueEquals("Retry-After", "7")
                .expectBody()
                .jsonPath("$.actions[0]")
                .isEqualTo("WAIT")
                .jsonPath("$.errors[0].pointer")
                .isEqualTo("/a~1b")
                .jsonPath("$.errors[1].parameter")
                .isEqualTo("q");
    }

    @Test
    void whatTheCallerDoesNotAcceptIsNotSent() {
        http.get()
                .uri("/letters/7")
                .header("Accept", "text/csv")
                .exchange()
                .expectStatus()
                .isEqualTo(406);
    }

    @Test
    void aBodyBeyondTheBoundIsTooLarge() {
        post("/letters", "{\"title\": \"" + "a".repeat(300_000) + "\"}")
                .expectStatus()
                .isEqualTo(413)
                .expectBody()
                .jsonPath("$.type")
                .isEqualTo("/problems/content-too-large");
    }

    @Test
    void requestsAreTimedWithoutObservations() {
        http.get().uri("/teapot").exchange().expectBody().returnResult();
        http.post().uri("/letters/7/sign").exchange().expectStatus().isUnauthorized();
        assertThat(observations.stream()).isEmpty();
        assertThat(meters.get("http.server.requests").tag("uri", "/teapot").timers())
                .extracting(timer -> timer.getId().getTag("status"))
                .containsExactly("409");
        assertThat(meters.get("http.server.requests")
                        .tag("uri", "/letters/7/sign")
                        .tag("outcome", "CLIENT_ERROR")
                        .timers())
                .isNotEmpty();
    }

    @Test
    void anErrorsMessageIsNeitherShownNorLogged(CapturedOutput output) {
        http.get()
                .uri("/broken")
                .exchange()
                .expectBody(String.class)
                .value(body -> assertThat(body).doesNotContain("secret", "IllegalState"));
        assertThat(output).contains("IllegalStateException").doesNotContain("330106199001011234");
    }

    @Test
    void whatIsNeverNullIsDescribedAsRequiredAndTheRestAsNullable() {
        http.get()
                .uri("/v3/api-docs")
                .exchange()
                .expectBody()
                .jsonPath("$.components.schemas.Letter.required")
                .isEqualTo(List.of("colour", "enclosures", "pages", "title"))
                .jsonPath("$.components.schemas.Letter.properties.answers.type")
                .isEqualTo(List.of("string", "null"))
                .jsonPath("$.components.schemas.Letter.properties.colour.$ref")
                .isEqualTo("#/components/schemas/TestServiceColour")
                .jsonPath("$.components.schemas.TestServiceColour.enum")
                .isEqualTo(List.of("RED", "GREEN"))
                .jsonPath("$.paths['/letters'].post.operationId")
                .isEqualTo("letterPost")
                .jsonPath("$.paths['/letters'].post.tags")
                .isEqualTo(List.of("letters"));
    }

    @Test
    void aListIsWalkedByItsCursorToTheEnd() {
        var page = http.get().uri("/letters?limit=100").exchange();
        var link = page.expectStatus()
                .isOk()
                .returnResult(String.class)
                .getResponseHeaders()
                .getFirst("Link");
        assertThat(link).endsWith("rel=\"next\"").contains("limit=100&after=");
        var next = String.valueOf(link).replaceAll("^<|>.*$", "");
        http.get()
                .uri(next)
                .exchange()
                .expectHeader()
                .doesNotExist("Link")
                .expectBody()
                .jsonPath("$.items.length()")
                .isEqualTo(20)
                .jsonPath("$.items[0]")
                .isEqualTo(101)
                .jsonPath("$.next")
                .doesNotExist();
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            value = {
                "\"3\", 200",
                "*, 200",
                "`\"1\", \"3\"`, 200",
                "\"2\", 412",
                "W/\"3\", 412",
                "3, 400",
                "\"3, 400",
                "`\"3\",`, 400"
            })
    void anActionNeedsThePresentVersion(String tag, int status) {
        http.post()
                .uri("/letters/7/send")
                .header("If-Match", tag)
                .exchange()
                .expectStatus()
                .isEqualTo(status);
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            value = {
                "en, en",
                "zh-CN, zh-CN",
                "zh, zh-CN",
                "`fr, en;q=0.8, zh;q=0.9`, zh-CN",
                "en-GB, en",
                "`;;`, zh-CN",
                "fr, zh-CN"
            })
    void theLanguageIsTheCallersFirstThatWeSpeak(String accepted, String spoken) {
        http.post()
                .uri("/letters/7/send")
                .header("If-Match", "*")
                .header("Accept-Language", accepted)
                .exchange()
                .expectBody(String.class)
                .isEqualTo(spoken);
    }

    @ParameterizedTest
    @CsvSource({", 400, idempotency-key-missing", "a b, 400, idempotency-key-malformed", "k-1, 200,"})
    void anActNamesItselfByAKey(@Nullable String key, int status, @Nullable String code) {
        var request = http.post().uri("/letters/7/sign").headers(TestTokens.citizen(UUID.randomUUID(), "Li"));
        if (key != null) {
            request.header("Idempotency-Key", key);
        }
        var answer = request.exchange().expectStatus().isEqualTo(status);
        if (code == null) {
            answer.expectBody(String.class).isEqualTo("demo-citizen /letters/7/sign k-1 32");
        } else {
            answer.expectBody().jsonPath("$.type").isEqualTo("/problems/" + code);
        }
    }

    private WebTestClient.ResponseSpec post(String uri, String body) {
        return http.post()
                .uri(uri)
                .contentType(MediaType.APPLICATION_JSON)
                .header("Accept-Language", "en")
                .bodyValue(body)
                .exchange();
    }
}
