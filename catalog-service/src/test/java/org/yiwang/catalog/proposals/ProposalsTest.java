package org.yiwang.catalog.proposals;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.yiwang.catalog.CatalogTest;
import org.yiwang.catalog.Catalogue;
import org.yiwang.catalog.drafts.Desk;
import org.yiwang.keycloak.TestTokens;
import tools.jackson.databind.json.JsonMapper;

@CatalogTest
class ProposalsTest {

    private static final UUID PROVINCE = UUID.fromString("0199f000-0000-7000-8000-000000000111");
    private static final String ZHEJIANG = "330000000000";

    @Autowired
    WebTestClient client;

    @Autowired
    Catalogue catalogue;

    private Desk desk;
    private TestTokens county;
    private TestTokens province;
    private UUID item;

    @BeforeEach
    void anItemOfTheCounty() {
        catalogue.imported(client);
        desk = new Desk(client);
        county = Desk.editor();
        province = Desk.editor(PROVINCE, ZHEJIANG);
        var name = "Grassroots " + UUID.randomUUID();
        var content = JsonMapper.shared()
                .createObjectNode()
                .put("code", "33YW02000098-330106000000-000-11330106YW0000002W-1-00")
                .put("department", Desk.MARKET.toString())
                .put("region", Desk.XIHU)
                .put("depth", "LISTED");
        content.putObject("name").put("zh-CN", name).put("en", name);
        var draft = desk.opens(county, Map.of("content", content));
        var asked = desk.acts(county, draft, "review-request", Map.of());
        desk.acts(Desk.editor(), asked, "approval", Map.of());
        item = UUID.fromString(draft.body().path("item").asString());
    }

    @Test
    void anAcceptedProposalBecomesADraftOfAStandardAbove() {
        var proposal = proposed();
        assertThat(names(proposal)).containsExactly("WITHDRAW");
        var seen = desk.get(province, place(proposal));
        assertThat(names(seen)).containsExactly("ACCEPT", "REFUSE");

        var accepted = acts(province, seen, "acceptance", Map.of());

        assertThat(accepted.body().path("state").asString()).isEqualTo("ACCEPTED");
        var draft = desk.get(
                province, "/v1/item-drafts/" + accepted.body().path("draft").asString());
        assertThat(draft.body().path("state").asString()).isEqualTo("DRAFT");
        assertThat(draft.body().at("/content/region").asString()).isEqualTo(ZHEJIANG);
        assertThat(draft.body().at("/content/code").asString())
                .isEqualTo("33YW02000098-330000000000-000-11330000YW0000011Y-1-00");
        assertThat(draft.body().at("/content/name/en").asString()).startsWith("Grassroots");
        assertThat(desk.get(county, place(proposal)).body().path("answerer").asString())
                .isNotBlank();
        assertThat(acts(province, accepted, "refusal", Map.of("reason", "late")).code())
                .isEqualTo("proposal-action-not-allowed");
    }

    @Test
    void aRefusalSaysWhyAndMakesRoomForAnother() {
        var proposal = proposed();
        assertThat(propose(county, item, PROVINCE).code()).isEqualTo("proposal-open");
        assertThat(acts(province, proposal, "refusal", Map.of()).status()).isEqualTo(400);

        var refused = acts(province, proposal, "refusal", Map.of("reason", "Only one district needs it."));

        assertThat(refused.body().path("answer").asString()).isEqualTo("Only one district needs it.");
        assertThat(propose(county, item, PROVINCE).status()).isEqualTo(201);
    }

    @Test
    void onlyTheOwnSideActsAndOthersSeeNothing() {
        var proposal = proposed();
        assertThat(acts(county, proposal, "acceptance", Map.of()).code()).isEqualTo("proposal-action-not-allowed");
        var stranger = Desk.editor(UUID.fromString("0199f000-0000-7000-8000-000000000103"), Desk.XIHU);
        assertThat(desk.get(stranger, place(proposal)).status()).isEqualTo(404);
        assertThat(desk.get(stranger, "/v1/item-proposals").body().path("items").size())
                .isZero();
        assertThat(desk.get(province, "/v1/item-proposals?state=PROPOSED")
                        .body()
                        .toString())
                .contains(proposal.id().toString());
        assertThat(acts(county, proposal, "withdrawal", Map.of())
                        .body()
                        .path("state")
                        .asString())
                .isEqualTo("WITHDRAWN");
    }

    @Test
    void proposingElsewhereOrSidewaysIsRefusedByField() {
        assertThat(pointer(propose(county, item, Desk.MARKET))).isEqualTo("/department");
        assertThat(pointer(propose(county, UUID.randomUUID(), PROVINCE))).isEqualTo("/item");
        assertThat(pointer(propose(county, item, UUID.randomUUID()))).isEqualTo("/department");
        assertThat(pointer(propose(province, item, PROVINCE))).isEqualTo("/item");
    }

    private Desk.Answer proposed() {
        var answer = propose(county, item, PROVINCE);
        assertThat(answer.status()).as("%s", answer.body()).isEqualTo(201);
        return answer;
    }

    private Desk.Answer propose(TestTokens who, UUID what, UUID to) {
        var body = Map.of("item", what, "department", to, "reason", "It saves everybody a visit.");
        return desk.ask(HttpMethod.POST, who, "/v1/item-proposals", Desk.key(), body);
    }

    private Desk.Answer acts(TestTokens who, Desk.Answer proposal, String action, Map<String, ?> body) {
        var headers = Map.of(
                "If-Match",
                proposal.etag(),
                "Idempotency-Key",
                UUID.randomUUID().toString());
        return desk.ask(HttpMethod.POST, who, place(proposal) + "/" + action, headers, body);
    }

    private static String place(Desk.Answer proposal) {
        return "/v1/item-proposals/" + proposal.id();
    }

    private static String pointer(Desk.Answer answer) {
        return answer.body().at("/errors/0/pointer").asString();
    }

    private static List<String> names(Desk.Answer proposal) {
        return proposal.body()
                .path("actions")
                .valueStream()
                .map(action -> action.path("name").asString())
                .toList();
    }
}
