package org.yiwang.catalog.drafts;

import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.yiwang.defaults.testing.RealPostgres;
import org.yiwang.keycloak.Acr;
import org.yiwang.keycloak.Duty;
import org.yiwang.keycloak.Post;
import org.yiwang.keycloak.TestTokens;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Editors at work: what they ask for, as verbs. */
public final class Desk {

    public static final UUID MARKET = UUID.fromString("0199f000-0000-7000-8000-000000000102");
    public static final String XIHU = "330106000000";
    private static final JsonMapper JSON = JsonMapper.shared();

    private final WebTestClient client;

    public Desk(WebTestClient client) {
        this.client = client;
    }

    /** An answer: its status, its body and its version. */
    public record Answer(int status, JsonNode body, String etag) {

        public String code() {
            return body.path("type").asString("").replace("/problems/", "");
        }

        public UUID id() {
            return UUID.fromString(body.path("id").asString());
        }
    }

    /** An editor with a second factor whose post the copy knows. */
    public static TestTokens editor(UUID department, String region) {
        var person = UUID.randomUUID();
        knows(person, department, region);
        return TestTokens.official(person, new Post(Duty.CATALOGUE, department, region))
                .acr(Acr.MFA);
    }

    public static TestTokens editor() {
        return editor(MARKET, XIHU);
    }

    public static void knows(UUID person, UUID department, String region) {
        RealPostgres.execute("catalog", """
                insert into copied_posts (person, id, duty, department, region, begins)
                values ('%s', '%s', 'CATALOGUE', '%s', '%s', '2020-01-01')
                """.formatted(person, UUID.randomUUID(), department, region));
        fresh("now() + interval '1 day'");
    }

    public static void fresh(String at) {
        RealPostgres.execute("catalog", """
                insert into copy_pulses (copy, partition, partitions, at) values ('posts', 0, 1, %1$s)
                on conflict (copy, partition) do update set at = %1$s, partitions = 1
                """.formatted(at));
    }

    public Answer get(TestTokens who, String uri) {
        return ask(HttpMethod.GET, who, uri, Map.of(), null);
    }

    public Answer opens(TestTokens who, Object body) {
        return ask(HttpMethod.POST, who, "/v1/item-drafts", key(), body);
    }

    public Answer opened(TestTokens who, UUID item) {
        return opens(who, Map.of("item", item));
    }

    public Answer writes(TestTokens who, Answer draft, JsonNode content) {
        return ask(
                HttpMethod.PUT,
                who,
                "/v1/item-drafts/" + draft.id(),
                Map.of("If-Match", draft.etag()),
                Map.of("content", content));
    }

    /** Writes the draft's content with something changed. */
    public Answer changes(TestTokens who, Answer draft, Consumer<ObjectNode> change) {
        var content = (ObjectNode) draft.body().path("content").deepCopy();
        change.accept(content);
        return writes(who, draft, content);
    }

    public Answer acts(TestTokens who, Answer draft, String action, Object body) {
        return acts(who, draft, action, body, UUID.randomUUID().toString());
    }

    public Answer acts(TestTokens who, Answer draft, String action, Object body, String key) {
        return ask(
                HttpMethod.POST,
                who,
                "/v1/item-drafts/" + draft.id() + "/" + action,
                Map.of("If-Match", draft.etag(), "Idempotency-Key", key),
                body);
    }

    /** What one wrote, published by another. */
    public Answer published(TestTokens author, TestTokens second, Answer draft, Consumer<ObjectNode> change) {
        var written = changes(author, draft, change);
        return acts(second, acts(author, written, "review-request", Map.of()), "approval", Map.of());
    }

    public Answer ask(
            HttpMethod method, TestTokens who, String uri, Map<String, String> headers, @Nullable Object body) {
        var request = client.method(method)
                .uri(uri)
                .headers(who)
                .header("Accept-Language", "en")
                .headers(all -> headers.forEach(all::set));
        var result = (body == null
                        ? request
                        : request.contentType(MediaType.APPLICATION_JSON).bodyValue(JSON.writeValueAsString(body)))
                .exchange()
                .expectBody()
                .returnResult();
        var bytes = result.getResponseBody();
        return new Answer(
                result.getStatus().value(),
                bytes == null || bytes.length == 0 ? JSON.createObjectNode() : JSON.readTree(bytes),
                String.valueOf(result.getResponseHeaders().getETag()));
    }

    public static Map<String, String> key() {
        return Map.of("Idempotency-Key", UUID.randomUUID().toString());
    }
}
