package org.yiwang.identity.children;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yiwang.identity.TestFacts.eventually;

import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;
import org.yiwang.defaults.testing.RealPostgres;
import org.yiwang.identity.RealIdentity;
import org.yiwang.identity.ScriptedRegistry;
import org.yiwang.identity.ScriptedRegistry.Citizen;
import org.yiwang.identity.TestFacts;
import org.yiwang.identity.mandates.Mandate;
import org.yiwang.identity.mandates.Townspeople;
import org.yiwang.identity.mandates.Townspeople.Townsman;
import org.yiwang.keycloak.TestTokens;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A guardian registers a child whom the registry of guardians confirms, and acts for it until it comes of age. */
@RealIdentity
class ChildJourneyTest {

    private static final String PATH = "/v1/me/children";
    private static final LocalDate TODAY = LocalDate.now(Mandate.BEIJING);

    @Autowired
    WebTestClient http;

    private Townspeople town;
    private Townsman mother;
    private Townsman father;
    private Townsman stranger;
    private Citizen child;

    @BeforeEach
    void aFamily() {
        town = new Townspeople(http);
        mother = town.somebody("李晓梅");
        father = town.somebody("张伟");
        stranger = town.somebody("赵六");
        ScriptedRegistry.fails(0);
        child = born(TODAY.minusYears(6));
    }

    @Test
    void whomTheRegistryConfirmsActsForTheChildInEveryItemUntilItsMajority() {
        var registered = registered(mother);
        assertThat(registered.path("name").asString()).isEqualTo("张小雨");
        assertThat(registered.path("ofAge").asString())
                .isEqualTo(TODAY.plusYears(12).toString());
        assertThat(registered.at("/actions/0/name").asString()).isEqualTo("GIVE_BACK");
        assertThat(ScriptedRegistry.asked()).contains("/guardianship-check Bearer guardian-key");
        var mandate =
                town.listed(mother, "?side=AGENT&item=" + Townspeople.PARKING).get(0);
        assertThat(mandate.path("kind").asString()).isEqualTo("GUARDIAN");
        assertThat(mandate.at("/grantor/name").asString()).isEqualTo("张小雨");
        assertThat(mandate.at("/actions/0/name").asString()).isEqualTo("REVOKE");
        eventually().untilAsserted(() -> {
            var fact = told(mandate.path("id").asString());
            assertThat(fact.path("kind").asString("")).isEqualTo("GUARDIAN");
            assertThat(fact.path("everyItem").asBoolean(false)).isTrue();
            assertThat(fact.path("until").asString(""))
                    .isEqualTo(TODAY.plusYears(12)
                            .atStartOfDay(Mandate.BEIJING)
                            .toInstant()
                            .toString());
        });
        assertThat(people(registered)).isEqualTo(1);
        assertThat(RealPostgres.number("identity", """
                        select count(*) from people where id = '%s' and population is null and registered_at is null
                           and identity_assurance = 2
                        """.formatted(id(registered))))
                .isEqualTo(1);
    }

    @Test
    void theOtherGuardianWhoIsKnownHereActsForTheSameChildAtOnce() {
        town.get(father, "/v1/me").expectStatus().isOk();
        var registered = registered(mother);
        var his = body(town.get(father, PATH), 200).at("/items/0");
        assertThat(id(his)).isEqualTo(id(registered));
        assertThat(his.at("/otherGuardians/0").asString()).isEqualTo("李晓梅");
        assertThat(id(registered(father))).isEqualTo(id(registered));
        assertThat(guardians(registered)).isEqualTo(2);
    }

    @Test
    void theOtherGuardianWhoComesLaterFindsTheSameChild() {
        var registered = registered(mother);
        assertThat(guardians(registered)).isEqualTo(1);
        assertThat(id(registered(father))).isEqualTo(id(registered));
        assertThat(body(town.get(mother, PATH + "/{id}", id(registered)), 200)
                        .at("/otherGuardians/0")
                        .asString())
                .isEqualTo("张伟");
        assertThat(guardians(registered)).isEqualTo(2);
    }

