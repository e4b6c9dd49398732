package org.yiwang.identity.mandates;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yiwang.identity.TestFacts.eventually;
import static org.yiwang.identity.mandates.Townspeople.CARD;
import static org.yiwang.identity.mandates.Townspeople.PARKING;
import static org.yiwang.identity.mandates.Townspeople.body;
import static org.yiwang.identity.mandates.Townspeople.byNumber;
import static org.yiwang.identity.mandates.Townspeople.kept;
import static org.yiwang.identity.mandates.Townspeople.refused;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.FileSystemResource;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.yiwang.defaults.testing.RealPostgres;
import org.yiwang.identity.RealIdentity;
import org.yiwang.identity.TestFacts;
import org.yiwang.identity.mandates.Townspeople.Townsman;
import org.yiwang.identity.posts.Bureau;
import org.yiwang.keycloak.Duty;
import org.yiwang.keycloak.TestTokens;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

@RealIdentity
class MandateJourneyTest {

    @Autowired
    WebTestClient http;

    private Townspeople town;
    private Townsman mei;
    private Townsman guo;
    private Townsman stranger;

    @BeforeEach
    void people() {
        town = new Townspeople(http);
        mei = town.somebody("李晓梅");
        guo = town.somebody("王建国");
        stranger = town.somebody("赵六");
    }

    @Test
    void whoIsNamedByNumberAndNameFindsTheOfferAcceptsItAndOthersAreTold() throws Exception {
        var offered = town.offered(mei, guo);
        assertThat(offered.state()).isEqualTo("OFFERED");
        assertThat(offered.view().at("/agent/id").isNull()).isTrue();
        assertThat(offered.view().at("/agent/name").asString()).isEqualTo("王建国");
        assertThat(offered.view().at("/scope/items/0/name").asString()).isEqualTo("居住区停车证办理");
        assertThat(offered.actions()).containsExactly("REVOKE");

        var found = town.listed(guo, "?side=AGENT").get(0);
        assertThat(found.path("side").asString()).isEqualTo("AGENT");
        assertThat(found.at("/grantor/name").asString()).isEqualTo("李晓梅");
        var accepted = town.did(guo, offered, "acceptance");
        assertThat(accepted.state()).isEqualTo("IN_FORCE");
        assertThat(accepted.view().path("effective").asBoolean()).isTrue();

        assertThat(town.listed(mei, "?side=GRANTOR").get(0).at("/agent/id").asString())
                .isEqualTo(guo.id().toString());
        eventually().untilAsserted(() -> assertThat(told(offered.id())).isEqualTo(contract(accepted.view())));
    }

    @Test
    void whetherTheAgentIsKnownPlaysNoPartInTheAnswer() {
        var unknown = new Townsman(UUID.randomUUID(), "没有此人", "339900195605180013");
        var offered = town.offered(mei, unknown);
        var known = town.offered(mei, guo);
        assertThat(offered.view().propertyNames()).isEqualTo(known.view().propertyNames());
        assertThat(offered.view().at("/agent/id").isNull()).isTrue();

        var byId = kept(town.give(mei, body("{\"person\":\"%s\"}".formatted(UUID.randomUUID())), key())
                .expectStatus()
                .isCreated());
        var byKnownId = kept(town.give(mei, body("{\"person\":\"%s\"}".formatted(guo.id())), key())
                .expectStatus()
                .isCreated());
        assertThat(byKnownId.view().at("/agent/name").isNull()).isTrue();
        assertThat(byId.view().at("/agent/name").isNull()).isTrue();
        assertThat(town.did(guo, byKnownId, "acceptance").state()).isEqualTo("IN_FORCE");
    }

    @Test
    void aNumberWithAnotherNameIsNobodysOffer() {
        var mistaken = new Townsman(guo.id(), "王建华", guo.number());
        var offered = town.offered(mei, mistaken);
        assertThat(town.listed(guo, "")).isEmpty();
        refused(town.act(guo, offered, "acceptance"), 404, "mandate-not-found");
    }

