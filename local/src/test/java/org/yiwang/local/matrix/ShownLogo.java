package org.yiwang.local.matrix;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.yiwang.local.calls.Caller;
import org.yiwang.local.demo.Cast;
import org.yiwang.local.journeys.Stage;
import org.yiwang.local.site.Waiting;

/** An approved application whose logo was fetched from a server of its own. */
final class ShownLogo {
    private static final byte[] PNG = Base64.getDecoder()
            .decode("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==");

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private ShownLogo() {}

    /** Gives the id of the client. */
    static String of(Cast cast, String owner, String approver) {
        var mine = cast.as(owner);
        var official = cast.as(approver);
        var client = Integrator.requested(mine);
        var place = Integrator.place(client);
        judged(official, place, "approval");
        var server = serving();
        try {
            mine.json(
                            "PUT",
                            place + "/change",
                            change(server),
                            Map.of(
                                    "If-Match",
                                    mine.get(place).etag(),
                                    "Idempotency-Key",
                                    UUID.randomUUID().toString()))
                    .must(200);
            judged(official, place, "change-approval");
            if (!Waiting.until(
                    PATIENCE,
                    Duration.ofMillis(100),
                    () -> mine.get(place)
                            .must(200)
                            .json()
                            .at("/logo/state")
                            .asString()
                            .equals("FOUND"))) {
                throw new IllegalStateException("The logo of " + place + " was not fetched");
            }
        } finally {
            server.stop(0);
        }
        return client.json().get("id").asString();
    }

    private static void judged(Caller official, String place, String judgement) {
        official.post(place + "/" + judgement, Map.of(), official.get(place).etag())
                .must(200);
    }

    private static Map<String, Object> change(HttpServer server) {
        var logo = "http://127.0.0.1:" + server.getAddress().getPort() + "/logo.png";
        return Map.of(
                "redirectUris",
                List.of("https://parking.example/callback"),
                "scopes",
                List.of("items.read", "cases.read", "cases.submit"),
                "items",
                List.of(Stage.PARKING),
                "plan",
                "STARTER",
                "addresses",
                Map.of("logoUri", logo));
    }

    private static HttpServer serving() {
        try {
            var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            server.createContext("/logo.png", exchange -> {
                exchange.sendResponseHeaders(200, PNG.length);
                try (var body = exchange.getResponseBody()) {
                    body.write(PNG);
                }
            });
            server.start();
            return server;
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
