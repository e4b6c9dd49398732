package org.yiwang.identity.erasures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yiwang.identity.TestFacts.eventually;
import static org.yiwang.identity.mandates.Townspeople.refused;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.FileSystemResource;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;
import org.yiwang.defaults.testing.RealPostgres;
import org.yiwang.identity.RealIdentity;
import org.yiwang.identity.SandboxClient;
import org.yiwang.identity.ScriptedAccounts;
import org.yiwang.identity.ScriptedCases;
import org.yiwang.identity.ScriptedPopulation;
import org.yiwang.identity.TestFacts;
import org.yiwang.identity.mandates.Townspeople;
import org.yiwang.keycloak.Acr;
import org.yiwang.keycloak.TestTokens;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Who wants to be erased is, unless something of his is unfinished; what law keeps stays. */
@RealIdentity
class ErasureTest {

    private static final String NAME = "李晓梅";

    @Autowired
    WebTestClient http;

    private final UUID person = ScriptedAccounts.account(
            "\"enabled\": true, \"email\": \"xiaomei@people.example\", \"emailVerified\": true");
    private final TestTokens citizen = signedIn(person);
    private final String number = Townspeople.number();

    private Townspeople town;

    @BeforeEach
    void known() {
        town = new Townspeople(http);
        ScriptedPopulation.fails(0);
        ScriptedPopulation.lives(NAME, number);
        confirmed(citizen).expectStatus().isOk();
    }

    @Test
    void nameNumberAndAccountGoAndWhatLawKeepsStays() {
        var me = new Townspeople.Townsman(person, NAME, number);
        var agent = town.somebody("王建国");
        var mandate = given(me, agent);
        Townspeople.kept(town.act(me, mandate, "revocation").expectStatus().isOk());
        assertThat(count("identity_numbers where person = '%s' and sealed is not null"))
                .isEqualTo(1);
        erased(citizen, version()).expectStatus().isNoContent();

        assertThat(count("people where id = '%s' and name is null and erased_at is not null"))
                .isEqualTo(1);
        assertThat(count("identity_numbers where person = '%s'")).isZero();
        assertThat(count("humans where '%s' = any(accounts)")).isZero();
        assertThat(count("assurance_tasks where person = '%s'")).isZero();
        assertThat(count("mandates where grantor = '%s'")).isEqualTo(1);
        eventually().untilAsserted(() -> {
            assertThat(ScriptedAccounts.asked())
                    .contains(
                            "POST /admin/users/%s/logout".formatted(person),
                            "DELETE /admin/users/%s".formatted(person));
            assertThat(count("erasure_tasks where person = '%s'")).isZero();
            assertThat(TestFacts.naming("yiwang.people", person.toString()))
                    .extracting(ConsumerRecord::value)
                    .map(value -> JsonMapper.shared().readTree(value))
                    .contains(told());
        });
        http.get()
                .uri("/internal/people/{id}", person)
                .headers(TestTokens.service("case-service", "identity-service"))
                .exchange()
                .expectStatus()
                .isNotFound();
    }

    /** The receipts of consents name ids alone; a consent in force hinders, one that has ended stays with its cases. */
    @Test
    void receiptsOfConsentsAndTheirCasesStay() {
        var client = SandboxClient.registered();
        RealPostgres.execute("identity", """
                insert into consents (id, person, account, client, purpose, data, given_at, ended_at, ended_by)
                values ('%3$s', '%2$s', '%2$s', '%1$s', '停车证', '{cases.read}', '2026-01-05T01:00:00Z',
                        '2026-01-07T01:00:00Z', 'WITHDRAWAL');
                insert into case_consents (person, client, case_id, version, withdrawn_at)
                values ('%2$s', '%1$s', '%3$s', 1, '2026-01-06T01:00:00Z');
                """.formatted(client, person, UUID.randomUUID()));
        erased(citizen, version()).expectStatus().isNoContent();
        assertThat(count("consents where person = '%s'")).isEqualTo(1);
        assertThat(count("case_consents where person = '%s'")).isEqualTo(1);
        assertThat(count("consented_cases where person = '%s'")).isEqualTo(1);
    }

    @Test
    void aTokenThatStillNamesSomebodyErasedOpensNothingAndTheNumberIsFree() {
        erased(citizen, version()).expectStatus().isNoContent();
        refused(get(citizen, "/v1/me"), 410, "person-erased");
        refused(confirmed(citizen), 410, "person-erased");
        refused(erased(citizen, "\"1\""), 410, "person-erased");
        assertThat(count("people where id = '%s' and name is null")).isEqualTo(1);
        confirmed(signedIn(UUID.randomUUID())).expectStatus().isOk();
    }

    @Test
    void theOfficialOfTheSameHumanStaysLinked() {
        var official = UUID.randomUUID();
        RealPostgres.execute("identity", """
                insert into account_links (first, second, linked_at)
                values (least('%1$s'::uuid, '%2$s'), greatest('%1$s'::uuid, '%2$s'), now());
                update humans set accounts = accounts || '%2$s'::uuid where '%1$s' = any(accounts);
                """.formatted(person, official));
        erased(citizen, version()).expectStatus().isNoContent();
        assertThat(count("account_links where '%s' in (first, second)")).isEqualTo(1);
        assertThat(RealPostgres.number(
                        "identity",
                        "select count(*) from humans where accounts = array['%s'::uuid]".formatted(official)))
                .isEqualTo(1);
    }

