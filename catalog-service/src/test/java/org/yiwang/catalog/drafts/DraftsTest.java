package org.yiwang.catalog.drafts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.yiwang.catalog.CatalogTest;
import org.yiwang.catalog.Catalogue;
import org.yiwang.catalog.ScriptedCases;
import org.yiwang.keycloak.Acr;
import org.yiwang.keycloak.Duty;
import org.yiwang.keycloak.Post;
import org.yiwang.keycloak.TestTokens;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

@CatalogTest
class DraftsTest {

    private static final JsonMapper JSON = JsonMapper.shared();

    @Autowired
    WebTestClient client;

    @Autowired
    Catalogue catalogue;

    private TestTokens author;
    private TestTokens second;
    private final ObjectNode first = content("New item " + UUID.randomUUID());
    private Desk desk;
    private UUID item;

    @BeforeEach
    void anItemOfItsOwn() {
        catalogue.imported(client);
        desk = new Desk(client);
        author = Desk.editor();
        second = Desk.editor();
        var draft = desk.opens(author, Map.of("content", first));
        assertThat(draft.status()).isEqualTo(201);
        item = UUID.fromString(draft.body().path("item").asString());
        var published = desk.acts(second, desk.acts(author, draft, "review-request", Map.of()), "approval", Map.of());
        assertThat(published.body().path("state").asString()).isEqualTo("PUBLISHED");
    }

    @Test
    void whatOneWroteASecondPersonPublishesAsTheNextVersion() {
        var draft = desk.opened(author, item);
        assertThat(names(draft)).containsExactlyInAnyOrder("WRITE", "RENEW", "REQUEST_REVIEW", "DISCARD");

        var written = desk.changes(author, draft, content -> hours(content, "Working days 8:30–17:30"));
        assertThat(written.body().path("changes").get(0).path("pointer").asString())
                .isEqualTo("/hours");
        var asked = desk.acts(author, written, "review-request", Map.of());
        assertThat(names(asked)).containsExactly("WITHDRAW");
        assertThat(desk.acts(author, asked, "approval", Map.of()).code()).isEqualTo("draft-second-person");

        var published = desk.acts(second, asked, "approval", Map.of());

        assertThat(published.body().path("state").asString()).isEqualTo("PUBLISHED");
        assertThat(published.body().path("published").asInt()).isEqualTo(2);
        assertThat(published
                        .body()
                        .path("history")
                        .valueStream()
                        .map(step -> step.path("what").asString()))
                .containsExactly("OPENED", "WRITTEN", "REVIEW_REQUESTED", "PUBLISHED");
        assertThat(page().path("version").asInt()).isEqualTo(2);
        assertThat(page().path("hours").asString()).isEqualTo("Working days 8:30–17:30");
    }

    @Test
    void aRepeatedApprovalIsAnsweredTheSameAndPublishesOnce() {
        var asked = asked("Working days 9:00–17:00");
        var key = UUID.randomUUID().toString();

        var first = desk.acts(second, asked, "approval", Map.of(), key);
        var again = desk.acts(second, asked, "approval", Map.of(), key);

        assertThat(again.status()).isEqualTo(200);
        assertThat(again.body()).isEqualTo(first.body());
        assertThat(page().path("version").asInt()).isEqualTo(2);
    }

    @Test
    void twoEditorsAtOnceTheSecondIsToldAndNothingIsLost() {
        var draft = desk.opened(author, item);
        desk.changes(author, draft, content -> hours(content, "From eight"));

        var late = desk.changes(second, draft, content -> hours(content, "From nine"));
        var another = desk.opened(second, item);

        assertThat(late.status()).isEqualTo(412);
        assertThat(another.code()).isEqualTo("draft-open");
        assertThat(another.body().path("draft").asString()).isEqualTo("/v1/item-drafts/" + draft.id());
        assertThat(desk.get(author, "/v1/item-drafts/" + draft.id())
                        .body()
                        .path("content")
                        .path("hours")
                        .path("en")
                        .asString())
                .isEqualTo("From eight");
    }

