package org.yiwang.cases.journey;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.test.context.DynamicPropertyRegistry;

/** Another service of the suite as this one meets it, and the place its tokens come from. */
final class OtherService {

    private static final String TOKEN =
            "{\"access_token\": \"own-token\", \"token_type\": \"Bearer\", \"expires_in\": 300}";

    private final Queue<Asked> asked = new ConcurrentLinkedQueue<>();
    private final CountDownLatch silence = new CountDownLatch(1);
    private final Function<Asked, Said> answers;
    private final HttpServer server;

    /** What it was asked. */
    record Asked(
            String path, @Nullable String token, @Nullable String language, String body) {}

    /** What it answers. */
    record Said(int status, String body) {}

    OtherService(Function<Asked, Said> answers) {
        this.answers = answers;
        try {
            this.server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException broken) {
            throw new IllegalStateException(broken);
        }
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", this::answer);
        server.start();
    }

    /** Lets this one stand for identity-service, and for where tokens come from. */
    void isIdentityService(DynamicPropertyRegistry settings) {
        settings.add("yiwang.clients.token-uri", () -> address() + "/token");
        settings.add("yiwang.clients.services.identity-service", this::address);
    }

    String address() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    Queue<Asked> asked() {
        return asked;
    }

    /** Says nothing until the end of the tests. */
    Said silent() {
        try {
            silence.await();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
        return new Said(500, "{}");
    }

    void stop() {
        silence.countDown();
        server.stop(0);
    }

    private void answer(HttpExchange exchange) throws IOException {
        var path = exchange.getRequestURI().getPath();
        var said = path.equals("/token") ? new Said(200, TOKEN) : answered(path, exchange);
        var bytes = said.body().getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(said.status(), bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    private Said answered(String path, HttpExchange exchange) throws IOException {
        var headers = exchange.getRequestHeaders();
        var body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        var question = new Asked(path, headers.getFirst("Authorization"), headers.getFirst("Accept-Language"), body);
        asked.add(question);
        return answers.apply(question);
    }
}
