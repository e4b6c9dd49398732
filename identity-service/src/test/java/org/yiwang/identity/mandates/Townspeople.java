package org.yiwang.identity.mandates;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;
import org.yiwang.defaults.testing.RealPostgres;
import org.yiwang.keycloak.TestTokens;
import tools.jackson.databind.JsonNode;

/** People with identity numbers, and what they do with mandates over HTTP. */
public final class Townspeople {

    public static final UUID PARKING = UUID.fromString("0199f000-0000-7000-8000-000000000205");
    static final UUID CARD = UUID.fromString("0199f000-0000-7000-8000-000000000206");

    private static final AtomicInteger SEQUENCE = new AtomicInteger(500);
    private static final TestTokens PROVISIONING =
            TestTokens.service("demo-world", "identity-service").roles("service", "provision");

    private final WebTestClient http;

    public Townspeople(WebTestClient http) {
        this.http = http;
        RealPostgres.execute("identity", """
                insert into items values
                  ('%s', 1, '居住区停车证办理', 'Resident parking permit', '{TRANSPORT}'),
                  ('%s', 1, '老年优待证办理', 'Senior card', '{PREFERENTIAL_TREATMENT}')
                on conflict do nothing
                """.formatted(PARKING, CARD));
    }

    /** Somebody with a number of his own, who has asked for nothing here before. */
    public record Townsman(UUID id, String name, String number) {

        public TestTokens token() {
            return TestTokens.citizen(id, name);
        }
    }

    /** A mandate as its last answer showed it. */
    public record Kept(UUID id, String etag, JsonNode view) {

        public String state() {
            return view.path("state").asString();
        }

        List<String> actions() {
            return view.path("actions")
                    .valueStream()
                    .map(action -> action.path("name").asString())
                    .toList();
        }
    }

    public Townsman somebody(String name) {
        return known(new Townsman(UUID.randomUUID(), name, number()));
    }

    /** A second account of the same human. */
    public Townsman again(Townsman human) {
        return known(new Townsman(UUID.randomUUID(), human.name(), human.number()));
    }

    /** The number of somebody who was not known by it. */
    public void recorded(Townsman human) {
        known(human);
    }

    private Townsman known(Townsman human) {
        http.put()
                .uri("/internal/people/{id}/identity-number", human.id())
                .headers(PROVISIONING)
                .contentType(MediaType.APPLICATION_JSON)
                .bodyValue("{\"number\":\"%s\"}".formatted(human.number()))
                .exchange()
                .expectStatus()
                .isNoContent();
        return human;
    }

    public ResponseSpec get(Townsman who, String path, Object... variables) {
        return http.get().uri(path, variables).headers(who.token()).exchange();
    }

    public ResponseSpec give(Townsman who, String body, String key) {
        return post(who, "/v1/mandates", body, key, null);
    }

    public ResponseSpec act(Townsman who, Kept mandate, String action) {
        return act(who, mandate, action, UUID.randomUUID().toString());
    }

    ResponseSpec act(Townsman who, Kept mandate, String action, String key) {
        return post(who, "/v1/mandates/" + mandate.id() + "/" + action, "{}", key, mandate.etag());
    }

    public ResponseSpec post(Townsman who, String path, String body, String key, @Nullable String etag) {
        var request = http.post().uri(path).headers(who.token()).header("Idempotency-Key", key);
        if (etag != null) {
            request.header("If-Match", etag);
        }
        return request.contentType(MediaType.APPLICATION_JSON).bodyValue(body).exchange();
    }

    Kept offered(Townsman grantor, Townsman agent) {
        return kept(give(grantor, byNumber(agent), UUID.randomUUID().toString())
                .expectStatus()
                .isCreated());
    }

    Kept accepted(Townsman grantor, Townsman agent) {
        return did(agent, offered(grantor, agent), "acceptance");
    }

    public Kept did(Townsman who, Kept mandate, String action) {
        return kept(act(who, mandate, action).expectStatus().isOk());
    }

    static String byNumber(Townsman agent) {
        return body("{\"name\":\"%s\",\"number\":\"%s\"}".formatted(agent.name(), agent.number()));
    }

    static String body(String agent) {
        return """
                {"agent": %s, "scope": {"items": ["%s"]}, "until": "%s"}
                """.formatted(agent, PARKING, LocalDate.now().plusDays(30));
    }

    public static Kept kept(ResponseSpec answer) {
        var result = answer.expectBody(JsonNode.class).returnResult();
        var view = Objects.requireNonNull(result.getResponseBody());
        var etag = Objects.requireNonNull(result.getResponseHeaders().getETag());
        return new Kept(UUID.fromString(view.path("id").asString()), etag, view);
    }

    public JsonNode listed(Townsman who, String query) {
        return page(who, query).path("items");
    }

    JsonNode page(Townsman who, String query) {
        var answer = get(who, "/v1/mandates" + query).expectStatus().isOk();
        return Objects.requireNonNull(
                answer.expectBody(JsonNode.class).returnResult().getResponseBody());
    }

    public static void refused(ResponseSpec answer, int status, String problem) {
        answer.expectStatus()
                .isEqualTo(status)
                .expectHeader()
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .expectBody(JsonNode.class)
                .value(body -> assertThat(body.path("type").asString()).isEqualTo("/problems/" + problem));
    }

    /** A number with a valid check (ISO 7064 MOD 11-2) that nobody else in these tests has. */
    public static String number() {
        return number(LocalDate.of(1970, 1, 1));
    }

    /** The same, of somebody born on that day. */
    public static String number(LocalDate born) {
        var digits =
                "339900" + born.format(DateTimeFormatter.BASIC_ISO_DATE) + "%03d".formatted(SEQUENCE.getAndIncrement());
        var remainder = 0;
        for (var digit : digits.toCharArray()) {
            remainder = (remainder + Character.digit(digit, 10)) * 2 % 11;
        }
        var check = (12 - remainder) % 11;
        return digits + (check == 10 ? "X" : Integer.toString(check));
    }
}