    @Test
    void publishingInThePastIsRefusedByField() {
        var answer = desk.acts(second, asked("Always"), "approval", Map.of("publishAt", "2020-01-01T00:00:00Z"));

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.body().path("errors").get(0).path("pointer").asString())
                .isEqualTo("/publishAt");
    }

    @Test
    void aScheduledVersionTakesEffectWhenItsTimeComes() {
        var at = Instant.now().plusSeconds(2);
        var scheduled = desk.acts(second, asked("Soon"), "approval", Map.of("publishAt", at.toString()));
        assertThat(scheduled.body().path("state").asString()).isEqualTo("SCHEDULED");
        assertThat(page().path("version").asInt()).isEqualTo(1);

        await().atMost(Duration.ofSeconds(20))
                .until(() -> page().path("version").asInt() == 2);

        assertThat(Instant.parse(page().path("publishedAt").asString())).isAfterOrEqualTo(at);
        var draft = desk.get(author, "/v1/item-drafts/" + scheduled.id()).body();
        assertThat(draft.path("state").asString()).isEqualTo("PUBLISHED");
        assertThat(draft.path("history").get(4).has("by")).isFalse();
    }

    @Test
    void whatWasOutrunByAnotherVersionIsCarriedOver() {
        var draft = desk.changes(author, desk.opened(author, item), content -> hours(content, "Mine"));
        imported(content -> content.set("summary", text("Theirs")));

        var outdated = desk.acts(author, draft, "review-request", Map.of());
        assertThat(outdated.code()).isEqualTo("draft-outdated");
        assertThat(outdated.body().path("inForce").asInt()).isEqualTo(2);

        var renewed = desk.acts(author, draft, "renewal", Map.of());
        assertThat(renewed.body().path("basedOn").asInt()).isEqualTo(2);
        assertThat(renewed.body().path("content").path("summary").path("en").asString())
                .isEqualTo("Theirs");
        assertThat(renewed.body()
                        .path("changes")
                        .valueStream()
                        .map(change -> change.path("pointer").asString()))
                .containsExactly("/hours");
    }

    @Test
    void aScheduledDraftThatWasOutrunGoesBackToItsEditors() {
        var at = Instant.now().plusSeconds(2);
        var scheduled = desk.acts(second, asked("Late"), "approval", Map.of("publishAt", at.toString()));
        imported(content -> content.set("summary", text("First")));

        await().atMost(Duration.ofSeconds(20))
                .until(() -> desk.get(author, "/v1/item-drafts/" + scheduled.id())
                        .body()
                        .path("state")
                        .asString()
                        .equals("DRAFT"));
        assertThat(page().path("version").asInt()).isEqualTo(2);
        assertThat(page().has("hours")).isFalse();
    }

    @Test
    void anEarlierVersionComesBackAsANewOne() {
        desk.published(author, second, desk.opened(author, item), content -> hours(content, "Wrong"));

        var rollback = desk.opens(author, Map.of("item", item, "version", 1));
        desk.acts(second, desk.acts(author, rollback, "review-request", Map.of()), "approval", Map.of());

        assertThat(page().path("version").asInt()).isEqualTo(3);
        assertThat(page().has("hours")).isFalse();
        assertThat(read("/versions")
                        .path("items")
                        .valueStream()
                        .map(row -> row.path("version").asInt()))
                .containsExactly(3, 2, 1);
        var diff = read("/diff?from=2&to=3").path("changes");
        assertThat(diff.get(0).path("kind").asString()).isEqualTo("REMOVED");
        assertThat(diff.get(0).path("from").asString()).isEqualTo("Wrong");
        assertThat(read("/diff?from=1&to=3").path("changes").size()).isZero();
    }

    @Test
    void aRetiredItemIsNotOfferedAnyMoreAndItsPageSaysSo() {
        var draft = desk.opens(author, Map.of("item", item, "retire", true));
        assertThat(names(draft)).doesNotContain("WRITE");
        desk.acts(second, desk.acts(author, draft, "review-request", Map.of()), "approval", Map.of());

        assertThat(page().path("retiredAt").asString()).isNotBlank();
        assertThat(page().path("actions").size()).isZero();
        assertThat(desk.opened(author, item).code()).isEqualTo("item-retired");
        imported(content -> content.set("summary", text("Back?")));
        assertThat(page().path("version").asInt()).isEqualTo(1);
    }

    @Test
    void anItemWithOpenCasesEndsOnlyWhenSomebodySaysThatTheyGoOn() {
        var draft = desk.opens(author, Map.of("item", item, "retire", true));
        var asked = desk.acts(author, draft, "review-request", Map.of());
        ScriptedCases.away(item);
        assertThat(desk.acts(second, asked, "approval", Map.of()).code()).isEqualTo("unavailable");

        ScriptedCases.open(item, 3);
        var refused = desk.acts(second, asked, "approval", Map.of());
        assertThat(refused.code()).isEqualTo("item-cases-open");
        assertThat(refused.body().path("handled").asInt()).isEqualTo(3);
        assertThat(page().has("retiredAt") && !page().path("retiredAt").isNull())
                .isFalse();

        assertThat(desk.acts(second, asked, "approval", Map.of("finishCases", true))
                        .status())
                .isEqualTo(200);
        assertThat(page().path("retiredAt").asString()).isNotBlank();
    }

    @Test
    void aDraftThatSaysNothingNewIsNotReviewed() {
        assertThat(desk.acts(author, desk.opened(author, item), "review-request", Map.of())
                        .code())
                .isEqualTo("draft-changes-nothing");
    }

    @Test
    void aSecondPersonGivesItBackWithTheReason() {
        var asked = asked("Sundays");
        assertThat(desk.acts(second, asked, "refusal", Map.of()).status()).isEqualTo(400);

        var refused = desk.acts(second, asked, "refusal", Map.of("reason", "Nobody works on Sundays."));

        assertThat(refused.body().path("state").asString()).isEqualTo("DRAFT");
        var step = refused.body().path("history").get(3);
        assertThat(step.path("reason").asString()).isEqualTo("Nobody works on Sundays.");
        assertThat(desk.acts(second, refused, "approval", Map.of()).code()).isEqualTo("draft-action-not-allowed");
    }

    @Test
    void editorsElsewhereSeeNothingAndChangeNothing() {
        var elsewhere = Desk.editor(UUID.fromString("0199f000-0000-7000-8000-000000000103"), Desk.XIHU);
        var below = Desk.editor(Desk.MARKET, "330106109000");
        var draft = desk.opened(author, item);

        for (var who : List.of(elsewhere, below)) {
            assertThat(desk.get(who, "/v1/item-drafts/" + draft.id()).status()).isEqualTo(404);
            assertThat(desk.changes(who, draft, content -> hours(content, "Theirs"))
                            .status())
                    .isEqualTo(404);
            assertThat(desk.acts(who, draft, "review-request", Map.of()).status())
                    .isEqualTo(404);
            assertThat(desk.opened(who, item).code()).isEqualTo("not-your-catalogue");
            assertThat(desk.opens(who, Map.of("content", content("Theirs"))).code())
                    .isEqualTo("not-your-catalogue");
            assertThat(desk.get(who, "/v1/item-drafts?item=" + item)
                            .body()
                            .path("items")
                            .size())
                    .isZero();
        }
        assertThat(desk.get(second, "/v1/item-drafts?state=DRAFT&item=" + item)
                        .body()
                        .path("items")
                        .size())
                .isEqualTo(1);
        var clerk = TestTokens.official(UUID.randomUUID(), new Post(Duty.INTAKE, Desk.MARKET, Desk.XIHU));
        assertThat(desk.get(clerk, "/v1/item-drafts").status()).isEqualTo(403);
        assertThat(desk.get(TestTokens.citizen(UUID.randomUUID(), "c"), "/v1/item-drafts")
                        .status())
                .isEqualTo(403);
    }

    @Test
    void publishingNeedsAPostThatIsHeldNowAndASecondFactor() {
        var asked = asked("Now");
        var withdrawn = TestTokens.official(UUID.randomUUID(), new Post(Duty.CATALOGUE, Desk.MARKET, Desk.XIHU));
        assertThat(desk.acts(withdrawn, asked, "approval", Map.of()).status()).isEqualTo(401);
        assertThat(desk.acts(withdrawn.acr(Acr.MFA), asked, "approval", Map.of())
                        .code())
                .isEqualTo("post-not-held");

        Desk.fresh("now() - interval '61 seconds'");
        assertThat(desk.acts(second, asked, "approval", Map.of()).code()).isEqualTo("posts-unknown");
        Desk.fresh("now() + interval '1 day'");
        assertThat(page().path("version").asInt()).isEqualTo(1);
    }

    @Test
    void badInputNamesEveryField() {
        var nothing = desk.opens(author, Map.of("content", Map.of("depth", "LISTED")));
        assertThat(nothing.body()
                        .path("errors")
                        .valueStream()
                        .map(error -> error.path("pointer").asString()))
                .contains("/content/code", "/content/name", "/content/department", "/content/region");
        assertThat(desk.opens(author, Map.of())
                        .body()
                        .path("errors")
                        .get(0)
                        .path("pointer")
                        .asString())
                .isEqualTo("/content");
        assertThat(desk.opened(author, UUID.randomUUID()).code()).isEqualTo("item-not-found");
        var draft = desk.opened(author, item);
        var moved = desk.changes(author, draft, content -> content.put("region", "330105000000"));
        assertThat(moved.body().path("errors").get(0).path("pointer").asString())
                .isEqualTo("/content/region");
        var unknown = desk.changes(author, draft, content -> content.put("colour", "red"));
        assertThat(unknown.status()).isEqualTo(400);
        assertThat(unknown.body().path("errors").get(0).path("pointer").asString())
                .isEqualTo("/content/colour");
        assertThat(desk.ask(HttpMethod.POST, author, "/v1/item-drafts", Map.of(), Map.of("item", item))
                        .status())
                .isEqualTo(400);
    }

    @Test
    void aWholeDefinitionIsGivenOutComparedAndTakenAsADraft() {
        var definition = (ObjectNode)
                desk.get(author, "/v1/items/" + item + "/definition").body();
        assertThat(definition.path("name").path("zh-CN").asString())
                .isEqualTo(first.path("name").path("zh-CN").asString());
        hours(definition, "From the file");

        var compared = desk.ask(
                HttpMethod.POST, author, "/v1/item-definitions/comparison", Map.of(), Map.of("content", definition));
        assertThat(compared.body().path("inForce").asInt()).isEqualTo(1);
        assertThat(compared.body()
                        .path("changes")
                        .valueStream()
                        .map(change -> change.path("pointer").asString()))
                .containsExactly("/hours");
        assertThat(page().path("version").asInt()).isEqualTo(1);

        var draft = desk.opens(author, Map.of("item", item, "content", definition));
        assertThat(draft.status()).isEqualTo(201);
        assertThat(draft.body().path("changes")).isEqualTo(compared.body().path("changes"));
        var both = desk.opens(second, Map.of("item", item, "content", definition, "version", 1));
        assertThat(both.body().path("errors").get(0).path("pointer").asString()).isEqualTo("/content");
    }

    @Test
    void aDiscardedDraftMakesRoomForAnother() {
        var draft = desk.opened(author, item);
        var gone = desk.ask(
                HttpMethod.DELETE, author, "/v1/item-drafts/" + draft.id(), Map.of("If-Match", draft.etag()), null);

        assertThat(gone.status()).isEqualTo(204);
        assertThat(desk.opened(author, item).status()).isEqualTo(201);
    }

    private Desk.Answer asked(String hours) {
        var written = desk.changes(author, desk.opened(author, item), content -> hours(content, hours));
        return desk.acts(author, written, "review-request", Map.of());
    }

    private void imported(Consumer<ObjectNode> change) {
        var content = first.deepCopy().put("id", item.toString());
        change.accept(content);
        catalogue.post(client, "items", MediaType.APPLICATION_JSON, "[" + content + "]");
    }

    private JsonNode page() {
        return read("");
    }

    private JsonNode read(String path) {
        return JSON.readTree(client.get()
                .uri("/v1/items/" + item + path)
                .header("Accept-Language", "en")
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody()
                .returnResult()
                .getResponseBody());
    }

    private static Set<String> names(Desk.Answer draft) {
        return draft.body()
                .path("actions")
                .valueStream()
                .map(action -> action.path("name").asString())
                .collect(Collectors.toSet());
    }

    private static void hours(ObjectNode content, String en) {
        content.set("hours", text(en));
    }

    private static ObjectNode text(String en) {
        return JSON.createObjectNode().put("zh-CN", en).put("en", en);
    }

    static ObjectNode content(String name) {
        var content = JSON.createObjectNode()
                .put("code", "33YW02000099-330106000000-000-11330106YW0000002W-1-00")
                .put("department", Desk.MARKET.toString())
                .put("region", Desk.XIHU)
                .put("depth", "LISTED");
        content.set("name", text(name));
        return content;
    }
}
