package org.yiwang.cases.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yiwang.cases.journey.Desk.refused;
import static org.yiwang.cases.journey.World.citizen;
import static org.yiwang.cases.journey.World.decider;
import static org.yiwang.cases.journey.World.elsewhere;
import static org.yiwang.cases.journey.World.intake;
import static org.yiwang.cases.journey.World.otherCitizen;
import static org.yiwang.cases.journey.World.ownOfficial;
import static org.yiwang.cases.journey.World.reviewer;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;
import org.yiwang.defaults.testing.RealPostgres;
import org.yiwang.keycloak.TestTokens;

@ServiceTest
class BadInputTest {

    private static final String DECISION = """
            {"outcome":"APPROVED","reasons":"好"}
            """;

    @Autowired
    private Desk desk;

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"item\":                                            | 400 | bad-json",
                "{\"item\":\"1\"}                                      | 400 | bad-fields",
                "{\"item\":5}                                          | 400 | bad-fields",
                "{}                                                    | 400 | bad-fields",
                "{\"item\":\"@item\",\"colour\":\"red\"}               | 400 | bad-fields",
                "{\"item\":\"@item\",\"form\":[]}                      | 400 | bad-fields",
                "{\"item\":\"@item\",\"form\":{\"shopName\":1}}        | 400 | bad-fields",
                "{\"item\":\"@item\",\"form\":{\"colour\":1}}          | 400 | bad-fields",
                "{\"item\":\"@item\",\"form\":{\"shopName\":\"\\u0000\"}} | 400 | bad-fields",
                "{\"item\":\"@item\",\"item\":\"@item\"}               | 400 | bad-json",
                "{\"item\":\"@item\"}{\"item\":\"@item\"}               | 400 | bad-fields",
                "{\"item\":\"@item\",\"form\":@deep}                   | 400 | bad-json",
                "[]                                                    | 400 | bad-fields",
                "null                                                  | 400 | body-missing",
                "{\"item\":null}                                       | 400 | bad-fields",
                "{\"item\":\"0199f000-0000-7000-8000-00000000ffff\"}   | 422 | bad-fields",
                "{\"item\":\"@item\",\"applicant\":{\"kind\":\"CAT\",\"id\":\"@item\"}}    | 400 | bad-fields",
                "{\"item\":\"@item\",\"applicant\":{\"kind\":\"PERSON\",\"id\":\"@item\"}} | 403 | no-mandate",
            })
    void aDraftThatIsNotRightIsRefusedAndNothingIsWritten(String body, int status, String problem) {
        var key = UUID.randomUUID().toString();
        refused(desk.open(citizen(), filled(body), key), status, problem);
        assertThat(desk.count("select count(*) from idempotency_keys where key = '" + key + "'"))
                .isZero();
    }

    @Test
    void aBodyThatIsTooLargeIsRefused() {
        var body = "{\"item\":\"" + World.PROMISED + "\",\"form\":{\"shopName\":\"" + "x".repeat(600_000) + "\"}}";
        refused(desk.open(citizen(), body, "large"), 413, "content-too-large");
    }

    @Test
    void problemsAreToldInTheReadersLanguage() {
        var path = "/v1/cases/" + UUID.randomUUID();
        desk.get(citizen(), path).expectBody().jsonPath("$.title").isEqualTo("没有此办件");
        desk.http()
                .get()
                .uri(path)
                .headers(citizen())
                .header("Accept-Language", "en")
                .exchange()
                .expectBody()
                .jsonPath("$.title")
                .isEqualTo("No such case")
                .jsonPath("$.traceId")
                .isNotEmpty();
    }

    @Test
    void anIncompleteApplicationNamesEverythingThatIsMissing() {
        var answer = desk.open(
                citizen(),
                "{\"item\":\"" + World.PROMISED + "\"}",
                UUID.randomUUID().toString());
        var kept = new Desk.Kept(id(answer), "\"1\"");
        desk.act(citizen(), kept, "submission", null)
                .expectStatus()
                .isEqualTo(422)
                .expectBody()
                .jsonPath("$.type")
                .isEqualTo("/problems/incomplete")
                .jsonPath("$.errors[*].pointer")
                .value(
                        List.class,
                        pointers -> assertThat(List.<Object>copyOf(pointers))
                                .containsExactlyInAnyOrder(
                                        "/form/shopName", "/form/idNumber", "/materials/identity-card"));
        assertThat(desk.count("select count(*) from case_events where case_id = '" + kept.id() + "'"))
                .isZero();
    }

    @Test
    void anothersCaseIsNotFoundByAnyWay() {
        var kept = desk.submitted(citizen(), World.PROMISED);
        for (var stranger : List.of(otherCitizen(), elsewhere())) {
            for (var path : List.of("", "/timeline", "/events")) {
                refused(desk.get(stranger, "/v1/cases/{id}" + path, kept.id()), 404, "case-not-found");
            }
        }
        refused(desk.act(otherCitizen(), kept, "withdrawal", null), 404, "case-not-found");
        refused(desk.act(elsewhere(), kept, "acceptance", null), 404, "case-not-found");
        desk.get(otherCitizen(), "/v1/cases?limit=200")
                .expectBody()
                .jsonPath("$.items[?(@.id=='" + kept.id() + "')]")
                .doesNotExist();
    }

    @Test
    void aReasonMayHoldWhateverCanBeWrittenAndIsGivenBackAsItWas() {
        var kept = desk.submitted(citizen(), World.PROMISED);
        desk.act(citizen(), kept, "withdrawal", "{\"reason\":\"' or 1=1; -- <b>\\n😀\"}")
                .expectStatus()
                .isOk();
        desk.get(citizen(), "/v1/cases/{id}/timeline", kept.id())
                .expectBody()
                .jsonPath("$.items[1].texts.reason")
                .isEqualTo("' or 1=1; -- <b>\n😀");
    }

    @Test
    void anActionNeedsTheVersionItWasDecidedOn() {
        var kept = desk.submitted(citizen(), World.PROMISED);
        refused(withoutIfMatch(kept), 428, "if-match-missing");
        refused(desk.act(intake(), new Desk.Kept(kept.id(), "2"), "acceptance", null), 400, "bad-if-match");
        refused(desk.act(intake(), new Desk.Kept(kept.id(), "\"1\""), "acceptance", null), 412, "stale-version");
        desk.act(intake(), new Desk.Kept(kept.id(), "*"), "acceptance", null)
                .expectStatus()
                .isOk();
    }

    @Test
    void aRepeatedRequestIsAnsweredAsTheFirstWasAndDoneOnce() {
        var kept = desk.submitted(citizen(), World.PROMISED);
        var first = desk.act(intake(), kept, "acceptance", null, "once")
                .expectStatus()
                .isOk()
                .returnResult(Void.class);
        desk.act(intake(), kept, "acceptance", null, "once")
                .expectStatus()
                .isOk()
                .expectHeader()
                .valueEquals("ETag", String.valueOf(first.getResponseHeaders().getETag()))
                .expectBody()
                .jsonPath("$.status")
                .isEqualTo("ACCEPTED");
        assertThat(desk.count("select count(*) from case_events where case_id = '" + kept.id() + "'"))
                .isEqualTo(2);
    }

    @Test
    void aKeyUsedForAnotherBodyIsRefused() {
        var submitted = desk.submitted(citizen(), World.ON_THE_SPOT);
        var accepted = desk.did(intake(), submitted, "acceptance", null);
        desk.act(decider(), accepted, "decision", DECISION, "decide")
                .expectStatus()
                .isOk();
        var other = DECISION.replace("APPROVED", "REFUSED");
        refused(desk.act(decider(), accepted, "decision", other, "decide"), 422, "idempotency-key-reused");

        var body = "{\"item\":\"" + World.PROMISED + "\"}";
        var first = id(desk.open(citizen(), body, "draft"));
        assertThat(id(desk.open(citizen(), body, "draft"))).isEqualTo(first);
        refused(desk.open(citizen(), body.replace("}", ",\"form\":{}}"), "draft"), 422, "idempotency-key-reused");
    }

    @Test
    void theFirstAnswerComesBeforeWhatIsRefusedByNow() {
        var item = UUID.randomUUID();
        publish(World.item(item, "PROMISED"));
        var body = "{\"item\":\"" + item + "\",\"form\":{\"shopName\":\"小梅面馆\"}}";
        var key = UUID.randomUUID().toString();
        var first = id(desk.open(citizen(), body, key));
        publish(World.item(item, "PROMISED")
                .replace("\"version\":1", "\"version\":2")
                .replace("\"depth\":\"ONLINE\"", "\"depth\":\"INFORMATION\""));

        refused(desk.open(citizen(), body, UUID.randomUUID().toString()), 422, "item-not-online");
        assertThat(id(desk.open(citizen(), body, key))).isEqualTo(first);
        var foreign =
                body.replace(",\"form\"", ",\"applicant\":{\"kind\":\"PERSON\",\"id\":\"" + item + "\"},\"form\"");
        refused(desk.open(citizen(), foreign, key), 422, "idempotency-key-reused");
        refused(desk.open(citizen(), body.replace("shopName", "shop"), key), 422, "idempotency-key-reused");
        refused(desk.open(otherCitizen(), body, key), 422, "item-not-online");
    }

    @Test
    void anActionNeedsAnIdempotencyKey() {
        var kept = desk.submitted(citizen(), World.PROMISED);
        refused(
                desk.http()
                        .post()
                        .uri("/v1/cases/{id}/acceptance", kept.id())
                        .headers(intake())
                        .header("If-Match", kept.etag())
                        .exchange(),
                400,
                "idempotency-key-missing");
    }

    @Test
    void onlyTheRightPopulationAndDutyActs() {
        var kept = desk.submitted(citizen(), World.PROMISED);
        refused(desk.act(citizen(), kept, "acceptance", null), 403, "forbidden");
        refused(desk.act(intake(), kept, "submission", null), 422, "bad-fields");
        refused(desk.act(reviewer(), kept, "acceptance", null), 403, "duty-missing");
        refused(desk.act(decider(), kept, "withdrawal", null), 403, "duty-missing");
        refused(desk.act(citizen().client("demo-official"), kept, "withdrawal", null), 401, "invalid-token");
        refused(desk.act(intake().expired(), kept, "acceptance", null), 401, "invalid-token");
        refused(desk.act(intake().audience("elsewhere"), kept, "acceptance", null), 401, "invalid-token");
        refused(
                desk.get(TestTokens.service("catalog-service", "case-service"), "/v1/cases/{id}", kept.id()),
                403,
                "forbidden");
        refused(desk.get(citizen(), "/internal/cases/{id}/chain", kept.id()), 403, "forbidden");
    }

    @Test
    void anActionTheTableDoesNotHaveSaysWhatIsAllowed() {
        var kept = desk.submitted(citizen(), World.PROMISED);
        var accepted = desk.did(intake(), kept, "acceptance", null);
        desk.act(intake(), accepted, "acceptance", null)
                .expectStatus()
                .isEqualTo(409)
                .expectBody()
                .jsonPath("$.type")
                .isEqualTo("/problems/action-not-allowed")
                .jsonPath("$.allowed")
                .isArray();
        refused(desk.act(decider(), accepted, "decision", DECISION), 409, "action-not-allowed");
        refused(desk.act(intake(), accepted, "no-such-action", "{}"), 404, "not-found");
        refused(desk.act(intake(), accepted, "acceptance", "{\"colour\":\"red\"}"), 400, "bad-fields");
    }

    @Test
    void nobodyHandlesHisOwnCase() {
        var applicant = TestTokens.citizen(World.CHEN_SIYUAN, "陈思远");
        var submitted = desk.submitted(applicant, World.ON_THE_SPOT);
        refused(desk.act(ownOfficial(), submitted, "acceptance", null), 409, "own-case");
        var accepted = desk.did(intake(), submitted, "acceptance", null);
        refused(desk.act(ownOfficial(), accepted, "decision", DECISION), 409, "own-case");
        refused(desk.get(ownOfficial(), "/v1/cases/{id}", submitted.id()), 404, "case-not-found");
    }

    @ParameterizedTest
    @CsvSource({
        "/v1/cases?limit=0, bad-parameter",
        "/v1/cases?limit=many, bad-parameter",
        "/v1/cases?after=nonsense, bad-cursor",
        "/v1/cases?status=LOST, bad-parameter",
        "/v1/cases/1, bad-parameter",
    })
    void badParametersAreNamed(String path, String problem) {
        refused(desk.get(citizen(), path), 400, problem);
    }

    private static String filled(String body) {
        return body.replace("@item", World.PROMISED.toString()).replace("@deep", "[".repeat(2000) + "]".repeat(2000));
    }

    private ResponseSpec withoutIfMatch(Desk.Kept kept) {
        return desk.http()
                .post()
                .uri("/v1/cases/{id}/acceptance", kept.id())
                .headers(intake())
                .header("Idempotency-Key", "k")
                .exchange();
    }

    private static void publish(String item) {
        var json = Desk.JSON.readTree(item);
        RealPostgres.execute(
                "cases",
                "insert into item_versions values ('%s', %d, '%s')"
                        .formatted(
                                json.path("id").asString(), json.path("version").asInt(), item));
    }

    private static UUID id(ResponseSpec answer) {
        var location = answer.expectStatus()
                .isCreated()
                .returnResult(Void.class)
                .getResponseHeaders()
                .getLocation();
        var path = String.valueOf(location);
        return UUID.fromString(path.substring(path.lastIndexOf('/') + 1));
    }
}
