package org.yiwang.cases.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yiwang.cases.journey.Desk.refused;
import static org.yiwang.cases.journey.World.citizen;
import static org.yiwang.cases.journey.World.intake;
import static org.yiwang.cases.journey.World.otherCitizen;

import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;
import org.yiwang.cases.journey.Desk.Kept;
import org.yiwang.defaults.testing.RealPostgres;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** A draft is handed in in the version of its item that is in force, or not at all. */
@ServiceTest
class RenewalJourneyTest {

    private final UUID item = UUID.randomUUID();

    @Autowired
    private Desk desk;

    @BeforeEach
    void theItemIsPublished() {
        Desk.publish(World.item(item, "PROMISED"));
    }

    @Test
    void whatDiffersIsNamedWhenANewerVersionIsInForce() {
        var draft = desk.complete(citizen(), item);
        Desk.publish(second());
        refused(desk.act(citizen(), new Kept(draft.id(), "\"7\""), "submission", null), 412, "stale-version");
        desk.act(citizen(), draft, "submission", null)
                .expectStatus()
                .isEqualTo(409)
                .expectBody()
                .jsonPath("$.type")
                .isEqualTo("/problems/item-version-changed")
                .jsonPath("$.inForce")
                .isEqualTo(2)
                .jsonPath("$.renewal.url")
                .isEqualTo("/v1/cases/" + draft.id() + "/renewal")
                .jsonPath("$.changes.length()")
                .isEqualTo(5)
                .jsonPath("$.changes[?(@.pointer == '/form/shopName')].kind")
                .isEqualTo("CHANGED")
                .jsonPath("$.changes[?(@.pointer == '/form/kind')].kind")
                .isEqualTo("REMOVED")
                .jsonPath("$.changes[?(@.pointer == '/form/phone')].kind")
                .isEqualTo("ADDED")
                .jsonPath("$.changes[?(@.pointer == '/materials/photo')].kind")
                .isEqualTo("REMOVED")
                .jsonPath("$.changes[?(@.pointer == '/materials/lease')].kind")
                .isEqualTo("ADDED");
        desk.get(citizen(), "/v1/cases/{id}", draft.id())
                .expectBody()
                .jsonPath("$.status")
                .isEqualTo("DRAFT")
                .jsonPath("$.item.inForce")
                .isEqualTo(2)
                .jsonPath("$.actions[?(@.name == 'RENEW')].url")
                .isEqualTo("/v1/cases/" + draft.id() + "/renewal")
                .jsonPath("$.actions[?(@.name == 'SUBMIT')]")
                .doesNotExist();
    }

    @Test
    void whatFitsIsCarriedOverAndTheRestIsNamedHoweverOftenItIsAsked() {
        var draft = filled();
        Desk.publish(second());
        var key = UUID.randomUUID().toString();
        var first = body(renew(draft, key, "en"));
        assertThat(first.path("itemVersion").asInt()).isEqualTo(2);
        assertThat(first.path("leftBehind").toString())
                .isEqualTo("[{\"pointer\":\"/form/shopName\",\"why\":\"NO_LONGER_FITS\",\"label\":\"Shop name\","
                        + "\"value\":\"西湖区小梅面馆\"},{\"pointer\":\"/form/kind\",\"why\":\"NO_LONGER_ASKED\","
                        + "\"label\":\"kind\",\"value\":\"B\"},{\"pointer\":\"/materials/photo\","
                        + "\"why\":\"NO_LONGER_ASKED\",\"label\":\"Photo\",\"value\":\"\"}]");
        assertThat(body(renew(draft, key, "en"))).isEqualTo(first);
        refused(renew(draft, UUID.randomUUID().toString(), "en"), 412, "stale-version");
        desk.get(citizen(), "/v1/cases/{id}", draft.id())
                .expectBody()
                .jsonPath("$.item.version")
                .isEqualTo(2)
                .jsonPath("$.item.inForce")
                .isEmpty()
                .jsonPath("$.form.shopName")
                .doesNotExist()
                .jsonPath("$.form.kind")
                .doesNotExist()
                .jsonPath("$.form.idNumber")
                .isEqualTo("330106199001011234")
                .jsonPath("$.materials[*].code")
                .isEqualTo("identity-card");
    }

    @Test
    void aRenewedDraftIsHandedInByTheNewVersion() {
        var draft = filled();
        Desk.publish(second());
        var renewed = kept(draft, renew(draft, UUID.randomUUID().toString(), "zh-CN"));
        refused(desk.act(citizen(), renewed, "submission", null), 422, "incomplete");
        var done = kept(renewed, put(renewed, "{\"form\":{\"shopName\":\"面馆\",\"idNumber\":\"1\",\"phone\":\"2\"}}"));
        RealPostgres.execute("cases", """
                insert into materials values ('%1$s', '%1$s', 'lease', 'UPLOAD', 'PENDING', null, now())
                """.formatted(draft.id()));
        desk.did(citizen(), done, "submission", null);
        assertThat(desk.count("select item_version::bigint from queue_entries where case_id = '" + draft.id() + "'"))
                .isEqualTo(2);
    }

