package org.yiwang.cases.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.f4b6a3.uuid.UuidCreator;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.flyway.autoconfigure.FlywayMigrationInitializer;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.http.MediaType;
import org.springframework.http.codec.ServerSentEvent;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;
import org.yiwang.cases.trail.RowFaults;
import org.yiwang.defaults.testing.RealPostgres;
import org.yiwang.keycloak.TestTokens;
import reactor.core.publisher.Flux;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Does to cases what people do, over HTTP. */
public class Desk {

    static final JsonMapper JSON = JsonMapper.shared();

    private static final ParameterizedTypeReference<ServerSentEvent<JsonNode>> EVENT =
            new ParameterizedTypeReference<>() {};

    private final WebTestClient http;
    private final DatabaseClient database;
    private final RowFaults rows;

    Desk(WebTestClient http, DatabaseClient database, FlywayMigrationInitializer migrated) {
        this.http = http;
        this.database = database;
        this.rows = new RowFaults(database);
        publish(World.item(World.ON_THE_SPOT, "ON_THE_SPOT"));
        publish(World.item(World.PROMISED, "PROMISED"));
        RealPostgres.execute(
                "cases",
                """
                insert into departments values ('%s', 'market', '杭州市西湖区市场监督管理局', 'Xihu District Market Regulation Bureau', '330106000000', '330106')
                on conflict do nothing
                """.formatted(World.MARKET),
                """
                insert into linked_persons values ('%1$s', '%2$s'), ('%2$s', '%1$s') on conflict do nothing
                """.formatted(World.CHEN_SIYUAN, World.CHEN_SIYUAN_OFFICE),
                """
                insert into copied_posts
                select p, p, 'DECIDE', '%s', '330106000000', timestamptz '2020-01-01 00:00+08', null
                  from unnest(array['%s', '%s']::uuid[]) p
                on conflict do nothing
                """.formatted(World.MARKET, World.DECIDER, World.CHEN_SIYUAN_OFFICE),
                """
                insert into copied_posts values
                  ('%1$s', '%1$s', 'APPROVE', '%2$s', '330106000000', timestamptz '2020-01-01 00:00+08', null)
                on conflict do nothing
                """.formatted(World.APPROVER, World.MARKET),
                """
                insert into copy_pulses (copy, partition, partitions, at)
                select c, p, 2, now() + interval '1 day' from unnest(array['posts', 'mandates']) c, generate_series(0, 1) p
                on conflict do nothing
                """);
    }

    /** A case with the version its last answer named. */
    record Kept(UUID id, String etag) {}

    WebTestClient http() {
        return http;
    }

    ResponseSpec get(TestTokens who, String path, Object... variables) {
        return http.get().uri(path, variables).headers(who).exchange();
    }

    /** Number and action of each event of a case as it is told live. */
    Flux<String> events(TestTokens who, Kept kept) {
        return http.get()
                .uri("/v1/cases/{id}/events", kept.id())
                .headers(who)
                .accept(MediaType.TEXT_EVENT_STREAM)
                .exchange()
                .expectStatus()
                .isOk()
                .returnResult(EVENT)
                .getResponseBody()
                .filter(event -> event.data() != null)
                .map(event -> event.id() + " " + event.event());
    }

    ResponseSpec act(TestTokens who, Kept kept, String action, @Nullable String body) {
        return act(who, kept, action, body, UuidCreator.getTimeOrderedEpoch().toString());
    }

    ResponseSpec act(TestTokens who, Kept kept, String action, @Nullable String body, String key) {
        var request = http.post()
                .uri("/v1/cases/" + kept.id() + "/" + action)
                .headers(who)
                .header("If-Match", kept.etag())
                .header("Idempotency-Key", key);
        return body == null
                ? request.exchange()
                : request.contentType(MediaType.APPLICATION_JSON)
                        .bodyValue(body)
                        .exchange();
    }

    /** Does it, after which the rows say what the events tell, but for what a test changed by hand before. */
    Kept did(TestTokens who, Kept kept, String action, @Nullable String body) {
        var changedByHand = rows.of(kept.id());
        var answer = act(who, kept, action, body)
                .expectStatus()
                .isOk()
                .expectBody(String.class)
                .returnResult();
        assertThat(changedByHand)
                .as("rows that say otherwise than their events")
                .containsAll(rows.of(kept.id()));
        return new Kept(
                kept.id(), Objects.requireNonNull(answer.getResponseHeaders().getETag()));
    }

    ResponseSpec open(TestTokens who, String body, String key) {
        return http.post()
                .uri("/v1/cases")
                .headers(who)
                .header("Idempotency-Key", key)
                .contentType(MediaType.APPLICATION_JSON)
                .bodyValue(body)
                .exchange();
    }

    Kept draft(TestTokens who, UUID item) {
        return opened(open(who, """
                        {"item":"%s","form":{"shopName":"小梅面馆","idNumber":"330106199001011234"},
                         "agreesToElectronicService":true}
                        """.formatted(item), UUID.randomUUID().toString()));
    }

    /** The draft that an answer of {@link #open} names. */
    static Kept opened(ResponseSpec answer) {
        var opened =
                answer.expectStatus().isCreated().expectBody(JsonNode.class).returnResult();
        var id = UUID.fromString(
                Objects.requireNonNull(opened.getResponseBody()).path("id").asString());
        return new Kept(id, Objects.requireNonNull(opened.getResponseHeaders().getETag()));
    }

    Kept complete(TestTokens who, UUID item) {
        return complete(draft(who, item));
    }

    /** The draft with a stored document for its required material, put there without the upload. */
    static Kept complete(Kept draft) {
        RealPostgres.execute("cases", """
                insert into materials values ('%1$s', '%1$s', 'identity-card', 'UPLOAD', 'PENDING', null, now())
                """.formatted(draft.id()));
        return draft;
    }

    Kept submitted(TestTokens who, UUID item) {
        return did(who, complete(who, item), "submission", null);
    }

    static void refused(ResponseSpec answer, int status, String problem) {
        answer.expectStatus()
                .isEqualTo(status)
                .expectHeader()
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .expectBody()
                .jsonPath("$.type")
                .isEqualTo("/problems/" + problem);
    }

    /** The papers of this case are made before those of all the others. */
    static void papersFirst(UUID caseId) {
        RealPostgres.execute("cases", """
                update notices set next_at = '2020-01-01 00:00+08' where case_id = '%s' and next_at is not null
                """.formatted(caseId));
    }

    long count(String sql) {
        return Objects.requireNonNull(
                database.sql(sql).mapValue(Long.class).one().toFuture().join());
    }

    String text(String sql) {
        return Objects.requireNonNull(
                database.sql(sql).mapValue(String.class).one().toFuture().join());
    }

    /** Nothing more is applied for under this item. */
    static void retire(UUID item) {
        RealPostgres.execute("cases", "insert into retired_items values ('%s', '2026-11-20 10:00+08')".formatted(item));
    }

    static void publish(String item) {
        var json = JSON.readTree(item);
        RealPostgres.execute("cases", """
                insert into item_versions values ('%s', %d, '%s') on conflict do nothing
                """.formatted(
                        json.path("id").asString(), json.path("version").asInt(), item.replace("'", "''")));
    }
}
