package org.yiwang.identity.accesses;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yiwang.identity.TestFacts.eventually;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.yiwang.defaults.testing.RealPostgres;
import org.yiwang.defaults.testing.ToldFact;
import org.yiwang.identity.RealIdentity;
import org.yiwang.keycloak.TestTokens;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

@RealIdentity
class AccessJourneyTest {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final UUID MARKET = UUID.fromString("0199f000-0000-7000-8000-000000000a01");

    @Autowired
    private WebTestClient http;

    private final UUID mei = UUID.randomUUID();
    private final UUID guo = UUID.randomUUID();
    private final UUID parking = UUID.randomUUID();
    private final UUID licence = UUID.randomUUID();

    @BeforeEach
    void known() {
        RealPostgres.execute("identity", """
                insert into departments (id, code, name_zh, name_en, region, region_prefix)
                values ('%s', 'AJT', '西湖区数据查阅办公室', 'Xihu Office of Access', '330106000000', '330106%%')
                on conflict do nothing
                """.formatted(MARKET));
        get(TestTokens.citizen(guo, "王建国"), "/v1/me").expectStatus().isOk();
        get(citizen(mei), "/v1/me").expectStatus().isOk();
    }

    @Test
    void peopleSeeWhoWasShownWhatOfTheirsAndNobodyElseDoes() throws Exception {
        tell(1, "INTAKE/%s/330106000000".formatted(MARKET), UUID.randomUUID(), "CASE", parking);
        tell(2, null, guo, "DOCUMENT", licence);
        kept(2);

        var page = list(mei, "");
        assertThat(page).hasSize(2);
        var agent = page.get(0);
        assertThat(agent.path("what").asString()).isEqualTo("DOCUMENT");
        assertThat(agent.at("/reader/kind").asString()).isEqualTo("AGENT");
        assertThat(agent.at("/reader/name").asString()).isEqualTo("王建国");
        var official = page.get(1);
        assertThat(official.at("/reader/kind").asString()).isEqualTo("OFFICIAL");
        assertThat(official.at("/reader/department/name").asString()).isEqualTo("西湖区数据查阅办公室");
        assertThat(official.at("/reader/duty").asString()).isEqualTo("INTAKE");
        assertThat(official.at("/reader/name").isNull()).isTrue();

        assertThat(list(mei, "?case=" + parking)).hasSize(1);
        assertThat(list(mei, "?case=" + UUID.randomUUID())).isEmpty();
        assertThat(list(guo, "")).isEmpty();
    }

    @Test
    void whoActsForSomebodyIsNamedByTheKindOfRight() throws Exception {
        var guardian = mandate("GUARDIAN", null);
        by(guardian, 1);
        by(mandate("ROLE", "REPRESENTATIVE"), 2);
        by(UUID.randomUUID(), 3);
        kept(3);
        assertThat(list(mei, ""))
                .extracting(row -> row.at("/reader/right").asString(""))
                .containsExactly("", "REPRESENTATIVE", "GUARDIAN");
    }

    @Test
    void ofAListItIsTheOnlyKindOfRightThereWasByThen() throws Exception {
        tell(1, null, guo, "CASES", parking);
        kept(1);
        assertThat(list(mei, "").get(0).at("/reader/right").isNull()).isTrue();
        mandate("GUARDIAN", null);
        assertThat(list(mei, "").get(0).at("/reader/right").asString()).isEqualTo("GUARDIAN");
        RealPostgres.execute(
                "identity", "update mandates set settled_at = '2026-02-14T00:00:00Z' where grantor = '" + mei + "'");
        assertThat(list(mei, "").get(0).at("/reader/right").isNull()).isTrue();
        mandate("GUARDIAN", null, UUID.randomUUID());
        assertThat(list(mei, "").get(0).at("/reader/right").isNull()).isTrue();
    }

    @Test
    void whoHadTwoKindsOfRightIsAnAgentInAList() throws Exception {
        mandate("GUARDIAN", null);
        mandate("ROLE", "HANDLER");
        tell(1, null, guo, "CASES", parking);
        tell(2, "INTAKE/%s/330106000000".formatted(MARKET), guo, "CASE", parking);
        kept(2);
        assertThat(list(mei, ""))
                .extracting(row -> row.at("/reader/right").isNull())
                .containsExactly(true, true);
    }

    @Test
    void anApplicationIsCalledAsInTheReadersLanguageAndOneThatIsNotKnownAsOne() throws Exception {
        var bank = UUID.randomUUID();
        RealPostgres.execute("identity", """
                insert into clients (id, environment, name_zh, name_en, organisation, organisation_code, purpose, owner,
                                     test, authentication, redirect_uris, scopes, items, plan, state, version)
                values ('%s', 'PRODUCTION', '西湖银行', 'Xihu Bank', '西湖银行', '91330106MA00000003', 'x', '%s',
                        false, 'SECRET', '{}', '{}', '{}', 'STARTER', 'IN_FORCE', 1)
                """.formatted(bank, guo));
        through(bank.toString(), 1);
        through("unknown", 2);
        kept(2);
        var page = list(mei, "");
        assertThat(page.get(0).at("/reader/kind").asString()).isEqualTo("APPLICATION");
        assertThat(page.get(0).at("/reader/name").isNull()).isTrue();
        assertThat(page.get(1).at("/reader/name").asString()).isEqualTo("西湖银行");
    }

    @Test
    void whatIsToldTwiceIsThereOnceAndAnotherServiceIsNotBelieved() throws Exception {
        tell(1, null, guo, "CASE", parking);
        tell(1, null, guo, "CASE", parking);
        fact("identity-service", 2, null, guo, "CASE", licence).tell();
        tell(3, null, guo, "CASE", licence);
        kept(2);
        assertThat(list(mei, ""))
                .extracting(row -> row.at("/cases/0").asString())
                .containsExactly(licence.toString(), parking.toString());
    }