    @Test
    void onlyTheApplicantRenewsAndOnlyWhatIsOutdated() {
        var draft = desk.complete(citizen(), item);
        refused(desk.act(citizen(), draft, "renewal", null), 409, "item-version-in-force");
        Desk.publish(second());
        refused(desk.act(otherCitizen(), draft, "renewal", null), 404, "case-not-found");
        refused(desk.act(intake(), draft, "renewal", null), 404, "case-not-found");
        refused(desk.act(citizen(), new Kept(draft.id(), "1"), "renewal", null), 400, "bad-if-match");
        refused(desk.act(citizen(), draft, "renewal", null, ""), 400, "idempotency-key-malformed");
        refused(desk.act(citizen(), draft, "renewal", "{\"now\":true}"), 400, "bad-fields");
        Desk.publish(second().replace("\"version\":2", "\"version\":3").replace("\"PERSON\",", ""));
        refused(desk.act(citizen(), draft, "renewal", null), 422, "audience");
    }

    @Test
    void nothingBeginsUnderARetiredItemAndWhatRunsGoesOn() {
        var running = desk.submitted(citizen(), item);
        var draft = desk.complete(citizen(), item);
        Desk.publish(second());
        Desk.retire(item);
        for (var action : new String[] {"submission", "renewal"}) {
            desk.act(citizen(), draft, action, null)
                    .expectStatus()
                    .isEqualTo(409)
                    .expectBody()
                    .jsonPath("$.type")
                    .isEqualTo("/problems/item-retired")
                    .jsonPath("$.retiredAt")
                    .isEqualTo("2026-11-20T02:00:00Z")
                    .jsonPath("$.detail")
                    .value((String detail) -> assertThat(detail).contains("2026-11-20"));
        }
        refused(
                desk.open(
                        citizen(),
                        "{\"item\":\"%s\"}".formatted(item),
                        UUID.randomUUID().toString()),
                409,
                "item-retired");
        desk.get(citizen(), "/v1/cases/{id}", draft.id())
                .expectBody()
                .jsonPath("$.item.retiredAt")
                .isEqualTo("2026-11-20T02:00:00Z")
                .jsonPath("$.actions[*].name")
                .isEqualTo("DISCARD");
        desk.did(intake(), running, "acceptance", null);
    }

    /** A draft with every answer and a photo. */
    private Kept filled() {
        var draft = desk.complete(citizen(), item);
        RealPostgres.execute("cases", """
                insert into materials values ('%1$s', '%1$s', 'photo', 'UPLOAD', 'PENDING', null, now())
                """.formatted(draft.id()));
        var form = "{\"form\":{\"shopName\":\"西湖区小梅面馆\",\"idNumber\":\"330106199001011234\",\"kind\":\"B\"}}";
        return kept(draft, put(draft, form));
    }

    /** Shorter names, no kind, a phone number; a lease instead of a photo. */
    private String second() {
        var tree = (ObjectNode) Desk.JSON.readTree(World.item(item, "PROMISED"));
        tree.put("version", 2);
        var fields = (ObjectNode) tree.path("form").path("properties");
        ((ObjectNode) fields.path("shopName")).put("maxLength", 5);
        fields.remove("kind");
        fields.putObject("phone").put("type", "string");
        ((ArrayNode) tree.path("form").path("required")).add("phone");
        var materials = (ArrayNode) tree.path("materials");
        materials.remove(1);
        materials
                .addObject()
                .put("code", "lease")
                .put("required", true)
                .putObject("name")
                .put("en", "Lease");
        return tree.toString();
    }

    private ResponseSpec renew(Kept draft, String key, String language) {
        return desk.http()
                .post()
                .uri("/v1/cases/{id}/renewal", draft.id())
                .headers(citizen())
                .header("If-Match", draft.etag())
                .header("Idempotency-Key", key)
                .header("Accept-Language", language)
                .exchange();
    }

    private ResponseSpec put(Kept draft, String form) {
        return desk.http()
                .put()
                .uri("/v1/cases/{id}/form", draft.id())
                .headers(citizen())
                .header("If-Match", draft.etag())
                .contentType(MediaType.APPLICATION_JSON)
                .bodyValue(form)
                .exchange();
    }

    private static Kept kept(Kept before, ResponseSpec answer) {
        var headers = answer.expectStatus().isOk().returnResult(Void.class).getResponseHeaders();
        return new Kept(before.id(), Objects.requireNonNull(headers.getETag()));
    }

    private static @Nullable JsonNode body(ResponseSpec answer) {
        return answer.expectStatus()
                .isOk()
                .expectBody(JsonNode.class)
                .returnResult()
                .getResponseBody();
    }
}
