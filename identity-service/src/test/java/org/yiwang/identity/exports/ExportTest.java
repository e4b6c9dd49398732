package org.yiwang.identity.exports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yiwang.identity.mandates.Townspeople.refused;

import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;
import org.yiwang.defaults.testing.RealPostgres;
import org.yiwang.identity.RealIdentity;
import org.yiwang.identity.SandboxClient;
import org.yiwang.identity.ScriptedAccounts;
import org.yiwang.identity.ScriptedPopulation;
import org.yiwang.identity.mandates.Townspeople;
import org.yiwang.keycloak.Acr;
import org.yiwang.keycloak.TestTokens;
import tools.jackson.databind.JsonNode;

/** What is kept of somebody is given to him, whole, and nothing of others. */
@RealIdentity
@ExtendWith(OutputCaptureExtension.class)
class ExportTest {

    @Autowired
    WebTestClient http;

    private final UUID person = ScriptedAccounts.account(
            "\"enabled\": true, \"email\": \"xiaomei@people.example\", \"emailVerified\": true");
    private final TestTokens citizen = signedIn(person, "李晓梅");

    @Test
    void itHoldsPersonWithNumberAccountMandatesClientsAndAccesses(CapturedOutput output) {
        var town = new Townspeople(http);
        var number = Townspeople.number();
        ScriptedPopulation.fails(0);
        ScriptedPopulation.lives("李晓梅", number);
        http.put()
                .uri("/v1/me/identity")
                .headers(citizen)
                .contentType(org.springframework.http.MediaType.APPLICATION_JSON)
                .bodyValue("{\"name\": \"李晓梅\", \"number\": \"%s\"}".formatted(number))
                .exchange()
                .expectStatus()
                .isOk();
        var me = new Townspeople.Townsman(person, "李晓梅", number);
        var agent = town.somebody("王建国");
        var stranger = town.somebody("赵六");
        var body = """
                {"agent": {"name": "%s", "number": "%s"}, "scope": {"items": ["%s"]}, "until": "%s"}
                """;
        var until = java.time.LocalDate.now().plusDays(30);
        var mandate = Townspeople.kept(town.give(
                        me,
                        body.formatted(agent.name(), agent.number(), Townspeople.PARKING, until),
                        UUID.randomUUID().toString())
                .expectStatus()
                .isCreated());
        Townspeople.kept(town.give(
                        stranger,
                        body.formatted(agent.name(), agent.number(), Townspeople.PARKING, until),
                        UUID.randomUUID().toString())
                .expectStatus()
                .isCreated());
        accessed();
        RealPostgres.execute("identity", """
                insert into service_agreements (id, person, agreed_at, withdrawn_at)
                values ('%s', '%s', '2026-01-05T01:00:00Z', '2026-01-06T01:00:00Z')
                """.formatted(UUID.randomUUID(), person));

        var export = body(get(citizen)
                .expectStatus()
                .isOk()
                .expectHeader()
                .valueEquals("Content-Disposition", "attachment; filename=\"yiwang-my-data.json\"")
                .expectHeader()
                .valueEquals("Cache-Control", "no-store"));
        assertThat(export.path("complete").asBoolean()).isTrue();
        assertThat(export.at("/person/id").asString()).isEqualTo(person.toString());
        assertThat(export.at("/person/identityAssurance").asInt()).isEqualTo(2);
        assertThat(export.at("/person/numberRecordedAt").asString()).isNotEmpty();
        assertThat(export.at("/account/email").asString()).isEqualTo("xiaomei@people.example");
        assertThat(export.path("mandates")).hasSize(1);
        assertThat(export.at("/mandates/0/id").asString())
                .isEqualTo(mandate.id().toString());
        assertThat(export.path("consents").isArray()).isTrue();
        assertThat(export.at("/electronicService/0/withdrawnAt").asString()).isEqualTo("2026-01-06T01:00:00Z");
        assertThat(export.path("accesses")).hasSize(1);
        assertThat(export.at("/accesses/0/post").asString()).startsWith("INTAKE/");
        assertThat(export.path("elsewhere").toString()).contains("/v1/cases");
        assertThat(export.at("/person/number").asString()).isEqualTo(number);
        assertThat(export.toString()).doesNotContain(agent.number());
        assertThat(output).doesNotContain(number);
    }

