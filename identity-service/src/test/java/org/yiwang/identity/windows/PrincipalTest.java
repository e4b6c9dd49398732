package org.yiwang.identity.windows;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yiwang.identity.TestFacts.eventually;
import static org.yiwang.identity.mandates.Townspeople.refused;

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

/** A clerk is told for whom the person before him may act. */
@RealIdentity
class PrincipalTest {

    private static final UUID CARD = UUID.fromString("0199f000-0000-7000-8000-000000000206");

    @Autowired
    WebTestClient http;

    private final UUID organisation = UUID.randomUUID();

    private Townspeople town;
    private Townsman agent;
    private Townsman grantor;
    private UUID clerk;

    @BeforeEach
    void open() {
        town = new Townspeople(http);
        agent = town.somebody("钱多多");
        grantor = town.somebody("李晓梅");
        clerk = new Bureau(http).official(Duty.INTAKE);
        for (var one : new Townsman[] {agent, grantor}) {
            town.get(one, "/v1/me").expectStatus().isOk();
        }
        RealPostgres.execute("identity", """
                insert into organisations (id, code, name, representative, test, confirmed_at, version)
                values ('%1$s', '%1$s', '甬城物流有限公司', '%2$s', false, now(), 1)
                """.formatted(organisation, agent.id()));
        mandate("ORGANISATION", organisation, "ROLE", "'HANDLER'", "{}", "2020-01-01", "9999-01-01");
        mandate(
                "PERSON",
                grantor.id(),
                "AGENCY",
                "null",
                "{%s}".formatted(Townspeople.PARKING),
                "2020-01-01",
                "2999-01-01");
    }

    @Test
    void whoWasSeenIsFoundWithHisOrganisationsAndHisPrincipalsOfTheItem() {
        seen();
        var found = body(asked(taking(), Townspeople.PARKING)).path("items");
        assertThat(found.valueStream().map(one -> one.path("name").asString()))
                .containsExactlyInAnyOrder("甬城物流有限公司", "李晓梅");
        var role = found.valueStream()
                .filter(one -> one.at("/applicant/kind").asString().equals("ORGANISATION"))
                .findFirst()
                .orElseThrow();
        assertThat(role.at("/applicant/id").asString()).isEqualTo(organisation.toString());
        assertThat(role.path("right").asString()).isEqualTo("ROLE");
        assertThat(role.path("role").asString()).isEqualTo("HANDLER");
        assertThat(body(asked(taking(), CARD)).path("items").size()).isEqualTo(1);
    }

    @Test
    void pagesFollowOneAnother() {
        seen();
        var first = body(ask(taking(), "?limit=1&item=" + Townspeople.PARKING));
        var next = first.path("next").asString();
        var second = body(ask(taking(), "?limit=1&item=%s&after=%s".formatted(Townspeople.PARKING, next)));
        assertThat(first.at("/items/0/applicant/id")).isNotEqualTo(second.at("/items/0/applicant/id"));
        assertThat(second.path("next").isNull()).isTrue();
    }

    @Test
    void whatHasEndedOrNotBegunOrWasNotAcceptedIsNotThere() {
        seen();
        RealPostgres.execute(
                "identity",
                "update mandates set state = 'REVOKED', revoked_at = now() where grantor = '%s'"
                        .formatted(organisation));
        RealPostgres.execute(
                "identity",
                "update mandates set first_day = '2998-01-01' where grantor = '%s'".formatted(grantor.id()));
        assertThat(body(asked(taking(), Townspeople.PARKING)).path("items").isEmpty())
                .isTrue();
    }

    @Test
    void whoWasNotSeenLatelyByThisClerkIsNotFound() {
        refused(asked(taking(), Townspeople.PARKING), 404, "not-seen");
        seen();
        refused(
                asked(
                        TestTokens.official(UUID.randomUUID(), new Post(Duty.INTAKE, Bureau.XIHU, "330106000000"))
                                .acr(Acr.MFA),
                        Townspeople.PARKING),
                404,
                "not-seen");
        RealPostgres.execute(
                "identity",
                "update sightings set seen_at = seen_at - interval '12 hours' where clerk = '%s'".formatted(clerk));
        refused(asked(taking(), Townspeople.PARKING), 404, "not-seen");
        assertThat(RealPostgres.number(
                        "identity",
                        "select count(*) from access_records where resource_kind = 'PRINCIPALS' and reader = '%s'"
                                .formatted(clerk)))
                .isZero();
    }

    @Test
    void onlyWhoTakesInWithASecondFactorAsksAndForAnItem() {
        seen();
        asked(taking().acr(Acr.PWD), Townspeople.PARKING).expectStatus().isUnauthorized();
        asked(
                        TestTokens.official(clerk, new Post(Duty.REVIEW, Bureau.XIHU, "330106000000"))
                                .acr(Acr.MFA),
                        Townspeople.PARKING)
                .expectStatus()
                .isForbidden();
        asked(agent.token(), Townspeople.PARKING).expectStatus().isForbidden();
        ask(taking(), "").expectStatus().isBadRequest();
        ask(taking(), "?item=nothing").expectStatus().isBadRequest();
    }

    @Test
    void thePersonPresentAndThePrincipalSeeThatAnOfficialLooked() {
        seen();
        asked(taking(), Townspeople.PARKING).expectStatus().isOk();
        for (var subject : new Townsman[] {agent, grantor}) {
            eventually()
                    .untilAsserted(() -> http.get()
                            .uri("/v1/access-records")
                            .headers(subject.token())
                            .exchange()
                            .expectBody()
                            .jsonPath("$.items[?(@.what == 'PRINCIPALS' && @.reader.duty == 'INTAKE')]")
                            .isNotEmpty());
        }
    }

    private void mandate(String kind, UUID from, String right, String role, String items, String first, String last) {
        RealPostgres.execute("identity", """
                insert into mandates (id, grantor_kind, grantor, agent, kind, test, items, topics, role, first_day,
                                      last_day, state, given_by, given_at, settled_at, version)
                values ('%s', '%s', '%s', '%s', '%s', false, '%s', '{}', %s, '%s', '%s', 'IN_FORCE', '%s', now(), now(), 1)
                """.formatted(
                        UUID.randomUUID(), kind, from, agent.id(), right, items, role, first, last, agent.id()));
    }

    private void seen() {
        http.put()
                .uri("/v1/people/present")
                .headers(taking())
                .contentType(MediaType.APPLICATION_JSON)
                .bodyValue("{\"name\": \"%s\", \"number\": \"%s\"}".formatted(agent.name(), agent.number()))
                .exchange()
                .expectStatus()
                .isOk();
    }

    private TestTokens taking() {
        return TestTokens.official(clerk, new Post(Duty.INTAKE, Bureau.XIHU, "330106000000"))
                .acr(Acr.MFA);
    }

    private ResponseSpec asked(TestTokens who, UUID item) {
        return ask(who, "?item=" + item);
    }

    private ResponseSpec ask(TestTokens who, String query) {
        return http.get()
                .uri("/v1/people/present/{id}/principals" + query, agent.id())
                .headers(who)
                .exchange();
    }

    private static JsonNode body(ResponseSpec answer) {
        return Objects.requireNonNull(answer.expectStatus()
                .isOk()
                .expectBody(JsonNode.class)
                .returnResult()
                .getResponseBody());
    }
}
