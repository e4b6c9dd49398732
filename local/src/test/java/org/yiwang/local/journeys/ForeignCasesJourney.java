package org.yiwang.local.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.yiwang.local.calls.Application;
import org.yiwang.local.demo.Cast;
import org.yiwang.local.demo.SamplePapers;
import tools.jackson.databind.JsonNode;

/** Other people's cases do not exist, other departments' neither, and one's own is for a colleague. */
class ForeignCasesJourney {
    private static final UUID REGISTRATION = UUID.fromString("0199f000-0000-7000-8000-000000000203");
    private static final Cast CAST = Stage.cast();

    private static Application theirs;
    private static UUID theirDocument;

    @BeforeAll
    static void somebodyElseHasACase() {
        theirs = Stage.complete("lixiaomei", Stage.PARKING);
        var papers = SamplePapers.pdf("private");
        theirDocument = Application.document(CAST.as("lixiaomei"), theirs.id(), "application/pdf", papers);
        theirs.act(CAST.as("lixiaomei"), "submission", Stage.SUBMISSION);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/timeline", "/events"})
    void anotherCitizensCaseIsNotFound(String what) {
        Refusals.refused(CAST.as("wangjianguo"), caller -> caller.get(theirs.path() + what), 404, "case-not-found");
    }

    @Test
    void anotherCitizensCaseIsInNoListOfMine() {
        assertThat(listed("lixiaomei", "/v1/cases?limit=200"))
                .contains(theirs.id().toString());
        assertThat(listed("wangjianguo", "/v1/cases?limit=200"))
                .isNotEmpty()
                .doesNotContain(theirs.id().toString());
    }

    @Test
    void anotherCitizensDocumentIsNotFound() {
        var path = "/v1/documents/" + theirDocument;
        assertThat(CAST.as("lixiaomei").get(path).status()).isEqualTo(200);
        Refusals.refused(CAST.as("wangjianguo"), caller -> caller.get(path), 404, "document-not-found");
    }

    @Test
    void nobodyWithdrawsOrFillsInAnotherCitizensCase() {
        Refusals.refused(
                CAST.as("wangjianguo"),
                caller -> caller.post(theirs.path() + "/withdrawal", Map.of(), theirs.etag()),
                404,
                "case-not-found");
        Refusals.refused(
                CAST.as("wangjianguo"),
                caller -> caller.json(
                        "PUT", theirs.path() + "/form", Map.of("form", Map.of()), Map.of("If-Match", theirs.etag())),
                404,
                "case-not-found");
    }

    @Test
    void anOfficialOfAnotherDepartmentFindsNothing() {
        assertThat(CAST.as("zhoufang").get(theirs.path()).status()).isEqualTo(200);
        Refusals.refused(CAST.as("sunqiang"), caller -> caller.get(theirs.path()), 404, "case-not-found");
        Refusals.refused(
                CAST.as("sunqiang"),
                caller -> caller.post(theirs.path() + "/acceptance", Map.of(), theirs.etag()),
                404,
                "case-not-found");
        Refusals.refused(
                CAST.as("sunqiang"),
                caller -> caller.get("/v1/queues?department=" + Stage.URBAN_MANAGEMENT),
                403,
                "department-not-yours");
    }

    @Test
    void anOfficialWithoutTheDutySeesButDoesNotAct() {
        Refusals.refused(
                CAST.as("zhangmin"),
                caller -> caller.post(
                        theirs.path() + "/decision", Map.of("outcome", "APPROVED", "reasons", "x"), theirs.etag()),
                403,
                "duty-missing");
    }

    @Test
    void anOfficialDoesNotHandleTheCaseOfTheHumanHeIs() {
        var own = Stage.submitted("chensiyuan", REGISTRATION);
        Refusals.refused(
                CAST.as("chensiyuan.office"),
                caller -> caller.post(own.path() + "/acceptance", Map.of(), own.etag()),
                409,
                "own-case");
        own.act(CAST.as("zhangmin"), "acceptance", Map.of());
        Refusals.refused(
                CAST.as("chensiyuan.office"),
                caller -> caller.post(
                        own.path() + "/decision", Map.of("outcome", "APPROVED", "reasons", "x"), own.etag()),
                409,
                "own-case");
    }

    @Test
    void anActionThatTheStateDoesNotAllowSaysWhatItWould() {
        var answer = Refusals.refused(
                CAST.as("zhoufang"),
                caller -> caller.post(
                        theirs.path() + "/decision", Map.of("outcome", "APPROVED", "reasons", "x"), theirs.etag()),
                409,
                "action-not-allowed");
        assertThat(answer.json().get("allowed").valueStream().map(JsonNode::asString))
                .contains("ACCEPT", "DECLINE");
    }

    @ParameterizedTest
    @ValueSource(strings = {"approval", "instant-decision", "closure", "lapse"})
    void whatNobodyDoesHasNoAddress(String action) {
        Refusals.refused(
                CAST.as("zhoufang"),
                caller -> caller.post(theirs.path() + "/" + action, Map.of(), theirs.etag()),
                404,
                "not-found");
    }

    private static List<String> listed(String username, String path) {
        return CAST.as(username)
                .get(path)
                .must(200)
                .json()
                .get("items")
                .valueStream()
                .map(item -> item.get("id").asString())
                .toList();
    }
}
