package org.yiwang.identity.organisations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yiwang.identity.TestFacts.eventually;

import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;
import org.yiwang.defaults.testing.RealPostgres;
import org.yiwang.identity.RealIdentity;
import org.yiwang.identity.ScriptedRegistry;
import org.yiwang.identity.TestFacts;
import org.yiwang.identity.mandates.Townspeople;
import org.yiwang.identity.mandates.Townspeople.Townsman;
import org.yiwang.keycloak.TestTokens;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** An organisation is registered by whom the registry confirms; he gives roles and mandates in its name. */
@RealIdentity
class OrganisationJourneyTest {

    private static final String BODY = "{\"code\": \"%s\", \"number\": \"%s\"}";

    @Autowired
    WebTestClient http;

    private Townspeople town;
    private Townsman mei;
    private Townsman guo;
    private String code;

    @BeforeEach
    void people() {
        town = new Townspeople(http);
        mei = town.somebody("李晓梅");
        guo = town.somebody("王建国");
        code = Codes.fresh();
        ScriptedRegistry.fails(0);
        ScriptedRegistry.entity(code, "杭州小梅餐饮管理有限公司", "REGISTERED", mei.name(), mei.number());
    }

    @Test
    void whomTheRegistryConfirmsHasItRegisteredAndActsForIt() {
        var organisation = registered(mei);
        assertThat(organisation.path("name").asString()).isEqualTo("杭州小梅餐饮管理有限公司");
        assertThat(organisation.path("role").asString()).isEqualTo("REPRESENTATIVE");
        assertThat(ScriptedRegistry.asked())
                .contains("/entities/" + code + "/representative-check Bearer registry-key");
        var own = town.listed(mei, "?side=AGENT&item=" + Townspeople.PARKING).get(0);
        assertThat(own.at("/grantor/kind").asString()).isEqualTo("ORGANISATION");
        assertThat(own.at("/grantor/name").asString()).isEqualTo("杭州小梅餐饮管理有限公司");
        assertThat(own.path("actions")).isEmpty();
        eventually().untilAsserted(() -> {
            var fact = told(own);
            assertThat(fact.path("everyItem").asBoolean(false)).isTrue();
            assertThat(fact.path("agent").asString("")).isEqualTo(mei.id().toString());
            assertThat(fact.at("/grantor/id").asString(""))
                    .isEqualTo(organisation.path("id").asString());
        });
        assertThat(RealPostgres.number(
                        "identity", "select count(*) from organisations where code = '%s'".formatted(code)))
                .isEqualTo(1);
    }

    @Test
    void theSameRequestTwiceIsAnsweredAlikeAndAsksTheRegistryOnce() {
        var key = UUID.randomUUID().toString();
        var first = body(register(mei, code, mei.number(), key), 201);
        var asked = ScriptedRegistry.asked().size();
        var second = body(register(mei, code, mei.number(), key), 201);
        assertThat(second).isEqualTo(first);
        assertThat(ScriptedRegistry.asked()).hasSize(asked);
        Townspeople.refused(register(mei, Codes.fresh(), mei.number(), key), 422, "idempotency-key-reused");
        registered(mei);
        assertThat(town.listed(mei, "?side=AGENT")).hasSize(1);
    }

    @Test
    void whoeverElseIsNotConfirmedWithoutASingleDifferenceInTheAnswer() {
        Townspeople.refused(register(guo, code, guo.number(), key()), 422, "representation-not-confirmed");
        Townspeople.refused(register(guo, code, mei.number(), key()), 422, "representation-not-confirmed");
        Townspeople.refused(register(mei, Codes.fresh(), mei.number(), key()), 422, "representation-not-confirmed");
        for (var status : new String[] {"REVOKED", "DEREGISTERED"}) {
            ScriptedRegistry.entity(code, "已注销", status, mei.name(), mei.number());
            Townspeople.refused(register(mei, code, mei.number(), key()), 422, "representation-not-confirmed");
        }
        var unchecked = new Townsman(UUID.randomUUID(), "李晓梅", mei.number());
        Townspeople.refused(register(unchecked, code, mei.number(), key()), 403, "number-not-recorded");
        assertThat(body(town.get(guo, "/v1/organisations"), 200).path("items")).isEmpty();
    }

    @Test
    void whatIsNoCodeAndNoNumberIsNamedBothAtOnce() {
        var refused = body(register(mei, "91350100M000100Y42", "123", key()), 422);
        assertThat(refused.path("type").asString()).isEqualTo("/problems/bad-fields");
        assertThat(refused.path("errors")
                        .valueStream()
                        .map(error -> error.path("pointer").asString()))
                .containsExactly("/code", "/number");
        assertThat(refused.toString()).doesNotContain(mei.number());
        post(mei, "/v1/organisations", "{\"code\": 1, \"number\": {}}", key())
                .expectStatus()
                .isBadRequest();
        post(mei, "/v1/organisations", "{\"code\": \"%s\"}".formatted(code), key())
                .expectStatus()
                .isBadRequest();
        Townspeople.refused(
                http.post()
                        .uri("/v1/organisations")
                        .headers(mei.token())
                        .contentType(MediaType.APPLICATION_JSON)
                        .bodyValue(BODY.formatted(code, mei.number()))
                        .exchange(),
                400,
                "idempotency-key-missing");
    }

    @Test
    void aRegistryThatDoesNotAnswerLeavesEverythingAsItWasAndTheRequestMayBeRepeated() {
        var key = UUID.randomUUID().toString();
        ScriptedRegistry.fails(1);
        Townspeople.refused(register(mei, code, mei.number(), key), 503, "registry-away");
        assertThat(body(town.get(mei, "/v1/organisations"), 200).path("items")).isEmpty();
        body(register(mei, code, mei.number(), key), 201);
    }

