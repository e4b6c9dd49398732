package org.yiwang.local.journeys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.yiwang.local.demo.Cast;
import org.yiwang.local.parts.RunningPart;
import org.yiwang.local.parts.State;
import org.yiwang.local.site.Waiting;
import org.yiwang.local.suite.LauncherRun;
import org.yiwang.local.suite.SuiteForJourneys;

/** Last of all: a month passes and the suite is stopped and started again. Only with a suite of the journeys' own. */
@Order(Integer.MAX_VALUE)
class RestartJourney {
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final Cast cast = Stage.cast();

    @Test
    void aMonthLetsTheLawAcceptAndARestartKeepsTheCaseItsTrailAndTheClock() {
        assumeTrue(SuiteForJourneys.ours(), "somebody else's suite is neither moved in time nor stopped");
        var application = Stage.submitted("lixiaomei", Stage.PARKING);
        var path = application.path();
        assertThat(light(application.id())).isEqualTo("GREEN");
        assertThat(launcher("clock", "+30d")).contains("30 days ahead");
        assertThat(Waiting.until(
                        PATIENCE, Duration.ofMillis(200), () -> status(path).equals("ACCEPTED")))
                .isTrue();
        assertThat(cast.as("lixiaomei")
                        .get(path + "/limits/STATUTORY/explanation")
                        .must(200)
                        .json()
                        .path("light")
                        .asString())
                .isNotEqualTo("GREEN");
        var before = cast.as("lixiaomei").get(path).must(200);
        var trail = cast.as("lixiaomei").get(path + "/timeline").must(200).json();
        var parts = State.of(cast.suite().site().data()).orElseThrow().parts();

        assertThat(launcher("down"))
                .startsWith("Stopped; the data stays in " + cast.suite().data());
        assertThat(parts).noneMatch(RunningPart::alive);
        var port = Integer.toString(cast.suite().site().ports().gateway());
        assertThat(launcher("up", "--detach", "--port", port))
                .contains("Yiwang is ready: " + cast.suite().gateway());

        var after = cast.as("lixiaomei").get(path).must(200);
        assertThat(after.json()).isEqualTo(before.json());
        assertThat(after.etag()).isEqualTo(before.etag());
        assertThat(cast.as("lixiaomei").get(path + "/timeline").must(200).json())
                .isEqualTo(trail);
        assertThat(trail.path("items")
                        .valueStream()
                        .filter(event -> event.path("action").asString().equals("DEEM_ACCEPTED")))
                .singleElement()
                .satisfies(event -> assertThat(event.path("by").asString()).isEqualTo("SYSTEM"));
    }

    private String status(String path) {
        return cast.as("lixiaomei").get(path).must(200).json().path("status").asString();
    }

    /** The light of the case in the queue of who takes it in. */
    private String light(UUID id) {
        return cast.as("zhangmin")
                .get("/v1/queues?limit=200&status=SUBMITTED&item=" + Stage.PARKING)
                .must(200)
                .json()
                .path("items")
                .valueStream()
                .filter(entry -> entry.path("id").asString().equals(id.toString()))
                .map(entry -> entry.path("light").asString())
                .findFirst()
                .orElseThrow();
    }

    private String launcher(String command, String... rest) {
        var words = new ArrayList<>(List.of(command));
        words.addAll(List.of(rest));
        words.addAll(List.of("--data", cast.suite().data()));
        var run = LauncherRun.of(Stage.file().toString(), words.toArray(String[]::new));
        assertThat(run.code()).as(run.words()).isZero();
        return run.words();
    }
}
