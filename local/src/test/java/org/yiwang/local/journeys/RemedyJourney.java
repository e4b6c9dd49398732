package org.yiwang.local.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.yiwang.local.calls.Application;
import org.yiwang.local.calls.Caller;
import org.yiwang.local.demo.Cast;
import org.yiwang.local.demo.DemoForms;
import org.yiwang.local.site.Waiting;

/** What one can do when one is not content: follow the case by its receipt, rate it, have it reconsidered elsewhere. */
class RemedyJourney {
    private static final UUID RECONSIDERATION = UUID.fromString("0199f000-0000-7000-8000-000000000215");
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final Cast cast = Stage.cast();
    private final Caller citizen = cast.as("lixiaomei");

    @Test
    void whoIsNotAcceptedRatesIsAnsweredAndIsHeardByTheGovernment() {
        var declined = Stage.submitted("lixiaomei", Stage.PARKING);
        var receipt = citizen.get(declined.path() + "/tracking-code").must(200).json();
        act(declined, "zhangmin", "non-acceptance", Map.of("reasons", "无法核实", "whereInstead", "城管窗口"));
        var seen = cast.anonymous().post("/v1/case-tracking", receipt).must(200).json();
        assertThat(seen.path("status").asString()).isEqualTo("NOT_ACCEPTED");
        assertThat(seen.toString()).doesNotContain("李晓梅");

        declined.look(citizen);
        declined.act(citizen, "rating", Map.of("stars", 1, "words", "没有说清楚"));
        var supervisor = cast.as("qianwei");
        var place = "/v1/rectifications/" + declined.id();
        var waiting = supervisor.get(place).must(200);
        supervisor
                .post(place + "/answer", Map.of("answer", "已经补充说明"), waiting.etag())
                .must(200);
        assertThat(citizen.get(declined.path() + "/rating")
                        .must(200)
                        .json()
                        .at("/rectification/answer")
                        .asString())
                .isEqualTo("已经补充说明");

        declined.look(citizen);
        var form = DemoForms.of(cast.suite().site()).of(RECONSIDERATION, cast.person("lixiaomei"));
        var appeal =
                Application.opened(citizen.post(declined.path() + "/appeals", Map.of("form", form), declined.etag())
                        .must(201));
        appeal.act(citizen, "submission", Stage.SUBMISSION);
        var government = cast.as("zhengjie");
        government.get("/v1/me").must(200);
        government.get(declined.path()).must(200);
        act(appeal, "zhengjie", "acceptance", Map.of());
        cast.as("zhangmin").get(appeal.path()).must(404);
        assertThat(Waiting.until(
                        PATIENCE,
                        Duration.ofMillis(200),
                        () -> citizen.get(declined.path() + "/timeline")
                                .must(200)
                                .text()
                                .contains("\"APPEAL\"")))
                .isTrue();
    }

    private void act(Application application, String username, String act, Map<String, ?> body) {
        var official = cast.as(username);
        official.get("/v1/me").must(200);
        application.look(official);
        application.act(official, act, body);
    }
}