    @Test
    void itHoldsTheCasesShownByEachConsentAndThePersonsWordOnThem() {
        var client = SandboxClient.registered();
        var consent = UUID.randomUUID();
        var parking = UUID.randomUUID();
        RealPostgres.execute("identity", """
                insert into consents (id, person, account, client, purpose, data, given_at)
                select '%2$s', p, p, '%1$s', '替您申请停车证', '{cases.read}', '2026-01-05T01:00:00Z'
                  from (values (uuid '%3$s')) v (p);
                insert into accesses (subject, service, number, record, reader, client, kind, resource, cases, at,
                                      previous, hash)
                values ('%3$s', 'case-service', 7, '%4$s', '%3$s', '%1$s', 'CASE', '%5$s', '{%5$s}',
                        '2026-01-05T02:00:00Z', '', '');
                insert into case_consents (person, client, case_id, version, withdrawn_at)
                values ('%3$s', '%1$s', '%5$s', 1, '2026-01-06T01:00:00Z');
                """.formatted(client, consent, person, UUID.randomUUID(), parking));
        var receipts = body(get(citizen)).path("consentedCases");
        assertThat(receipts).hasSize(1);
        var receipt = receipts.get(0);
        assertThat(receipt.path("consent").asString()).isEqualTo(consent.toString());
        assertThat(receipt.path("case").asString()).isEqualTo(parking.toString());
        assertThat(receipt.path("lastShownAt").asString()).isEqualTo("2026-01-05T02:00:00Z");
        assertThat(receipt.path("withdrawnAt").asString()).isEqualTo("2026-01-06T01:00:00Z");
        assertThat(receipt.path("givenAgainAt").isNull()).isTrue();
    }

    @Test
    void thatItWasMadeIsRecordedAndNotListedAsAnothersLooking() {
        get(citizen).expectStatus().isOk();
        assertThat(RealPostgres.number("identity", """
                select count(*) from access_records
                 where subject = '%1$s' and reader = '%1$s' and resource_kind = 'EXPORT'
                """.formatted(person))).isEqualTo(1);
        assertThat(body(get(citizen)).path("accesses")).isEmpty();
    }

    @Test
    void aSignInOfLongAgoIsNotEnoughAndKeycloakAwayIsSaid() {
        get(citizen.authTime(Instant.now().minusSeconds(3600)))
                .expectStatus()
                .isUnauthorized()
                .expectHeader()
                .valueMatches("WWW-Authenticate", ".*max_age=\"600\".*");
        refused(get(signedIn(ScriptedAccounts.broken(), "王建国")), 503, "unavailable");
        get(TestTokens.official(UUID.randomUUID())).expectStatus().isForbidden();
        http.get().uri("/v1/me/export").exchange().expectStatus().isUnauthorized();
    }

    private void accessed() {
        RealPostgres.execute("identity", """
                insert into accesses (subject, service, number, record, reader, post, kind, resource, cases, at,
                                      previous, hash)
                values ('%s', 'case-service', 1, '%s', '%s', 'INTAKE/%s/330106000000', 'CASE', '%s', '{}', now(), '', '')
                """.formatted(
                        person, UUID.randomUUID(), UUID.randomUUID(), UUID.randomUUID(), UUID.randomUUID()));
    }

    private static TestTokens signedIn(UUID who, String name) {
        return TestTokens.citizen(who, name).acr(Acr.PWD).authTime(Instant.now());
    }

    private ResponseSpec get(TestTokens who) {
        return http.get().uri("/v1/me/export").headers(who).exchange();
    }

    private static JsonNode body(ResponseSpec answer) {
        return Objects.requireNonNull(
                answer.expectBody(JsonNode.class).returnResult().getResponseBody());
    }
}
