package org.yiwang.local.suite;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.yiwang.local.calls.Caller;
import org.yiwang.local.parts.JavaCommand;
import org.yiwang.local.parts.Parts;
import org.yiwang.local.parts.RunningPart;
import org.yiwang.local.parts.State;

class LauncherJourney {
    private final Suite suite = Suite.read(Path.of(System.getProperty("yiwang.suite.file", "target/suite.json")));
    private static final List<String> PARTS = List.of(
            "postgres",
            "redis",
            "kafka",
            "keycloak",
            "mail",
            "identity-service",
            "catalog-service",
            "case-service",
            "notification-service",
            "gateway");

    @Test
    void everyPartRunsAndTogetherTheyTakeLessThanFourGibibytes() {
        assertThat(parts())
                .allMatch(RunningPart::alive)
                .extracting(RunningPart::name)
                .containsExactlyInAnyOrderElementsOf(PARTS);
        var kibibytes = parts().stream().mapToLong(RunningPart::residentKib).sum();
        assertThat(kibibytes >> 10).isBetween(1L, 4095L);
    }

    @Test
    void aSecondStartOnTheSameDataIsRefusedAndEndsNothing() throws Exception {
        var command = JavaCommand.of(
                JavaCommand.Flags.SLIM,
                64,
                "-Dyiwang.root=" + suite.root(),
                "-cp",
                System.getProperty("java.class.path"),
                "org.yiwang.local.launcher.Launcher",
                "up",
                "--detach",
                "--data",
                suite.data());
        var process = new ProcessBuilder(command).redirectErrorStream(true).start();
        var words = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).isEqualTo(1);
        assertThat(words).startsWith("A suite already runs on " + suite.data()).hasLineCount(1);
        assertThat(parts()).allMatch(RunningPart::alive);
    }

    @Test
    void aKilledPartComesBackAlone() {
        var parts = Parts.of(suite.site());
        parts.kill9("notification-service");
        parts.start("notification-service");
        assertThat(parts()).hasSize(PARTS.size()).allMatch(RunningPart::alive);
    }

    @ParameterizedTest
    @ValueSource(strings = {"identity-service", "catalog-service", "case-service", "notification-service"})
    void everyServiceTimesItsRequestsByRouteAndNotByObservations(String service) {
        var meters = Caller.anonymous(suite.url(service))
                .get("/actuator/prometheus")
                .must(200)
                .text();
        assertThat(meters)
                .contains(
                        "http_server_requests_seconds_count{method=\"GET\",outcome=\"SUCCESS\",status=\"200\",uri=\"/actuator/health/{*path}\"}")
                .doesNotContain("spring_security_", "http_client_requests_");
    }

    private List<RunningPart> parts() {
        return State.of(Path.of(suite.data())).orElseThrow().parts();
    }
}
