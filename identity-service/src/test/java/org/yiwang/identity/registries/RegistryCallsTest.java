package org.yiwang.identity.registries;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import io.github.resilience4j.circuitbreaker.CallNotPermittedException;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import io.github.resilience4j.circuitbreaker.CircuitBreakerRegistry;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.web.reactive.function.client.WebClient;
import org.springframework.web.reactive.function.client.WebClientResponseException;
import org.springframework.web.service.annotation.GetExchange;
import org.yiwang.identity.registries.RegistryCalls.Place;
import reactor.core.publisher.Mono;

/** A registry that is slow or broken is given up early, and left alone for a while; another one is asked all the same. */
class RegistryCallsTest {

    private static final int CALLS = 4;

    private final AtomicInteger asked = new AtomicInteger();
    private final RegistryCalls registries = new RegistryCalls(
            WebClient.builder(),
            CircuitBreakerRegistry.of(CircuitBreakerConfig.custom()
                    .slidingWindowSize(CALLS)
                    .minimumNumberOfCalls(CALLS)
                    .build()));

    private HttpServer server;

    interface Registry {

        @GetExchange("/{how}")
        Mono<String> asked(@org.springframework.web.bind.annotation.PathVariable String how);
    }

    @BeforeEach
    void open() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/good", exchange -> {
            asked.incrementAndGet();
            exchange.sendResponseHeaders(200, 2);
            exchange.getResponseBody().write("ok".getBytes());
            exchange.close();
        });
        server.createContext("/broken", exchange -> {
            asked.incrementAndGet();
            exchange.sendResponseHeaders(500, -1);
            exchange.close();
        });
        server.createContext("/unknown", exchange -> {
            exchange.sendResponseHeaders(404, -1);
            exchange.close();
        });
        server.createContext("/slow", exchange -> asked.incrementAndGet());
        server.start();
    }

    @AfterEach
    void close() {
        server.stop(0);
    }

    @Test
    void aSlowOneIsGivenUp() {
        assertThatThrownBy(() -> registry("one").asked("slow").block()).hasCauseInstanceOf(TimeoutException.class);
    }

    @Test
    void aBrokenOneIsLeftAloneForAWhileAndAnotherIsAsked() {
        var broken = registry("broken");
        for (var call = 0; call < CALLS; call++) {
            assertThatThrownBy(() -> broken.asked("broken").block()).isInstanceOf(WebClientResponseException.class);
        }
        assertThatThrownBy(() -> broken.asked("good").block()).isInstanceOf(CallNotPermittedException.class);
        assertThat(asked).hasValue(CALLS);
        assertThat(registry("another").asked("good").block()).isEqualTo("ok");
    }

    @Test
    void whatARegistryDoesNotKnowIsNoFailure() {
        var registry = registry("one");
        for (var call = 0; call < 2 * CALLS; call++) {
            assertThatThrownBy(() -> registry.asked("unknown").block())
                    .isInstanceOf(WebClientResponseException.NotFound.class);
        }
        assertThat(registry.asked("good").block()).isEqualTo("ok");
    }

    @Test
    void itsKeyIsNotPrinted() {
        assertThat(place("one").toString()).isEqualTo("Place[one]");
    }

    private Registry registry(String name) {
        return registries.of(place(name), Registry.class);
    }

    private Place place(String name) {
        var url = URI.create("http://127.0.0.1:" + server.getAddress().getPort());
        return new Place(name, url, "key", Duration.ofMillis(300));
    }
}
