package org.yiwang.identity.accesses;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yiwang.identity.TestFacts.eventually;

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
import org.yiwang.identity.mandates.Townspeople;
import org.yiwang.identity.mandates.Townspeople.Townsman;
import org.yiwang.identity.posts.Bureau;
import org.yiwang.keycloak.Acr;
import org.yiwang.keycloak.Duty;
import org.yiwang.keycloak.Post;
import org.yiwang.keycloak.TestTokens;
import tools.jackson.databind.JsonNode;

/** Who audits sees what officials of his subtree were shown, for a reason, and leaves a record of it. */
@RealIdentity
class InspectionTest {

    private static final String REASON = "核查投诉 2026-18";

    @Autowired
    private WebTestClient http;

    private final UUID shop = UUID.randomUUID();
    private Townspeople town;
    private Bureau bureau;
    private Townsman mei;
    private UUID clerk;
    private UUID auditor;

    @BeforeEach
    void people() {
        town = new Townspeople(http);
        bureau = new Bureau(http);
        mei = town.somebody("李晓梅");
        town.get(mei, "/v1/me").expectStatus().isOk();
        clerk = bureau.official(Duty.INTAKE);
        auditor = bureau.official(Duty.AUDIT);
    }

    @Test
    void whatAPersonWasLookedUpForIsFoundByNumberCaseAndRecordWithBothPersons() {
        var record = accessed(mei.id(), clerk, Bureau.XIHU, "330106000000", shop);
        for (var sought : new String[] {
            "\"identityNumber\": \"%s\"".formatted(mei.number()),
            "\"caseNumber\": \"%s\"".formatted(shop),
            "\"record\": \"%s\"".formatted(record)
        }) {
            var found = items(inspect(auditor, sought));
            assertThat(found).hasSize(1);
            assertThat(found.get(0).path("id").asString()).isEqualTo(record.toString());
            assertThat(found.get(0).at("/subject/name").asString()).isEqualTo("李晓梅");
            assertThat(found.get(0).at("/reader/name").asString()).isEqualTo("张三");
            assertThat(found.get(0).at("/reader/department/name").asString()).isEqualTo("西湖区市场监督管理局");
            assertThat(found.get(0).at("/reader/duty").asString()).isEqualTo("INTAKE");
        }
        assertThat(RealPostgres.number(
                        "identity",
                        "select count(*) from inspections where auditor = '%s' and reason = '%s'"
                                .formatted(auditor, REASON)))
                .isEqualTo(3);
    }

    @Test
    void readingThemIsShownToThePersonWithTheReason() {
        accessed(mei.id(), clerk, Bureau.XIHU, "330106000000", shop);
        items(inspect(auditor, number()));
        eventually().untilAsserted(() -> {
            var shown = body(town.get(mei, "/v1/access-records"), 200).path("items");
            assertThat(shown).hasSize(2);
            assertThat(shown.get(0).path("purpose").asString()).isEqualTo(REASON);
            assertThat(shown.get(0).at("/reader/duty").asString()).isEqualTo("AUDIT");
            assertThat(shown.get(0).at("/reader/name").isNull()).isTrue();
        });
    }

    @Test
    void officialsOfOtherRegionsAgentsAndOneselfAreNotShown() {
        accessed(mei.id(), clerk, Bureau.YUHANG, "330110000000", shop);
        accessed(mei.id(), auditor, Bureau.XIHU, "330106000000", shop);
        accessed(auditor, clerk, Bureau.XIHU, "330106000000", shop);
        RealPostgres.execute("identity", """
                insert into accesses values ('%s', 'case-service', 77, '%s', '%s', null, null, null, 'CASE', '%s',
                                             '{%s}', null, now(), '', 'x')
                """.formatted(mei.id(), UUID.randomUUID(), UUID.randomUUID(), shop, shop));
        assertThat(items(inspect(auditor, number()))).isEmpty();
        assertThat(items(inspect(auditor, "\"caseNumber\": \"%s\"".formatted(shop))))
                .isEmpty();
        assertThat(RealPostgres.number(
                        "identity", "select count(*) from inspections where auditor = '%s'".formatted(auditor)))
                .as("kept though nothing was found")
                .isEqualTo(2);
    }

    @Test
    void itIsPaged() {
        for (var each = 0; each < 3; each++) {
            accessed(mei.id(), clerk, Bureau.XIHU, "330106000000", shop);
        }
        var first = body(inspect(auditor, number(), "?limit=2"), 200);
        assertThat(first.path("items")).hasSize(2);
        var rest = body(
                inspect(
                        auditor,
                        number(),
                        "?limit=2&after=" + first.path("next").asString()),
                200);
        assertThat(rest.path("items")).hasSize(1);
        assertThat(rest.path("next").isNull()).isTrue();
    }