    @Test
    void bothAtTheSameMomentFindOneChild() {
        for (var known : new boolean[] {false, true}) {
            aFamily();
            if (known) {
                town.get(mother, "/v1/me").expectStatus().isOk();
                town.get(father, "/v1/me").expectStatus().isOk();
            }
            var ids = IntStream.range(0, 6)
                    .parallel()
                    .mapToObj(each -> id(registered(each % 2 == 0 ? mother : father)))
                    .distinct()
                    .toList();
            assertThat(ids).hasSize(1);
            assertThat(RealPostgres.number(
                            "identity",
                            "select count(*) from mandates where kind = 'GUARDIAN' and grantor = '%s'"
                                    .formatted(ids.getFirst())))
                    .isEqualTo(2);
            assertThat(RealPostgres.number(
                            "identity",
                            "select count(*) from humans where '%s' = any(accounts) and cardinality(accounts) = 1"
                                    .formatted(ids.getFirst())))
                    .isEqualTo(1);
        }
    }

    @Test
    void aThirdPersonIsAnsweredAsOfAChildThatDoesNotExist() {
        var registered = registered(mother);
        var nobody = new Citizen("没有人", Townspeople.number(TODAY.minusYears(5)));
        var refused = refusal(register(stranger, child, stranger.number()));
        assertThat(refusal(register(stranger, nobody, stranger.number()))).isEqualTo(refused);
        assertThat(refusal(register(stranger, child, mother.number()))).isEqualTo(refused);
        assertThat(refusal(register(mother, new Citizen("张小雪", child.number()), mother.number())))
                .isEqualTo(refused);
        assertThat(refused.path("type").asString()).isEqualTo("/problems/guardianship-not-confirmed");
        var unchecked = new Townsman(UUID.randomUUID(), "李晓梅", mother.number());
        Townspeople.refused(register(unchecked, child, mother.number()), 403, "number-not-recorded");
        Townspeople.refused(town.get(stranger, PATH + "/{id}", id(registered)), 404, "child-not-found");
        assertThat(body(town.get(stranger, PATH), 200).path("items")).isEmpty();
    }

    @Test
    void whoIsOfAgeTodayIsRefusedAndWhoWillBeTomorrowIsNot() {
        child = born(TODAY.minusYears(18));
        Townspeople.refused(register(mother, child, mother.number()), 422, "child-of-age");
        child = born(TODAY.plusDays(1).minusYears(18));
        assertThat(registered(mother).path("ofAge").asString())
                .isEqualTo(TODAY.plusDays(1).toString());
    }

    @Test
    void aChildThatSignsInForItselfGivesAMandateItself() {
        var grown = new Townsman(UUID.randomUUID(), "张小雨", child.number());
        town.recorded(grown);
        town.get(grown, "/v1/me").expectStatus().isOk();
        Townspeople.refused(register(mother, child, mother.number()), 409, "child-has-account");
        Townspeople.refused(register(stranger, child, stranger.number()), 422, "guardianship-not-confirmed");
    }

    @Test
    void aMandateGivenBackIsOverUntilTheRegistryConfirmsAnew() {
        var registered = registered(mother);
        var kept = Townspeople.kept(
                town.get(mother, "/v1/mandates/{id}", registered.path("mandate").asString()));
        assertThat(town.did(mother, kept, "revocation").state()).isEqualTo("REVOKED");
        Townspeople.refused(town.get(mother, PATH + "/{id}", id(registered)), 404, "child-not-found");
        var anew = registered(mother);
        assertThat(id(anew)).isEqualTo(id(registered));
        assertThat(anew.path("mandate")).isNotEqualTo(registered.path("mandate"));
    }

    @Test
    void theSameRequestTwiceIsAnsweredAlikeAndAsksTheRegistryOnce() {
        var key = UUID.randomUUID().toString();
        var first = body(town.post(mother, PATH, body(child, mother.number()), key, null), 201);
        var asked = ScriptedRegistry.asked().size();
        var second = body(town.post(mother, PATH, body(child, mother.number()), key, null), 201);
        assertThat(second).isEqualTo(first);
        assertThat(ScriptedRegistry.asked()).hasSize(asked);
        Townspeople.refused(
                town.post(mother, PATH, body(born(TODAY.minusYears(3)), mother.number()), key, null),
                422,
                "idempotency-key-reused");
    }

