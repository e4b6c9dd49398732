package org.yiwang.local.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.yiwang.local.calls.Application;
import org.yiwang.local.calls.Caller;
import org.yiwang.local.demo.Cast;
import org.yiwang.local.site.Waiting;
import tools.jackson.databind.JsonNode;

/** Who audits finds which official was shown a case, says why, and the person concerned reads that he did. */
class AuditJourney {
    private static final String INSPECTIONS = "/v1/access-records/inspections";
    private static final String REASON = "核查投诉 2026-18";
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final Cast cast = Stage.cast();
    private final Caller mei = cast.as("lixiaomei");
    private final Caller auditor = cast.as("luohao");

    @Test
    void anAccessIsFoundByTheNumberOfTheCaseAndBothPersonsAreNamed() {
        var application = Stage.submitted("lixiaomei", Stage.PARKING);
        var number = mei.get(application.path()).must(200).json().get("number").asString();
        cast.as("zhangmin").get(application.path()).must(200);
        var wanted = Map.of("caseNumber", number, "reason", REASON);
        assertThat(Waiting.until(
                        PATIENCE, Duration.ofMillis(200), () -> found(wanted).isPresent()))
                .as("the opening was told")
                .isTrue();
        var access = found(wanted).orElseThrow();
        assertThat(access.at("/subject/name").asString()).isEqualTo("李晓梅");
        assertThat(access.at("/reader/duty").asString()).isEqualTo("INTAKE");

        var byRecord = Map.of("record", access.get("id").asString(), "reason", REASON);
        assertThat(found(byRecord)).isPresent();
        assertThat(Waiting.until(
                        PATIENCE,
                        Duration.ofMillis(200),
                        () -> mei.get("/v1/access-records")
                                .must(200)
                                .json()
                                .get("items")
                                .toString()
                                .contains(REASON)))
                .as("she reads that it was audited, and why")
                .isTrue();
        withdrawn(application);
    }

    @Test
    void nobodyElseMayAndWhatIsLookedForIsSaidOnce() {
        var wanted = Map.of("caseNumber", "1", "reason", REASON);
        cast.as("zhangmin").post(INSPECTIONS, wanted).must(403);
        mei.post(INSPECTIONS, wanted).must(403);
        cast.anonymous().post(INSPECTIONS, wanted).must(401);
        assertThat(auditor.post(INSPECTIONS, wanted).must(422).text()).contains("/caseNumber");
        auditor.post(INSPECTIONS, Map.of("reason", REASON)).must(422);
        auditor.post(INSPECTIONS, Map.of("caseNumber", "1", "reason", "")).must(400);
    }

    private Optional<JsonNode> found(Map<String, String> wanted) {
        return auditor.post(INSPECTIONS, wanted)
                .must(200)
                .json()
                .get("items")
                .valueStream()
                .filter(access -> access.at("/reader/name").asString().equals("张敏"))
                .findFirst();
    }

    private void withdrawn(Application application) {
        application.look(mei);
        application.act(mei, "withdrawal", Map.of());
    }
}
