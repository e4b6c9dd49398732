package org.yiwang.local.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.yiwang.local.calls.Application;
import org.yiwang.local.calls.Caller;
import org.yiwang.local.demo.Cast;
import org.yiwang.local.demo.DemoForms;
import org.yiwang.local.demo.Paper;
import tools.jackson.databind.JsonNode;

/** The main job: a citizen finds an item, applies with a form and papers, officials decide, the citizen sees it live. */
class MainPathJourney {
    private final Cast cast = Stage.cast();
    private final Caller citizen = cast.as("lixiaomei");
    private final Caller chinese = citizen.reading("zh-CN");

    @Test
    void aCaseGoesFromTheCitizenToTheOfficialsAndBack() throws Exception {
        var item = findAndRead();
        var application = apply(item);
        try (var events = Live.open(citizen, application.path() + "/events");
                var inbox = Live.open(chinese, "/v1/notifications/events")) {
            var submitted =
                    application.act(citizen, "submission", Stage.SUBMISSION).json();
            assertThat(submitted.get("number").asString()).isNotEmpty();
            seen(events, "SUBMITTED");
            official(application, "zhangmin", "acceptance", Map.of(), "ACCEPTED", events);
            official(application, "zhoufang", "review", Map.of(), "IN_REVIEW", events);
            var decision = Map.of("outcome", "APPROVED", "reasons", "材料齐全，准予办理。");
            official(application, "zhoufang", "decision", decision, "APPROVED", events);
            official(application, "zhangmin", "delivery", Map.of("way", "ELECTRONIC"), "CLOSED", events);
            delivered(inbox, application);
            afterwards(application, submitted.get("number").asString());
            theFeedResumesWithoutAGap(application, events);
        }
    }

    private JsonNode findAndRead() {
        var found = citizen.get("/v1/items?q=parking&region=330106000000")
                .must(200)
                .json()
                .get("items");
        assertThat(ids(found)).contains(Stage.PARKING.toString());
        var inChinese = chinese.get("/v1/items?q=%E5%81%9C%E8%BD%A6&region=330106000000")
                .must(200)
                .json()
                .get("items");
        assertThat(ids(inChinese)).contains(Stage.PARKING.toString());
        assertThat(chinese.get("/v1/items/" + Stage.PARKING)
                        .must(200)
                        .json()
                        .get("name")
                        .asString())
                .isEqualTo("居民停车证办理");
        var page = cast.anonymous().get("/v1/items/" + Stage.PARKING).must(200).json();
        assertThat(page.get("name").asString()).isEqualTo("Resident parking permit");
        return page;
    }

    private Application apply(JsonNode item) {
        var form = DemoForms.of(cast.suite().site()).of(Stage.PARKING, cast.person("lixiaomei"));
        var application = Application.draft(
                citizen, Stage.PARKING, form, UUID.randomUUID().toString());
        Paper.upload(application, citizen, item);
        var draft = citizen.get(application.path()).must(200).json();
        assertThat(draft.get("status").asString()).isEqualTo("DRAFT");
        assertThat(actions(draft)).contains("SUBMIT", "DISCARD");
        return application;
    }

    private void official(
            Application application, String username, String act, Map<String, String> body, String state, Live events) {
        var official = cast.as(username);
        official.get("/v1/me").must(200);
        var offered = official.get(application.path()).must(200).json().get("actions");
        assertThat(offered.toString()).contains(application.path() + "/" + act);
        assertThat(application.act(official, act, body).json().get("status").asString())
                .isEqualTo(state);
        seen(events, state);
        assertThat(citizen.get(application.path())
                        .must(200)
                        .json()
                        .get("status")
                        .asString())
                .isEqualTo(state);
    }

    private static void seen(Live events, String state) {
        events.await(event -> event.data().contains("\"" + state + "\""));
    }

    /** Every message came live, is there once, and speaks either language. */
    private void delivered(Live live, Application application) {
        var kinds = List.of("CASE_SUBMITTED", "CASE_ACCEPTED", "CASE_APPROVED", "CASE_DELIVERED");
        for (var kind : kinds) {
            live.await(event -> event.data().contains(kind)
                    && event.data().contains(application.id().toString()));
            var english = messages(citizen, application, kind);
            var inChinese = messages(chinese, application, kind);
            assertThat(english).as(kind).hasSize(1);
            assertThat(english.getFirst().get("servedAt"))
                    .isEqualTo(english.getFirst().get("deliveredAt"));
            assertThat(english.getFirst().get("title").asString()).matches("[\\p{ASCII}’“”–—]+");
            assertThat(inChinese.getFirst().get("title").asString()).matches(".*\\p{IsHan}.*");
            assertThat(inChinese.getFirst().get("text").asString()).contains("居民停车证办理");
        }
    }

    private void afterwards(Application application, String number) {
        var closed = citizen.get(application.path()).must(200).json();
        assertThat(closed.get("status").asString()).isEqualTo("CLOSED");
        assertThat(closed.get("outcome").asString()).isEqualTo("APPROVED");
        assertThat(closed.get("handlerName").asString())
                .isEqualTo(cast.person("zhoufang").name());
        assertThat(closed.get("number").asString()).isEqualTo(number);
        assertThat(actions(closed)).containsExactlyInAnyOrder("RATE", "APPEAL", "COMPLAIN");
        var timeline =
                citizen.get(application.path() + "/timeline").must(200).json().get("items");
        assertThat(timeline.valueStream().map(entry -> entry.get("action").asString()))
                .containsExactly("SUBMIT", "ACCEPT", "START_REVIEW", "DECIDE", "DELIVER", "CLOSE");
        var chain = cast.provisioning("case-service").get("/internal/cases/" + application.id() + "/chain");
        assertThat(chain.must(200).json().get("valid").asBoolean()).isTrue();
        assertThat(chain.json().get("events").asInt()).isEqualTo(6);
    }

    private void theFeedResumesWithoutAGap(Application application, Live events) throws Exception {
        var all = events.events();
        var third = all.get(2).id();
        try (var resumed = Live.open(citizen, application.path() + "/events", third)) {
            resumed.await(event -> event.data().contains("\"CLOSED\""));
            assertThat(resumed.events()).isEqualTo(all.subList(3, all.size()));
        }
    }

    private static List<JsonNode> messages(Caller reader, Application application, String kind) {
        return Application.messages(reader, application.id()).stream()
                .filter(message -> message.get("kind").asString().equals(kind))
                .toList();
    }

    private static List<String> ids(JsonNode items) {
        return items.valueStream().map(item -> item.get("id").asString()).toList();
    }

    private static List<String> actions(JsonNode cased) {
        return cased.get("actions")
                .valueStream()
                .map(action -> action.get("name").asString())
                .toList();
    }
}
