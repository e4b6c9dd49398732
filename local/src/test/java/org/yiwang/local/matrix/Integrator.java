package org.yiwang.local.matrix;

import java.io.IOException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.yiwang.local.calls.Answer;
import org.yiwang.local.calls.Caller;
import org.yiwang.local.demo.Cast;
import org.yiwang.local.journeys.Node;
import org.yiwang.local.journeys.Stage;
import org.yiwang.local.site.Waiting;
import tools.jackson.databind.json.JsonMapper;

/** An integrator's client with a secret, registered by somebody and, in production, approved by an official. */
record Integrator(Cast cast, String id, String secret) {
    private static final String CALLBACK = "http://localhost:9999/callback";
    private static final String APPROVED = "https://parking.example/callback";
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    static Integrator inSandbox(Cast cast, String owner) {
        return ready(cast, owner, registered(cast.as(owner), "SANDBOX", CALLBACK));
    }

    static Integrator inProduction(Cast cast, String owner, String approver) {
        var client = requested(cast.as(owner));
        var place = place(client);
        var official = cast.as(approver);
        official.post(place + "/approval", Map.of(), official.get(place).etag()).must(200);
        return ready(cast, owner, client);
    }

    /** A client of production that nobody has approved yet. */
    static Answer requested(Caller owner) {
        return registered(owner, "PRODUCTION", APPROVED);
    }

    static String place(Answer client) {
        return "/v1/clients/" + client.json().get("id").asString();
    }

    /** An access token for a person who consents to the scopes. */
    Caller called(String username, String callback, String scope) throws IOException, InterruptedException {
        var given = JsonMapper.shared().createObjectNode();
        given.set("person", JsonMapper.shared().valueToTree(cast.suite().account(username)));
        given.putObject("client")
                .put("id", id)
                .put("secret", secret)
                .put("scope", scope)
                .put("callback", callback);
        var token = Node.program("token.js", cast, given).get("token").asString();
        return cast.anonymous().with(() -> token);
    }

    Caller inProduction(String username, String scope) throws IOException, InterruptedException {
        return called(username, APPROVED, scope);
    }

    Caller inSandbox(String username, String scope) throws IOException, InterruptedException {
        return called(username, CALLBACK, scope);
    }

    private static Answer registered(Caller owner, String environment, String callback) {
        Map<String, Object> body = new HashMap<>(Map.of(
                "environment",
                environment,
                "name",
                Map.of("zh-CN", "停车助手", "en", "Parking helper"),
                "purpose",
                "Applies for resident parking permits in its users’ names",
                "organisation",
                Map.of("name", "西湖停车服务有限公司", "code", "91330106MA00000003"),
                "authentication",
                "SECRET",
                "redirectUris",
                List.of(callback),
                "scopes",
                List.of("items.read", "cases.read", "cases.submit")));
        if (environment.equals("PRODUCTION")) {
            body.put("items", List.of(Stage.PARKING));
        }
        return owner.post("/v1/clients", body).must(201);
    }

    private static Integrator ready(Cast cast, String owner, Answer client) {
        var place = place(client);
        var mine = cast.as(owner);
        if (!Waiting.until(
                PATIENCE,
                Duration.ofMillis(100),
                () -> mine.get(place).must(200).json().get("ready").asBoolean())) {
            throw new IllegalStateException(place + " did not reach Keycloak");
        }
        var secret = mine.post(place + "/secret", Map.of()).must(200).json().get("secret");
        return new Integrator(cast, client.json().get("id").asString(), secret.asString());
    }
}
