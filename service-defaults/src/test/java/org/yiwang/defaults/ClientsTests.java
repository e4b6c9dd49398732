package org.yiwang.defaults;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.web.reactive.function.client.WebClientResponseException;
import org.springframework.web.service.annotation.GetExchange;
import org.yiwang.defaults.clients.ServiceClients;
import org.yiwang.defaults.observability.Trace;
import org.yiwang.keycloak.TestKeycloak;
import reactor.core.publisher.Mono;
import reactor.test.StepVerifier;

@SpringBootTest(
        properties = {
            "spring.application.name=case-service",
            "spring.r2dbc.url=r2dbc:postgresql://127.0.0.1:1/none",
            "spring.r2dbc.username=x",
            "spring.r2dbc.password=x",
            "spring.flyway.enabled=false",
            "yiwang.outbox.enabled=false",
            "yiwang.clients.client-secret=secret"
        })
@Import(TestKeycloak.class)
class ClientsTests {

    private static final Queue<String> ASKED = new ConcurrentLinkedQueue<>();
    private static final HttpServer PEER = serve();

    interface Catalog {

        record Item(String code) {}

        @GetExchange("/internal/items/1")
        Mono<Item> item();

        @GetExchange("/internal/broken")
        Mono<Item> broken();
    }

    @DynamicPropertySource
    static void peer(DynamicPropertyRegistry properties) {
        var base = "http://127.0.0.1:" + PEER.getAddress().getPort();
        properties.add("yiwang.clients.token-uri", () -> base + "/token");
        properties.add("yiwang.clients.services.catalog-service", () -> base);
    }

    @Autowired
    private ServiceClients clients;

    @Test
    void aCallCarriesThisServicesOwnTokenForTheCalleeAndTheTrace() {
        var catalog = clients.of("catalog-service", Catalog.class);
        var trace = Trace.continued("00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01");
        var twice = catalog.item().then(catalog.item()).contextWrite(context -> context.put(Trace.class, trace));
        StepVerifier.create(twice).expectNext(new Catalog.Item("a")).verifyComplete();
        assertThat(ASKED)
                .filteredOn(asked -> asked.startsWith("/token"))
                .singleElement()
                .asString()
                .contains("scope=catalog-service");
        assertThat(ASKED)
                .filteredOn(asked -> asked.startsWith("/internal/items"))
                .hasSize(2)
                .allSatisfy(asked ->
                        assertThat(asked).contains("Bearer own-token", "00-4bf92f3577b34da6a3ce929d0e0e4736-"));
    }

    @Test
    void aFailingServiceIsAnError() {
        StepVerifier.create(clients.of("catalog-service", Catalog.class).broken())
                .verifyError(WebClientResponseException.class);
    }

    private static HttpServer serve() {
        try {
            var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            server.createContext("/", exchange -> {
                var path = exchange.getRequestURI().getPath();
                var body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
                var headers = exchange.getRequestHeaders();
                ASKED.add(path + " " + body + " " + headers.getFirst("Authorization") + " "
                        + headers.getFirst("traceparent"));
                var answer = path.equals("/token")
                        ? "{\"access_token\": \"own-token\", \"token_type\": \"Bearer\", \"expires_in\": 300, \"not-before-policy\": 0}"
                        : "{\"code\": \"a\", \"more\": 1}";
                var bytes = answer.getBytes(StandardCharsets.UTF_8);
                exchange.getResponseHeaders().set("Content-Type", "application/json");
                exchange.sendResponseHeaders(path.endsWith("broken") ? 500 : 200, bytes.length);
                exchange.getResponseBody().write(bytes);
                exchange.close();
            });
            server.start();
            return server;
        } catch (IOException broken) {
            throw new IllegalStateException(broken);
        }
    }
}
