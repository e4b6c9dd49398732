package org.yiwang.local.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.yiwang.local.calls.Application;
import org.yiwang.local.demo.Cast;
import org.yiwang.local.demo.DemoForms;
import org.yiwang.local.demo.Paper;
import org.yiwang.local.site.Waiting;
import tools.jackson.databind.JsonNode;

/** A clerk takes in for somebody without an account; a reviewer asks a citizen to come, and his supervisor reads why. */
class WindowJourney {
    private static final String TODAY =
            LocalDate.now(ZoneId.of("Asia/Shanghai")).toString();
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final Cast cast = Stage.cast();

    @Test
    void whoHasNoAccountIsTakenInForAtTheWindow() {
        var clerk = cast.as("zhangmin");
        clerk.get("/v1/me").must(200);
        var present = Map.of("name", "吴秀英", "number", "339900194803030070");
        var person = clerk.json("PUT", "/v1/people/present", present, Map.of())
                .must(200)
                .json()
                .get("id")
                .asString();
        var stranger = Map.of("kind", "PERSON", "id", UUID.randomUUID().toString());
        assertThat(clerk.post("/v1/cases", Map.of("item", Stage.PARKING, "applicant", stranger))
                        .problem())
                .isEqualTo("person-not-present");
        var form = DemoForms.of(cast.suite().site()).of(Stage.PARKING, cast.person("lixiaomei"));
        var body = Map.of("item", Stage.PARKING, "form", form, "applicant", Map.of("kind", "PERSON", "id", person));
        var application = Application.opened(clerk.post("/v1/cases", body).must(201));
        var page = cast.anonymous().get("/v1/items/" + Stage.PARKING).must(200).json();
        Paper.upload(application, clerk, page);
        var originals = List.of(required(page));
        application.act(
                clerk,
                "submission",
                Map.of("agreesToElectronicService", false, "present", Map.of("originals", originals)));
        var taken = clerk.get(application.path()).must(200).json();
        assertThat(taken.path("status").asString()).isEqualTo("SUBMITTED");
        assertThat(taken.path("visits").asInt()).isEqualTo(1);
        assertThat(taken.path("applicant").path("name").asString()).isEqualTo("吴秀英");
        assertThat(taken.at("/materials")
                        .valueStream()
                        .map(material -> material.get("state").asString()))
                .contains("VERIFIED");
        var wanted = List.of(Map.of("pointer", "/form/mobile", "note", "请核对"));
        application.act(clerk, "supplement-request", Map.of("wanted", wanted));
        assertThat(clerk.get(application.path())
                        .must(200)
                        .json()
                        .path("actions")
                        .findValuesAsString("name"))
                .contains("SUPPLY");
        var given = Map.of("mobile", "13900001234");
        var path = application.path() + "/supplement";
        var headers = Map.of("Idempotency-Key", UUID.randomUUID().toString(), "If-Match", application.etag());
        var unexplained = clerk.post(path, Map.of("form", given, "present", Map.of()), headers);
        assertThat(unexplained.status()).isEqualTo(422);
        assertThat(unexplained.text()).contains("/present/explanation");
        application.act(clerk, "supplement", Map.of("form", given, "present", Map.of("explanation", "补正须本人签字")));
        assertThat(clerk.get(application.path()).must(200).json().path("visits").asInt())
                .isEqualTo(2);
        application.act(clerk, "acceptance", Map.of());
    }

    @Test
    void whoIsAskedToComeIsToldAndEachFurtherVisitIsExplainedToTheSupervisor() {
        var citizen = cast.as("lixiaomei");
        var application = Stage.submitted("lixiaomei", Stage.PARKING);
        act(application, "zhangmin", "acceptance", Map.of());
        act(application, "zhoufang", "review", Map.of());
        var from = Instant.now().plus(Duration.ofDays(2));
        var asked = Map.of(
                "reason",
                "INSPECTION",
                "place",
                "西湖区政务服务中心 12 号窗口",
                "from",
                from.toString(),
                "until",
                from.plus(Duration.ofHours(1)).toString());
        act(application, "zhoufang", "visit-request", asked);
        assertThat(Waiting.until(
                        PATIENCE,
                        Duration.ofMillis(200),
                        () -> Application.messages(citizen, application.id()).stream()
                                .anyMatch(message ->
                                        message.path("kind").asString().equals("CASE_VISIT_ASKED"))))
                .isTrue();
        var visit = citizen.get(application.path() + "/visits").must(200).json().at("/items/0");
        assertThat(visit.path("state").asString()).isEqualTo("ASKED");
        var day = Map.of("day", TODAY);
        act(application, "zhoufang", "visits/" + visit.path("number").asInt() + "/attendance", day);
        var again = Map.of("reason", "SIGNATURE", "day", TODAY, "explanation", "合同须当面签字");
        act(application, "zhoufang", "visits", again);
        var repeated = cast.as("qianwei").get("/v1/queues/repeated-visits").must(200);
        assertThat(repeated.text()).contains(application.id().toString(), "合同须当面签字");
        assertThat(cast.as("zhoufang").get("/v1/queues/repeated-visits").status())
                .isEqualTo(403);
    }

    private void act(Application application, String username, String act, Map<String, ?> body) {
        var official = cast.as(username);
        official.get("/v1/me").must(200);
        application.look(official);
        application.act(official, act, body);
    }

    private static String required(JsonNode page) {
        return page.get("materials")
                .valueStream()
                .filter(material -> material.get("required").asBoolean())
                .findFirst()
                .orElseThrow()
                .get("code")
                .asString();
    }
}