    @Test
    void aHelperActsInHisPostInTheTownshipUntilItIsWithdrawn() {
        var bureau = new Bureau(http);
        var office = bureau.official();
        town.recorded(new Townsman(office, guo.name(), guo.number()));
        var offered = kept(town.give(mei, help(guo), key()).expectStatus().isCreated());
        assertThat(offered.view().path("kind").asString()).isEqualTo("HELPER");
        refused(town.act(guo, offered, "acceptance"), 403, "no-helper-post");
        bureau.grant(Bureau.huang(), office, Bureau.simple(Duty.INTAKE, Bureau.XIHU))
                .expectStatus()
                .isCreated();
        refused(town.act(guo, offered, "acceptance"), 403, "no-helper-post");

        var post = bureau.granted(Bureau.huang(), office, """
                {"duty": "INTAKE", "department": "%s", "region": "330106017000"}
                """.formatted(Bureau.XIHU));
        refused(town.act(stranger, offered, "acceptance"), 404, "mandate-not-found");
        var accepted = town.did(guo, offered, "acceptance");
        assertThat(accepted.state()).isEqualTo("IN_FORCE");
        eventually()
                .untilAsserted(() -> assertThat(told(accepted.id()).path("kind").asString(""))
                        .isEqualTo("HELPER"));

        bureau.withdrawn(Bureau.huang(), post);
        eventually()
                .untilAsserted(
                        () -> assertThat(told(accepted.id()).path("state").asString(""))
                                .isEqualTo("REVOKED"));
        var ended = town.listed(mei, "?side=GRANTOR").get(0);
        assertThat(ended.path("state").asString()).isEqualTo("REVOKED");
        assertThat(ended.path("revokedBy").isNull()).isTrue();
    }

    private static String help(Townsman helper) {
        return """
                {"agent": {"name": "%s", "number": "%s"}, "scope": {"items": ["%s"]}, "help": true, "until": "%s"}
                """.formatted(
                        helper.name(),
                        helper.number(),
                        Townspeople.PARKING,
                        LocalDate.now().plusDays(30));
    }

    @Test
    void strangersFindNothing() {
        var accepted = town.accepted(mei, guo);
        refused(town.get(stranger, "/v1/mandates/{id}", accepted.id()), 404, "mandate-not-found");
        for (var action : new String[] {"acceptance", "refusal", "revocation"}) {
            refused(town.act(stranger, accepted, action), 404, "mandate-not-found");
        }
        assertThat(town.listed(stranger, "")).isEmpty();
        http.get().uri("/v1/mandates").exchange().expectStatus().isUnauthorized();
        var official = TestTokens.official(UUID.randomUUID());
        http.get()
                .uri("/v1/mandates")
                .headers(official)
                .exchange()
                .expectStatus()
                .isForbidden();
        var sandbox = mei.token().claim("test", true);
        http.get()
                .uri("/v1/mandates/{id}", accepted.id())
                .headers(sandbox)
                .exchange()
                .expectStatus()
                .isNotFound();
    }

    @Test
    void eitherSideRevokesAndOthersAreTold() {
        var byGrantor = town.did(mei, town.accepted(mei, guo), "revocation");
        assertThat(byGrantor.view().path("revokedBy").asString()).isEqualTo("GRANTOR");
        var byAgent = town.did(guo, town.accepted(mei, guo), "revocation");
        assertThat(byAgent.view().path("revokedBy").asString()).isEqualTo("AGENT");
        for (var revoked : new Townspeople.Kept[] {byGrantor, byAgent}) {
            assertThat(revoked.actions()).isEmpty();
            eventually()
                    .untilAsserted(
                            () -> assertThat(told(revoked.id()).path("state").asString())
                                    .isEqualTo("REVOKED"));
            refused(town.act(mei, revoked, "revocation"), 409, "mandate-action-not-allowed");
        }
    }

