package org.yiwang.local.matrix;

import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.yiwang.local.calls.Caller;
import org.yiwang.local.journeys.Stage;
import org.yiwang.local.site.Waiting;
import tools.jackson.databind.JsonNode;

/** A case that a citizen opened through an integrator's client, under the consent by which that was shown it. */
record ShownCase(String consent, UUID id) {
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    /** Once the receipt is there. */
    static ShownCase of(Caller citizen, Caller integrator, String client) {
        var opened = integrator
                .post("/v1/cases", Map.of("item", Stage.PARKING))
                .must(201)
                .json();
        var shown = new ShownCase(
                inForce(citizen, client), UUID.fromString(opened.get("id").asString()));
        if (!Waiting.until(PATIENCE, Duration.ofMillis(200), () -> shown.isReceipted(citizen))) {
            throw new IllegalStateException("the case has no receipt under " + shown.consent());
        }
        return shown;
    }

    private static String inForce(Caller citizen, String client) {
        return citizen.get("/v1/consents")
                .must(200)
                .json()
                .get("items")
                .valueStream()
                .filter(each -> each.at("/recipient/client").asString().equals(client))
                .filter(each -> each.path("endedAt").asString("").isEmpty())
                .map(each -> each.get("id").asString())
                .findFirst()
                .orElseThrow();
    }

    private boolean isReceipted(Caller citizen) {
        return citizen.get("/v1/consents/" + consent + "/cases")
                .must(200)
                .json()
                .get("items")
                .valueStream()
                .map(each -> each.get("case"))
                .map(JsonNode::asString)
                .anyMatch(id.toString()::equals);
    }
}