    @Test
    void whatIsUnfinishedIsNamedAndNothingIsErased() {
        var me = new Townspeople.Townsman(person, NAME, number);
        var open = UUID.randomUUID();
        ScriptedCases.open(person, open);
        var mandate = given(me, town.somebody("王建国"));
        var foreseen = body(get(citizen, "/v1/me/erasure"));
        assertThat(foreseen.at("/hindrances/0/kind").asString()).isEqualTo("CASES");
        assertThat(foreseen.at("/hindrances/0/ids/0").asString()).isEqualTo(open.toString());
        assertThat(foreseen.at("/hindrances/1/ids/0").asString())
                .isEqualTo(mandate.id().toString());
        var refused = erased(citizen, version())
                .expectStatus()
                .isEqualTo(409)
                .expectBody(JsonNode.class)
                .returnResult()
                .getResponseBody();
        assertThat(Objects.requireNonNull(refused).path("type").asString()).isEqualTo("/problems/erasure-hindered");
        assertThat(refused.path("hindrances")).isEqualTo(foreseen.path("hindrances"));
        assertThat(count("people where id = '%s' and name is not null and erased_at is null"))
                .isEqualTo(1);
    }

    @Test
    void aConsentIsWithdrawnFirst() {
        RealPostgres.execute("identity", """
                insert into clients (id, environment, name_zh, name_en, organisation, organisation_code, purpose, owner,
                                     test, authentication, redirect_uris, scopes, items, plan, state, version)
                values ('%1$s', 'SANDBOX', 'x', 'x', 'x', 'x', 'x', '%1$s', false, 'SECRET', '{}', '{}', '{}',
                        'STARTER', 'CLOSED', 1);
                insert into consents (id, person, account, client, purpose, data, given_at)
                values ('%1$s', '%2$s', '%2$s', '%1$s', 'x', '{}', now());
                """.formatted(UUID.randomUUID(), person));
        assertThat(body(get(citizen, "/v1/me/erasure")).at("/hindrances/0/kind").asString())
                .isEqualTo("CONSENTS");
        RealPostgres.execute("identity", """
                update consents set ended_at = now(), ended_by = 'WITHDRAWAL' where person = '%s'
                """.formatted(person));
        erased(citizen, version()).expectStatus().isNoContent();
    }

    @Test
    void whileCasesCannotBeAskedForNothingIsErased() {
        var version = version();
        ScriptedCases.fails(1);
        refused(erased(citizen, version), 503, "unavailable");
        assertThat(count("people where id = '%s' and erased_at is null")).isEqualTo(1);
    }

    @Test
    void itIsDoneUponTheVersionSeenByWhoSignedInJustNow() {
        var version = version();
        erased(citizen, null).expectStatus().isEqualTo(428);
        erased(citizen, "\"0\"").expectStatus().isEqualTo(412);
        erased(citizen.authTime(Instant.now().minusSeconds(3600)), version)
                .expectStatus()
                .isUnauthorized();
        erased(TestTokens.official(UUID.randomUUID()), version).expectStatus().isForbidden();
        http.delete().uri("/v1/me").exchange().expectStatus().isUnauthorized();
        assertThat(count("people where id = '%s' and erased_at is null")).isEqualTo(1);
    }

    /** The fact as the contract has it, of this person. */
    private JsonNode told() {
        var file = new FileSystemResource("src/test/contracts/org.yiwang.person.erased.v1.json");
        var fact = (ObjectNode) JsonMapper.shared().readTree(file.getFile());
        return fact.put("person", person.toString());
    }

    private Townspeople.Kept given(Townspeople.Townsman me, Townspeople.Townsman agent) {
        var body = """
                {"agent": {"name": "%s", "number": "%s"}, "scope": {"items": ["%s"]}, "until": "%s"}
                """.formatted(
                        agent.name(),
                        agent.number(),
                        Townspeople.PARKING,
                        LocalDate.now().plusDays(30));
        return Townspeople.kept(
                town.give(me, body, UUID.randomUUID().toString()).expectStatus().isCreated());
    }

    private static TestTokens signedIn(UUID who) {
        return TestTokens.citizen(who, NAME).acr(Acr.PWD).authTime(Instant.now());
    }

    private ResponseSpec confirmed(TestTokens who) {
        return http.put()
                .uri("/v1/me/identity")
                .headers(who)
                .contentType(MediaType.APPLICATION_JSON)
                .bodyValue("{\"name\": \"%s\", \"number\": \"%s\"}".formatted(NAME, number))
                .exchange();
    }

    private ResponseSpec get(TestTokens who, String path) {
        return http.get().uri(path).headers(who).exchange();
    }

    private String version() {
        return Objects.requireNonNull(get(citizen, "/v1/me/erasure")
                .expectBody(JsonNode.class)
                .returnResult()
                .getResponseHeaders()
                .getETag());
    }

    private ResponseSpec erased(TestTokens who, @Nullable String etag) {
        var request = http.delete().uri("/v1/me").headers(who);
        return (etag == null ? request : request.header("If-Match", etag)).exchange();
    }

    private long count(String from) {
        return RealPostgres.number("identity", ("select count(*) from " + from).formatted(person));
    }

    private static JsonNode body(ResponseSpec answer) {
        return Objects.requireNonNull(answer.expectStatus()
                .isOk()
                .expectBody(JsonNode.class)
                .returnResult()
                .getResponseBody());
    }
}