    @Test
    void aRefusalAndAWithdrawnOfferAreToldToNobody() {
        var offered = town.offered(mei, guo);
        refused(town.act(mei, offered, "acceptance"), 403, "mandate-other-side");
        var refused = town.did(guo, offered, "refusal");
        assertThat(refused.state()).isEqualTo("REFUSED");
        assertThat(town.listed(mei, "").get(0).at("/agent/id").isNull()).isTrue();
        var withdrawn = town.did(mei, town.offered(mei, guo), "revocation");
        refused(town.act(guo, withdrawn, "acceptance"), 404, "mandate-not-found");

        var later = town.accepted(mei, guo);
        eventually().untilAsserted(() -> assertThat(facts(later.id())).isEqualTo(1));
        assertThat(facts(refused.id())).isZero();
        assertThat(facts(withdrawn.id())).isZero();
    }

    @Test
    void nobodyMandatesHimselfThroughWhicheverAccount() {
        var second = town.again(mei);
        refused(town.give(mei, byNumber(mei), key()), 422, "bad-fields");
        refused(town.give(mei, body("{\"person\":\"%s\"}".formatted(second.id())), key()), 422, "bad-fields");
        refused(town.give(mei, body("{\"person\":\"%s\"}".formatted(mei.id())), key()), 422, "bad-fields");
    }

    @Test
    void whoTurnsOutToBeTheSameHumanDoesNotAccept() {
        var later = new Townsman(UUID.randomUUID(), "李晓梅", mei.number());
        var offered = kept(town.give(mei, body("{\"person\":\"%s\"}".formatted(later.id())), key())
                .expectStatus()
                .isCreated());
        RealPostgres.execute(
                "identity",
                "insert into account_links values (least('%1$s'::uuid, '%2$s'), greatest('%1$s'::uuid, '%2$s'), now())"
                        .formatted(mei.id(), later.id()));
        refused(town.act(later, offered, "acceptance"), 409, "own-mandate");
    }

    @Test
    void aWrongOfferNamesAllWrongFields() {
        town.give(mei, """
                        {"agent": {"number": "33990019900101001"}, "scope": {"items": ["%s"], "topics": ["NOTHING"]},
                         "from": "2020-01-01", "until": "2019-01-01"}
                        """.formatted(UUID.randomUUID()), key())
                .expectStatus()
                .isEqualTo(422)
                .expectBody()
                .jsonPath("$.errors[*].pointer")
                .value((List<String> pointers) -> assertThat(pointers)
                        .containsExactly(
                                "/agent/name",
                                "/agent/number",
                                "/scope/items/0",
                                "/scope/topics/0",
                                "/from",
                                "/until"));
        town.give(mei, "{}", key())
                .expectStatus()
                .isBadRequest()
                .expectBody()
                .jsonPath("$.errors[*].pointer")
                .value((List<String> pointers) ->
                        assertThat(pointers).containsExactlyInAnyOrder("/agent", "/scope", "/until"));
        refused(town.give(mei, byNumber(guo).replace("}", ", \"more\": 1}"), key()), 400, "bad-fields");
    }

    @Test
    void theSameRequestTwiceIsOneMandateAndOneAcceptance() {
        var key = key();
        var first = kept(town.give(mei, byNumber(guo), key).expectStatus().isCreated());
        var again = kept(town.give(mei, byNumber(guo), key).expectStatus().isCreated());
        assertThat(again.id()).isEqualTo(first.id());
        refused(town.give(mei, byNumber(stranger), key), 422, "idempotency-key-reused");

        var accepting = key();
        town.act(guo, first, "acceptance", accepting).expectStatus().isOk();
        town.act(guo, first, "acceptance", accepting).expectStatus().isOk();
        refused(town.act(guo, first, "revocation"), 412, "stale-version");
    }

