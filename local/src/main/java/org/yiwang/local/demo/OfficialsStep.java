package org.yiwang.local.demo;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.yiwang.local.calls.Caller;
import org.yiwang.local.site.Refused;
import org.yiwang.local.site.Site;
import org.yiwang.local.site.Waiting;
import org.yiwang.local.suite.Suite;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Puts the demo officials' posts in force and waits until their accounts in Keycloak say so. */
record OfficialsStep() implements DemoWorld.Step {
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final int UNKNOWN = 422;

    @Override
    public String name() {
        return "officials";
    }

    @Override
    public void run(Site site) {
        var identity = Cast.of(Suite.of(site)).provisioning("identity-service");
        var file = site.root().resolve("local/src/main/data/officials.json");
        List<JsonNode> open =
                new ArrayList<>(JsonMapper.shared().readTree(file).valueStream().toList());
        var done = Waiting.until(PATIENCE, Duration.ofMillis(100), () -> {
            open.removeIf(official -> provided(identity, official));
            return open.isEmpty();
        });
        if (!done) {
            throw new Refused("Not every official's account was brought in step; the logs are in " + site.logs() + ".");
        }
    }

    /** Whether the account is in step; departments are known as soon as their facts were read. */
    private static boolean provided(Caller identity, JsonNode official) {
        var body = ((ObjectNode) official).deepCopy();
        var id = body.remove("id").asString();
        var answer = identity.json("PUT", "/internal/officials/" + id, body, Map.of());
        return answer.status() != UNKNOWN
                && answer.must(200).json().get("inStep").asBoolean();
    }
}