    @Test
    void aRegistryThatDoesNotAnswerLeavesEverythingAsItWas() {
        ScriptedRegistry.fails(1);
        Townspeople.refused(register(mother, child, mother.number()), 503, "registry-away");
        assertThat(body(town.get(mother, PATH), 200).path("items")).isEmpty();
        registered(mother);
    }

    @Test
    void whatIsWrongIsNamedAllAtOnceAndRepeatsNothing() {
        var refused = body(register(mother, new Citizen("张小雨", "123"), "456"), 422);
        assertThat(refused.path("errors")
                        .valueStream()
                        .map(error -> error.path("pointer").asString()))
                .containsExactly("/number", "/guardianNumber");
        post("{\"name\": \" \", \"number\": 1, \"guardianNumber\": {}}")
                .expectStatus()
                .isBadRequest();
        post("{\"name\": \"张小雨\"}").expectStatus().isBadRequest();
        post("{\"name\": \"张小雨\", \"number\": \"1\", \"guardianNumber\": \"2\", \"more\": 3}")
                .expectStatus()
                .isBadRequest();
        http.get().uri(PATH).exchange().expectStatus().isUnauthorized();
        http.get()
                .uri(PATH)
                .headers(TestTokens.official(UUID.randomUUID()))
                .exchange()
                .expectStatus()
                .isForbidden();
    }

    @Test
    void theSandboxSeesNothingOfRealChildren() {
        registered(mother);
        http.get()
                .uri(PATH)
                .headers(mother.token().claim("test", true))
                .exchange()
                .expectBody()
                .jsonPath("$.items.length()")
                .isEqualTo(0);
    }

    private Citizen born(LocalDate day) {
        var born = new Citizen("张小雨", Townspeople.number(day));
        ScriptedRegistry.guardians(born, citizen(mother), citizen(father));
        return born;
    }

    private static Citizen citizen(Townsman human) {
        return new Citizen(human.name(), human.number());
    }

    private JsonNode registered(Townsman guardian) {
        return body(register(guardian, child, guardian.number()), 201);
    }

    private ResponseSpec register(Townsman guardian, Citizen wanted, String number) {
        return town.post(guardian, PATH, body(wanted, number), UUID.randomUUID().toString(), null);
    }

    private ResponseSpec post(String body) {
        return town.post(mother, PATH, body, UUID.randomUUID().toString(), null);
    }

    private static String body(Citizen child, String guardianNumber) {
        return "{\"name\": \"%s\", \"number\": \"%s\", \"guardianNumber\": \"%s\"}"
                .formatted(child.name(), child.number(), guardianNumber);
    }

    private static long people(JsonNode child) {
        return RealPostgres.number(
                "identity",
                "select count(*) from identity_numbers where person = '%s' and sealed is not null"
                        .formatted(id(child)));
    }

    private static long guardians(JsonNode child) {
        return RealPostgres.number("identity", """
                select count(*) from mandates where kind = 'GUARDIAN' and state = 'IN_FORCE' and grantor = '%s'
                """.formatted(id(child)));
    }

    private static String id(JsonNode child) {
        return child.path("id").asString();
    }

    private static JsonNode told(String mandate) {
        return TestFacts.naming("yiwang.mandates", mandate).stream()
                .map(fact -> JsonMapper.shared().readTree(fact.value()))
                .reduce((_, last) -> last)
                .orElse(JsonMapper.shared().createObjectNode());
    }

    /** What a refusal says, but for what names the request. */
    private static JsonNode refusal(ResponseSpec answer) {
        var problem = (tools.jackson.databind.node.ObjectNode) body(answer, 422);
        problem.remove("traceId");
        return problem;
    }

    private static JsonNode body(ResponseSpec answer, int status) {
        return Objects.requireNonNull(answer.expectStatus()
                .isEqualTo(status)
                .expectBody(JsonNode.class)
                .returnResult()
                .getResponseBody());
    }
}