    @Test
    void readingThemIsRecordedAndSealedAndNotListed() {
        assertThat(list(mei, "")).isEmpty();
        eventually()
                .untilAsserted(() -> assertThat(RealPostgres.number(
                                "identity",
                                "select count(*) from accesses where kind = 'ACCESS_RECORDS' and reader = '%1$s' and subject = '%1$s'"
                                        .formatted(mei)))
                        .isEqualTo(1));
        assertThat(list(mei, "")).isEmpty();
    }

    @Test
    void theListIsPaged() throws Exception {
        var number = 0;
        for (var kind : List.of("TIMELINE", "STREAM", "SOMETHING_NEW")) {
            tell(++number, null, guo, kind, UUID.randomUUID());
        }
        kept(3);
        var first = answer(mei, "?limit=2");
        assertThat(first.path("items"))
                .extracting(row -> row.path("what").asString())
                .containsExactly("OTHER", "STREAM");
        var second = answer(mei, "?limit=2&after=" + first.path("next").asString());
        assertThat(second.path("items")).hasSize(1);
        assertThat(second.path("next").isNull()).isTrue();
    }

    @Test
    void badParametersAreNamedAndOthersMayNotAsk() {
        for (var query : List.of("?case=1", "?after=x", "?limit=0", "?limit=201")) {
            get(citizen(mei), "/v1/access-records" + query).expectStatus().is4xxClientError();
        }
        get(citizen(mei), "/v1/access-records?case=1")
                .expectBody()
                .jsonPath("$.errors[0].parameter")
                .isEqualTo("case");
        get(TestTokens.official(UUID.randomUUID()), "/v1/access-records")
                .expectStatus()
                .isForbidden();
        http.get().uri("/v1/access-records").exchange().expectStatus().isUnauthorized();
        get(citizen(mei).through("bank", List.of(), "people.read"), "/v1/access-records")
                .expectStatus()
                .isForbidden();
    }

    private UUID mandate(String kind, @Nullable String role) {
        return mandate(kind, role, guo);
    }

    private UUID mandate(String kind, @Nullable String role, UUID agent) {
        var id = UUID.randomUUID();
        RealPostgres.execute("identity", """
                insert into mandates (id, grantor_kind, grantor, agent, test, role, kind, items, topics, first_day,
                                      last_day, state, given_by, given_at, settled_at, version)
                values ('%s', '%s', '%s', '%s', false, %s, '%s', '{}', '{}', '2026-01-01', '2030-01-01', 'REVOKED',
                        '%s', '2026-01-01T00:00:00Z', '2026-01-01T00:00:00Z', 3)
                """.formatted(
                        id,
                        role == null ? "PERSON" : "ORGANISATION",
                        mei,
                        agent,
                        role == null ? "null" : "'" + role + "'",
                        kind,
                        mei));
        return id;
    }

    private void by(UUID mandate, int number) throws Exception {
        var told = fact("case-service", number, null, guo, "CASE", parking);
        var data = (ObjectNode) JSON.readTree(told.data());
        ((ObjectNode) data.get("access")).put("mandate", mandate.toString());
        new ToldFact(told.topic(), told.type(), told.source(), told.key(), data.toString()).tell();
    }

    private void through(String client, int number) throws Exception {
        var told = fact("case-service", number, null, mei, "CASE", parking);
        var data = (ObjectNode) JSON.readTree(told.data());
        ((ObjectNode) data.get("access")).put("client", client);
        new ToldFact(told.topic(), told.type(), told.source(), told.key(), data.toString()).tell();
    }

    private void tell(int number, @Nullable String post, UUID reader, String kind, UUID caseId) throws Exception {
        fact("case-service", number, post, reader, kind, caseId).tell();
    }

    private ToldFact fact(String source, int number, @Nullable String post, UUID reader, String kind, UUID caseId)
            throws Exception {
        var contract = Path.of("../case-service/src/test/contracts/org.yiwang.access.recorded.v1.json");
        var data = (ObjectNode) JSON.readTree(Files.readString(contract));
        data.put("number", number);
        var access = (ObjectNode) data.get("access");
        access.put("record", UUID.randomUUID().toString())
                .put("subject", mei.toString())
                .put("reader", reader.toString())
                .put("post", post)
                .put("kind", kind)
                .put("resource", caseId.toString())
                .put("at", "2026-02-13T04:00:0%dZ".formatted(number));
        access.putArray("cases").add(caseId.toString());
        return new ToldFact(
                "yiwang.case-accesses", "org.yiwang.access.recorded.v1", source, mei.toString(), data.toString());
    }

    private void kept(int count) {
        eventually()
                .untilAsserted(() -> assertThat(RealPostgres.number(
                                "identity", "select count(*) from accesses where subject = '%s'".formatted(mei)))
                        .isEqualTo(count));
    }

    private JsonNode list(UUID person, String query) {
        return answer(person, query).path("items");
    }

    private JsonNode answer(UUID person, String query) {
        return Objects.requireNonNull(get(citizen(person), "/v1/access-records" + query)
                .expectStatus()
                .isOk()
                .expectBody(JsonNode.class)
                .returnResult()
                .getResponseBody());
    }

    private static TestTokens citizen(UUID person) {
        return TestTokens.citizen(person, "李晓梅");
    }

    private WebTestClient.ResponseSpec get(TestTokens who, String uri) {
        return http.get().uri(uri).headers(who).exchange();
    }
}
