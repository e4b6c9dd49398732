package org.yiwang.local.suite;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.yiwang.local.calls.Caller;
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
            "registries",
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
    void aSecondStartOnTheSameDataIsRefusedAndEndsNothing() {
        var second = LauncherRun.of("/dev/null", "up", "--detach", "--data", suite.data());
        assertThat(second.code()).isEqualTo(1);
        assertThat(second.words())
                .startsWith("A suite already runs on " + suite.data())
                .hasLineCount(1);
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