    @Test
    void whoDoesNotAuditOrSignedInWeaklyAndWhoLostThePostIsRefused() {
        accessed(mei.id(), clerk, Bureau.XIHU, "330106000000", shop);
        inspect(TestTokens.official(clerk, new Post(Duty.INTAKE, Bureau.XIHU, "330106000000")), number(), "")
                .expectStatus()
                .isForbidden();
        inspect(mei.token(), number(), "").expectStatus().isForbidden();
        inspect(TestTokens.official(auditor, new Post(Duty.AUDIT, Bureau.XIHU, "330106000000")), number(), "")
                .expectStatus()
                .isUnauthorized();
        RealPostgres.execute(
                "identity", "update posts set state = 'WITHDRAWN' where official = '%s'".formatted(auditor));
        Townspeople.refused(inspect(auditor, number()), 403, "audit-post-needed");
        Townspeople.refused(inspect(auditor, "\"identityNumber\": \"330106199001010017\""), 403, "audit-post-needed");
    }

    @Test
    void whatIsLookedForIsOneThingAndHasAReason() {
        Townspeople.refused(inspect(auditor, number() + ", \"caseNumber\": \"1\""), 422, "bad-fields");
        for (var sought : new String[] {
            "\"identityNumber\": \"123\"",
            "\"caseNumber\": \"123\"",
            "\"identityNumber\": \"%s\"".formatted("339900195605180013")
        }) {
            Townspeople.refused(inspect(auditor, sought), 422, "bad-fields");
        }
        for (var bad : new String[] {
            "{}",
            "{\"record\": 1, \"reason\": \"long enough\"}",
            "{\"reason\": \"x\", \"record\": \"%s\"}".formatted(UUID.randomUUID()),
            "{\"more\": 1, \"reason\": \"long enough\"}"
        }) {
            post(token(auditor), bad, "").expectStatus().is4xxClientError();
        }
        assertThat(RealPostgres.number(
                        "identity", "select count(*) from inspections where auditor = '%s'".formatted(auditor)))
                .isZero();
    }

    @Test
    void anOrganisationsRecordsAreItsRepresentatives() {
        var company = UUID.randomUUID();
        var code = company.toString().substring(0, 18);
        RealPostgres.execute("identity", """
                insert into organisations values ('%1$s', '%2$s', '西湖停车公司', '%3$s', false, now(), 1);
                insert into mandates (id, grantor_kind, grantor, agent, kind, test, items, topics, role, first_day,
                                      last_day, state, given_by, given_at, version)
                values ('%1$s', 'ORGANISATION', '%1$s', '%3$s', 'ROLE', false, '{}', '{}', 'REPRESENTATIVE',
                        '2020-01-01', '9999-01-01', 'IN_FORCE', '%3$s', now(), 1)
                """.formatted(company, code, mei.id()));
        accessed(company, clerk, Bureau.XIHU, "330106000000", shop);
        var shown = body(town.get(mei, "/v1/organisations/{id}/access-records", company), 200)
                .path("items");
        assertThat(shown).hasSize(1);
        assertThat(shown.get(0).at("/reader/duty").asString()).isEqualTo("INTAKE");
        var other = town.somebody("王建国");
        Townspeople.refused(
                town.get(other, "/v1/organisations/{id}/access-records", company), 404, "organisation-not-found");
        Townspeople.refused(
                town.get(mei, "/v1/organisations/{id}/access-records", UUID.randomUUID()),
                404,
                "organisation-not-found");
    }

    private UUID accessed(UUID subject, UUID reader, UUID department, String region, UUID caseId) {
        var record = UUID.randomUUID();
        RealPostgres.execute("identity", """
                insert into accesses
                select '%1$s', 'case-service', coalesce(max(number), 0) + 1, '%2$s', '%3$s', 'INTAKE/%4$s/%5$s', null, null,
                       'CASE', '%6$s', '{%6$s}', null, now(), '', 'x'
                  from accesses where subject = '%1$s'
                """.formatted(subject, record, reader, department, region, caseId));
        return record;
    }

    private String number() {
        return "\"identityNumber\": \"%s\"".formatted(mei.number());
    }

    private ResponseSpec inspect(UUID who, String sought) {
        return inspect(token(who), sought, "");
    }

    private ResponseSpec inspect(UUID who, String sought, String query) {
        return inspect(token(who), sought, query);
    }

    private ResponseSpec inspect(TestTokens token, String sought, String query) {
        return post(token, "{" + sought + ", \"reason\": \"" + REASON + "\"}", query);
    }

    private ResponseSpec post(TestTokens token, String body, String query) {
        return http.post()
                .uri("/v1/access-records/inspections" + query)
                .headers(token)
                .contentType(MediaType.APPLICATION_JSON)
                .bodyValue(body)
                .exchange();
    }

    private static TestTokens token(UUID who) {
        return TestTokens.official(who, new Post(Duty.AUDIT, Bureau.XIHU, "330106000000"))
                .acr(Acr.MFA);
    }

    private static JsonNode items(ResponseSpec answer) {
        return body(answer, 200).path("items");
    }

    private static JsonNode body(ResponseSpec answer, int status) {
        return Objects.requireNonNull(answer.expectStatus()
                .isEqualTo(status)
                .expectBody(JsonNode.class)
                .returnResult()
                .getResponseBody());
    }
}
