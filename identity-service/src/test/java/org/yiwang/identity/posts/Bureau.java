package org.yiwang.identity.posts;

import com.github.f4b6a3.uuid.UuidCreator;
import java.time.Duration;
import java.util.Arrays;
import java.util.Objects;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;
import org.yiwang.defaults.testing.RealPostgres;
import org.yiwang.identity.ScriptedOfficials;
import org.yiwang.keycloak.Acr;
import org.yiwang.keycloak.Duty;
import org.yiwang.keycloak.Post;
import org.yiwang.keycloak.TestTokens;
import tools.jackson.databind.JsonNode;

/** Departments of two districts, two administrators of each, and what they do over HTTP. */
public final class Bureau {

    public static final UUID XIHU = UUID.fromString("0199f000-0000-7000-8000-000000000102");
    public static final UUID XIHU_TOWN = UUID.fromString("0199f000-0000-7000-8000-000000000191");
    public static final UUID YUHANG = UUID.fromString("0199f000-0000-7000-8000-000000000192");
    public static final UUID HUANG = UUID.fromString("0199f000-0000-7000-8000-000000000317");
    public static final UUID LIN = UUID.fromString("0199f000-0000-7000-8000-000000000318");
    public static final UUID ELSEWHERE = UUID.fromString("0199f000-0000-7000-8000-000000000319");

    private static final TestTokens PROVISIONING =
            TestTokens.service("demo-world", "identity-service").roles("service", "provision");

    private final WebTestClient http;

    public Bureau(WebTestClient http) {
        this.http = http;
        RealPostgres.execute("identity", """
                insert into departments (id, name_zh, name_en, region, region_prefix) values
                  ('%s', '西湖区市场监督管理局', 'Xihu Market Regulation', '330106000000', '330106'),
                  ('%s', '转塘街道办事处', 'Zhuantang Subdistrict', '330106017000', '330106017'),
                  ('%s', '余杭区市场监督管理局', 'Yuhang Market Regulation', '330110000000', '330110')
                on conflict do nothing
                """.formatted(XIHU, XIHU_TOWN, YUHANG));
        RealPostgres.execute("identity", """
                insert into regions values ('330106000000'), ('330106017000'), ('330110000000') on conflict do nothing
                """);
        official(HUANG, "huanglei", XIHU, Duty.ADMINISTER);
        official(LIN, "linqing", XIHU, Duty.ADMINISTER);
        official(ELSEWHERE, "yuhang", YUHANG, Duty.ADMINISTER);
    }

    public static TestTokens huang() {
        return administrator(HUANG, XIHU, "330106000000");
    }

    public static TestTokens lin() {
        return administrator(LIN, XIHU, "330106000000");
    }

    public static TestTokens elsewhere() {
        return administrator(ELSEWHERE, YUHANG, "330110000000");
    }

    public static TestTokens administrator(UUID id, UUID department, String region) {
        return TestTokens.official(id, new Post(Duty.ADMINISTER, department, region))
                .acr(Acr.MFA);
    }

    /** A new official of Xihu whose account is there. */
    public UUID official(Duty... duties) {
        var id = UUID.randomUUID();
        return official(id, username(id), XIHU, duties);
    }

    public static String username(UUID official) {
        return "u" + official.toString().substring(0, 13);
    }

    UUID official(UUID id, String username, UUID department, Duty... duties) {
        if (ScriptedOfficials.account(username).isEmpty()) {
            ScriptedOfficials.present(id, username, "official");
        }
        var posts = Arrays.stream(duties)
                .map(duty ->
                        "{\"duty\":\"%s\",\"department\":\"%s\",\"from\":\"2020-01-01\"}".formatted(duty, department))
                .toList();
        provide(id, """
                {"username": "%s", "name": "张三", "department": "%s", "posts": %s}
                """.formatted(username, department, posts), PROVISIONING)
                .expectStatus()
                .isOk();
        return id;
    }

    ResponseSpec provide(UUID id, String body, TestTokens who) {
        return http.put()
                .uri("/internal/officials/{id}", id)
                .headers(who)
                .contentType(MediaType.APPLICATION_JSON)
                .bodyValue(body)
                .exchange();
    }

    public ResponseSpec get(TestTokens who, String path, Object... variables) {
        return http.get().uri(path, variables).headers(who).exchange();
    }

    public ResponseSpec post(TestTokens who, String path, String body) {
        return post(who, path, body, UuidCreator.getTimeOrderedEpoch().toString(), null);
    }

    ResponseSpec post(TestTokens who, String path, String body, String key, @Nullable String etag) {
        var request = http.post().uri(path).headers(who).header("Idempotency-Key", key);
        if (etag != null) {
            request.header("If-Match", etag);
        }
        return request.contentType(MediaType.APPLICATION_JSON).bodyValue(body).exchange();
    }

    public ResponseSpec grant(TestTokens who, UUID official, String body) {
        return post(who, "/v1/officials/" + official + "/posts", body);
    }

    /** A post as its last answer showed it. */
    public record Given(UUID official, UUID id, String etag, JsonNode view) {

        String path() {
            return "/v1/officials/" + official + "/posts/" + id;
        }
    }

    public Given granted(TestTokens who, UUID official, String body) {
        return given(official, grant(who, official, body).expectStatus().isCreated());
    }

    public void withdrawn(TestTokens who, Given post) {
        post(
                        who,
                        post.path() + "/withdrawal",
                        "{\"reason\": \"调离\"}",
                        UUID.randomUUID().toString(),
                        post.etag())
                .expectStatus()
                .isOk();
    }

    Given granted(TestTokens who, UUID official, Duty duty) {
        return given(
                official,
                grant(who, official, simple(duty, XIHU)).expectStatus().isCreated());
    }

    public static String simple(Duty duty, UUID department) {
        return "{\"duty\":\"%s\",\"department\":\"%s\"}".formatted(duty, department);
    }

    Given did(TestTokens who, Given post, String action) {
        return given(post.official(), act(who, post, action).expectStatus().isOk());
    }

    ResponseSpec act(TestTokens who, Given post, String action) {
        var body = action.equals("confirmation") ? "{}" : "{\"reason\":\"moves to another office\"}";
        return post(who, post.path() + "/" + action, body, UUID.randomUUID().toString(), post.etag());
    }

    public static Given given(UUID official, ResponseSpec answer) {
        var result = answer.expectBody(JsonNode.class).returnResult();
        var view = Objects.requireNonNull(result.getResponseBody());
        var etag = Objects.requireNonNull(result.getResponseHeaders().getETag());
        return new Given(official, UUID.fromString(view.path("id").asString()), etag, view);
    }

    public static void refused(ResponseSpec answer, int status, String problem) {
        answer.expectStatus()
                .isEqualTo(status)
                .expectHeader()
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .expectBody()
                .jsonPath("$.type")
                .isEqualTo("/problems/" + problem);
    }

    public static org.awaitility.core.ConditionFactory soon() {
        return Awaitility.await().atMost(Duration.ofSeconds(30));
    }
}
