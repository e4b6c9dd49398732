package org.yiwang.local.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.yiwang.local.calls.Answer;
import org.yiwang.local.calls.Caller;
import org.yiwang.local.journeys.Refusals.Bad;
import tools.jackson.databind.JsonNode;

/** Bodies that are not what was asked for. */
class BadBodiesJourney {
    private static final Caller CITIZEN = Stage.cast().as("lixiaomei");
    private static final String OWN = "\"item\":\"" + Stage.PARKING + "\"";

    static Stream<Bad> drafts() {
        return Stream.of(
                draft("JSON that ends too early", 400, "bad-json", "{\"item\":"),
                draft("text instead of JSON", 400, "bad-json", "hello"),
                draft("a list instead of an object", 400, "bad-fields", "[]"),
                draft("nothing at all", 400, "body-missing", ""),
                draft("a number for an id", 400, "bad-fields", "{\"item\":5}"),
                draft("a text that is no id", 400, "bad-fields", "{\"item\":\"parking\"}"),
                draft("a missing field", 400, "bad-fields", "{}"),
                draft("an unknown field", 400, "bad-fields", "{" + OWN + ",\"colour\":\"red\"}"),
                draft("an unknown item", 422, "bad-fields", "{\"item\":\"" + UUID.randomUUID() + "\"}"),
                draft("a form with a wrong type", 400, "bad-fields", "{" + OWN + ",\"form\":{\"fullName\":5}}"),
                draft("a form with an unknown field", 400, "bad-fields", "{" + OWN + ",\"form\":{\"x\":\"y\"}}"),
                draft("an applicant of an unknown kind", 400, "bad-fields", foreignApplicant("ALIEN")),
                draft("an applicant one may not act for", 403, "no-mandate", foreignApplicant("PERSON")),
                draft("two megabytes of JSON", 413, "content-too-large", "{\"x\":\"" + "a".repeat(2 << 20) + "\"}"),
                Bad.of(
                        "another media type",
                        415,
                        "unsupported-media-type",
                        caller -> caller.post(
                                "/v1/cases", "item=1", Map.of("Content-Type", "text/plain", "Idempotency-Key", "k1"))));
    }

    @ParameterizedTest
    @MethodSource("drafts")
    void aBadDraftIsRefused(Bad bad) {
        bad.mustBeRefusedTo(CITIZEN);
    }

    @Test
    void everyWrongFieldIsNamedAtOnce() {
        var body = "{\"item\":5,\"colour\":\"red\",\"agreesToElectronicService\":\"perhaps\"}";
        var answer = Refusals.refused(CITIZEN, caller -> caller.post("/v1/cases", body), 400, "bad-fields");
        assertThat(pointers(answer)).contains("/item", "/colour", "/agreesToElectronicService");
    }

    @Test
    void anIncompleteApplicationNamesEveryAnswerAndPaperThatIsMissing() {
        var opened = CITIZEN.post("/v1/cases", Map.of("item", Stage.PARKING)).must(201);
        var path = opened.header("Location") + "/submission";
        var answer = Refusals.refused(
                CITIZEN, caller -> caller.post(path, Stage.SUBMISSION, opened.etag()), 422, "incomplete");
        assertThat(pointers(answer))
                .contains("/form/fullName", "/form/plate", "/materials/vehicle-licence", "/materials/address-proof");
    }

    @Test
    void aDecisionWithoutReasonsOrWithAnUnknownOutcomeIsRefused() {
        var application = Stage.submitted("wangjianguo", Stage.PARKING);
        var official = Stage.cast().as("zhoufang");
        application.act(official, "acceptance", Map.of());
        application.act(official, "review", Map.of());
        var path = application.path() + "/decision";
        var bodies = List.of(
                Map.of("outcome", "APPROVED"),
                Map.of("outcome", "APPROVED", "reasons", " "),
                Map.of("outcome", "MAYBE", "reasons", "x"),
                Map.of("outcome", "APPROVED", "reasons", "x".repeat(4001)),
                Map.of("outcome", "APPROVED", "reasons", "x", "status", "CLOSED"));
        for (var body : bodies) {
            Refusals.refused(official, caller -> caller.post(path, body, application.etag()), 400, "bad-fields");
        }
    }

    @Test
    void aBodyThatGrowsBeyondTheLimitWithoutSayingSoIsCutOff() {
        var chunks = Stream.generate(() -> new byte[64 << 10]).limit(40).toList();
        var headers = Map.of("Content-Type", "application/json", "Idempotency-Key", "k2");
        Refusals.refused(
                CITIZEN,
                caller -> caller.send("POST", "/v1/cases", BodyPublishers.ofByteArrays(chunks), headers),
                413,
                "content-too-large");
    }

    private static Bad draft(String name, int status, String problem, String body) {
        return Bad.of(name, status, problem, caller -> caller.post("/v1/cases", body));
    }

    private static String foreignApplicant(String kind) {
        return "{%s,\"applicant\":{\"kind\":\"%s\",\"id\":\"%s\"}}"
                .formatted(OWN, kind, Stage.cast().person("wangjianguo").id());
    }

    private static List<String> pointers(Answer problem) {
        return problem.json()
                .path("errors")
                .valueStream()
                .map(error -> error.path("pointer"))
                .map(JsonNode::asString)
                .toList();
    }
}