    @Test
    void twoWhoActAtOnceDoNotBothSucceed() {
        var offered = town.offered(mei, guo);
        var statuses = Flux.just("acceptance", "refusal", "acceptance", "refusal")
                .flatMap(action -> Mono.fromCallable(() -> town.act(guo, offered, action)
                                .expectBody()
                                .returnResult()
                                .getStatus()
                                .value())
                        .subscribeOn(Schedulers.boundedElastic()))
                .collectList()
                .toFuture()
                .join();
        assertThat(statuses).filteredOn(status -> status == 200).hasSize(1);
    }

    @Test
    void onlyWhatIsInForceForTheItemIsListedForIt() {
        town.offered(mei, guo);
        var accepted = town.accepted(mei, guo);
        var byTopic = kept(town.give(
                        mei,
                        byNumber(guo)
                                .replace(
                                        "\"items\": [\"" + PARKING + "\"]", "\"topics\": [\"PREFERENTIAL_TREATMENT\"]"),
                        key())
                .expectStatus()
                .isCreated());
        town.did(guo, byTopic, "acceptance");

        assertThat(ids(town.listed(guo, "?side=AGENT&item=" + PARKING)))
                .containsExactly(accepted.id().toString());
        assertThat(ids(town.listed(guo, "?side=AGENT&item=" + CARD)))
                .containsExactly(byTopic.id().toString());
        RealPostgres.execute(
                "identity",
                "update mandates set first_day = '2020-01-01', last_day = '2020-01-02' where id = '" + accepted.id()
                        + "'");
        assertThat(town.listed(guo, "?side=AGENT&item=" + PARKING)).isEmpty();
        refused(town.get(guo, "/v1/mandates?side=NOBODY"), 400, "bad-parameter");
    }

    @Test
    void theListIsReadPageByPage() {
        var first = town.offered(mei, guo);
        var second = town.offered(guo, mei);
        var page = town.page(mei, "?limit=1");
        assertThat(ids(page.path("items"))).containsExactly(second.id().toString());
        var next = page.path("next").asString();
        assertThat(ids(town.listed(mei, "?limit=1&after=" + next)))
                .containsExactly(first.id().toString());
    }

    @Test
    void noNumberIsKeptOrRepeated() {
        var offered = town.offered(mei, guo);
        assertThat(offered.view().toString()).doesNotContain(guo.number());
        var row = "select count(*) from mandates m where m.id = '" + offered.id() + "'";
        assertThat(RealPostgres.number("identity", row)).isEqualTo(1);
        assertThat(RealPostgres.number("identity", row + " and row_to_json(m)::text like '%" + guo.number() + "%'"))
                .isZero();
    }

    private static String key() {
        return UUID.randomUUID().toString();
    }

    private static List<String> ids(JsonNode items) {
        return items.valueStream().map(item -> item.path("id").asString()).toList();
    }

    private static long facts(UUID mandate) {
        return TestFacts.naming("yiwang.mandates", mandate.toString()).size();
    }

    private static JsonNode told(UUID mandate) {
        var facts = TestFacts.naming("yiwang.mandates", mandate.toString());
        assertThat(facts).isNotEmpty().allSatisfy(fact -> assertThat(fact.key()).isEqualTo(mandate.toString()));
        return JsonMapper.shared().readTree(facts.getLast().value());
    }

    private JsonNode contract(JsonNode view) throws Exception {
        var file = new FileSystemResource("src/test/contracts/org.yiwang.mandate.changed.v1.json");
        var expected = (ObjectNode) JsonMapper.shared().readTree(file.getContentAsByteArray());
        var zone = Mandate.BEIJING;
        expected.put("mandate", view.path("id").asString());
        expected.putObject("grantor").put("kind", "PERSON").put("id", mei.id().toString());
        expected.put("agent", guo.id().toString());
        expected.put("from", day(view, "from").atStartOfDay(zone).toInstant().toString());
        expected.put(
                "until",
                day(view, "until").plusDays(1).atStartOfDay(zone).toInstant().toString());
        return expected;
    }

    private static LocalDate day(JsonNode view, String name) {
        return LocalDate.parse(view.path(name).asString());
    }
}