    @Test
    void aNewRepresentativeTakesTheFormersPlace() {
        var organisation = registered(mei);
        var former = town.listed(mei, "?side=AGENT").get(0);
        ScriptedRegistry.entity(code, "杭州建国餐饮管理有限公司", "REGISTERED", guo.name(), guo.number());
        assertThat(registered(guo).path("id")).isEqualTo(organisation.path("id"));
        assertThat(body(town.get(mei, "/v1/organisations"), 200).path("items")).isEmpty();
        Townspeople.refused(
                town.get(mei, "/v1/organisations/{id}", organisation.path("id").asString()),
                404,
                "organisation-not-found");
        eventually()
                .untilAsserted(() ->
                        assertThat(told(former).path("state").asString("")).isEqualTo("REVOKED"));
    }

    @Test
    void theRepresentativeGivesARoleByWhichAManagerGivesMandates() {
        var organisation = registered(mei);
        var zhao = town.somebody("赵六");
        var role = town.did(guo, offered(mei, organisation, guo, "{\"role\": \"MANAGER\"}"), "acceptance");
        assertThat(role.view().at("/scope/role").asString()).isEqualTo("MANAGER");
        assertThat(body(town.get(guo, "/v1/organisations"), 200)
                        .at("/items/0/role")
                        .asString())
                .isEqualTo("MANAGER");

        var items = "{\"items\": [\"%s\"]}".formatted(Townspeople.PARKING);
        var offer = offered(guo, organisation, zhao, items);
        assertThat(town.listed(mei, "?side=GRANTOR")).hasSize(2);
        var mandate = town.did(zhao, offer, "acceptance");
        assertThat(mandate.view().at("/grantor/name").asString()).isEqualTo("杭州小梅餐饮管理有限公司");
        assertThat(body(town.get(zhao, "/v1/organisations"), 200).path("items")).isEmpty();
        Townspeople.refused(
                town.give(guo, given(organisation, zhao, "{\"role\": \"HANDLER\"}"), key()), 422, "bad-fields");
        Townspeople.refused(town.give(zhao, given(organisation, guo, items), key()), 404, "organisation-not-found");
        assertThat(town.did(mei, mandate, "revocation").state()).isEqualTo("REVOKED");

        var second = town.did(zhao, offered(guo, organisation, zhao, items), "acceptance");
        town.did(mei, role, "revocation");
        Townspeople.refused(town.give(guo, given(organisation, zhao, items), key()), 404, "organisation-not-found");
        Townspeople.refused(town.act(guo, second, "revocation"), 404, "mandate-not-found");
        assertThat(body(town.get(zhao, "/v1/mandates/{id}", second.id()), 200)
                        .path("state")
                        .asString())
                .isEqualTo("IN_FORCE");
    }

    @Test
    void strangersOfficialsAndServicesSeeWhatIsTheirsOnly() {
        var id = registered(mei).path("id").asString();
        Townspeople.refused(town.get(guo, "/v1/organisations/{id}", id), 404, "organisation-not-found");
        http.get().uri("/v1/organisations").exchange().expectStatus().isUnauthorized();
        http.get()
                .uri("/v1/organisations")
                .headers(TestTokens.official(UUID.randomUUID()))
                .exchange()
                .expectStatus()
                .isForbidden();
        http.get()
                .uri("/v1/organisations")
                .headers(mei.token().claim("test", true))
                .exchange()
                .expectBody()
                .jsonPath("$.items.length()")
                .isEqualTo(0);
        var names = "/internal/organisations/" + id;
        http.get().uri(names).headers(mei.token()).exchange().expectStatus().isForbidden();
        http.get()
                .uri(names)
                .headers(TestTokens.service("case-service", "identity-service").roles("service", "internal"))
                .exchange()
                .expectBody()
                .jsonPath("$.name")
                .isEqualTo("杭州小梅餐饮管理有限公司");
    }

    private JsonNode registered(Townsman who) {
        return body(register(who, code, who.number(), key()), 201);
    }

    private ResponseSpec register(Townsman who, String wanted, String number, String key) {
        return post(who, "/v1/organisations", BODY.formatted(wanted, number), key);
    }

    private ResponseSpec post(Townsman who, String path, String body, String key) {
        return http.post()
                .uri(path)
                .headers(who.token())
                .header("Idempotency-Key", key)
                .contentType(MediaType.APPLICATION_JSON)
                .bodyValue(body)
                .exchange();
    }

    private Townspeople.Kept offered(Townsman giver, JsonNode organisation, Townsman agent, String scope) {
        return Townspeople.kept(town.give(giver, given(organisation, agent, scope), key())
                .expectStatus()
                .isCreated());
    }

    private static String given(JsonNode organisation, Townsman agent, String scope) {
        return """
                {"grantor": {"kind": "ORGANISATION", "id": "%s"},
                 "agent": {"name": "%s", "number": "%s"}, "scope": %s, "until": "%s"}
                """.formatted(
                        organisation.path("id").asString(),
                        agent.name(),
                        agent.number(),
                        scope,
                        LocalDate.now().plusDays(30));
    }

    private static JsonNode told(JsonNode mandate) {
        return TestFacts.naming("yiwang.mandates", mandate.path("id").asString()).stream()
                .map(fact -> JsonMapper.shared().readTree(fact.value()))
                .reduce((_, last) -> last)
                .orElse(JsonMapper.shared().createObjectNode());
    }

    private static JsonNode body(ResponseSpec answer, int status) {
        return Objects.requireNonNull(answer.expectStatus()
                .isEqualTo(status)
                .expectBody(JsonNode.class)
                .returnResult()
                .getResponseBody());
    }

    private static String key() {
        return UUID.randomUUID().toString();
    }
}
