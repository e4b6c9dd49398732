package org.yiwang.local.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.yiwang.local.calls.Application;
import org.yiwang.local.calls.Caller;
import org.yiwang.local.demo.Cast;
import org.yiwang.local.demo.DemoForms;
import org.yiwang.local.demo.SamplePapers;
import org.yiwang.local.site.Waiting;

/** The ways beside the straight one: a supplement, a special procedure, an extension, another department's opinion. */
class LawJourney {
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private static final UUID ALLOWANCE = UUID.fromString("0199f000-0000-7000-8000-000000000207");

    private final Cast cast = Stage.cast();
    private final Caller citizen = cast.as("lixiaomei");

    @Test
    void whatIsMissingIsAskedForSuppliedAndToldAndTheClockStandsStillWhereTheLawSaysSo() {
        var application = Stage.submitted("lixiaomei", Stage.PARKING);
        var form = DemoForms.of(cast.suite().site()).of(Stage.PARKING, cast.person("lixiaomei"));
        var field = form.propertyNames().iterator().next();
        var wanted = List.of(
                Map.of("pointer", "/form/" + field, "note", "请核对"),
                Map.of("pointer", "/materials/vehicle-licence", "note", "照片不清楚"));
        act(application, "zhangmin", "supplement-request", Map.of("wanted", wanted), "SUPPLEMENT_REQUESTED");
        told(application, "CASE_SUPPLEMENT_REQUESTED");
        var paper = Application.document(citizen, application.id(), "application/pdf", SamplePapers.pdf("law"));
        application.look(citizen);
        var supplied = application.act(
                citizen,
                "supplement",
                Map.of("form", Map.of(field, form.get(field)), "materials", Map.of("vehicle-licence", paper)));
        assertThat(supplied.json().path("status").asString()).isEqualTo("SUBMITTED");
        act(application, "zhangmin", "acceptance", Map.of(), "ACCEPTED");
        act(application, "zhoufang", "review", Map.of(), "IN_REVIEW");
        var procedure = Map.of("kind", "INSPECTION", "basis", "行政许可法第四十五条", "expectedDays", 5);
        act(application, "zhoufang", "suspension", procedure, "SUSPENDED");
        act(application, "zhoufang", "resumption", Map.of(), "IN_REVIEW");
        act(application, "zhoufang", "extension-request", Map.of("reasons", "需要现场核对"), "IN_REVIEW");
        toldAtTheDesk("qianwei", application, "DESK_EXTENSION_ASKED");
        act(application, "qianwei", "extension", Map.of("reasons", "同意"), "IN_REVIEW");
        told(application, "CASE_EXTENDED");
        toldAtTheDesk("zhoufang", application, "DESK_EXTENDED");
        var explained = citizen.get(application.path() + "/limits/STATUTORY/explanation")
                .must(200)
                .json();
        assertThat(explained.path("extension").asInt()).isEqualTo(10);
        assertThat(explained.path("pauses").size()).isEqualTo(1);
        assertThat(explained.path("days").size()).isGreaterThan(20);
    }

    @Test
    void theTownshipReviewsFirstAndTheCountyDecides() {
        var application = Stage.complete("lixiaomei", ALLOWANCE);
        var offices =
                citizen.get(application.path() + "/pre-reviewers").must(200).json();
        var township = offices.path("items").get(0).path("id").asString();
        application.act(citizen, "submission", Map.of("agreesToElectronicService", true, "preReviewer", township));
        act(application, "wumin", "acceptance", Map.of(), "ACCEPTED");
        act(application, "wumin", "review", Map.of(), "IN_REVIEW");
        act(application, "wumin", "passing-up", Map.of("opinion", "经入户调查，符合条件"), "IN_REVIEW");
        cast.as("wumin").get(application.path()).must(404);
        told(application, "CASE_PASSED_UP");
        toldAtTheDesk("sunqiang", application, "DESK_PASSED_UP");
        act(application, "sunqiang", "decision", Map.of("outcome", "APPROVED", "reasons", "符合条件"), "APPROVED");
    }

    @Test
    void whatIsOwedKeepsTheCaseOpenUntilItIsThere() {
        var application = Stage.draft("lixiaomei", Stage.PARKING);
        application.upload(citizen, "vehicle-licence", "application/pdf", SamplePapers.pdf("licence"));
        application.act(
                citizen, "submission", Map.of("agreesToElectronicService", true, "owes", List.of("address-proof")));
        act(application, "zhangmin", "acceptance", Map.of(), "ACCEPTED");
        act(application, "zhoufang", "review", Map.of(), "IN_REVIEW");
        act(application, "zhoufang", "decision", Map.of("outcome", "APPROVED", "reasons", "符合条件"), "APPROVED");
        act(application, "zhangmin", "delivery", Map.of("way", "ELECTRONIC"), "DELIVERED");
        var proof = Application.document(citizen, application.id(), "application/pdf", SamplePapers.pdf("proof"));
        application.look(citizen);
        application.act(citizen, "obligations/1/fulfilment", Map.of("document", proof));
        toldAtTheDesk("zhoufang", application, "DESK_OBLIGATION_SUPPLIED");
        act(application, "zhoufang", "obligations/1/confirmation", Map.of("fulfilled", true), "CLOSED");
        told(application, "CASE_OBLIGATION_FULFILLED");
    }

    private void act(Application application, String username, String act, Map<String, ?> body, String state) {
        var official = cast.as(username);
        official.get("/v1/me").must(200);
        application.look(official);
        assertThat(application.act(official, act, body).json().path("status").asString())
                .isEqualTo(state);
    }

    private void told(Application application, String kind) {
        told(citizen, application, kind);
    }

    private void toldAtTheDesk(String username, Application application, String kind) {
        told(cast.as(username), application, kind);
    }

    private static void told(Caller reader, Application application, String kind) {
        assertThat(Waiting.until(
                        PATIENCE,
                        Duration.ofMillis(200),
                        () -> Application.messages(reader, application.id()).stream()
                                .anyMatch(message ->
                                        message.path("kind").asString().equals(kind))))
                .as(kind)
                .isTrue();
    }
}
