package org.yiwang.cases.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yiwang.cases.journey.World.MARKET;
import static org.yiwang.cases.journey.World.citizen;
import static org.yiwang.cases.journey.World.intake;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.web.reactive.server.WebTestClient.BodyContentSpec;
import org.yiwang.keycloak.Duty;
import org.yiwang.keycloak.TestTokens;

@ServiceTest
class NamesJourneyTest {

    /** How identity-service answers when asked for a person. */
    enum Identity {
        UNKNOWN,
        BROKEN,
        SILENT
    }

    private static final Map<String, String> NAMES = new ConcurrentHashMap<>();
    private static final Map<String, Identity> TROUBLE = new ConcurrentHashMap<>();
    private static final Queue<String> ASKED = new ConcurrentLinkedQueue<>();
    private static final CountDownLatch SILENCE = new CountDownLatch(1);
    private static final HttpServer IDENTITY = serve();

    private final UUID reviewer = UUID.randomUUID();

    @Autowired
    private Desk desk;

    @DynamicPropertySource
    static void identity(DynamicPropertyRegistry settings) {
        var address = "http://127.0.0.1:" + IDENTITY.getAddress().getPort();
        settings.add("yiwang.clients.token-uri", () -> address + "/token");
        settings.add("yiwang.clients.services.identity-service", () -> address);
    }

    @AfterAll
    static void stop() {
        SILENCE.countDown();
        IDENTITY.stop(0);
    }

    @Test
    void theHandlersNameIsAskedOfIdentityWithTheServicesOwnTokenAndKept() {
        NAMES.put(reviewer.toString(), "刘伟");
        var reviewed = reviewed();
        opened(reviewed).jsonPath("$.handlerName").isEqualTo("刘伟");
        opened(reviewed).jsonPath("$.handlerName").isEqualTo("刘伟");
        assertThat(ASKED)
                .filteredOn(asked -> asked.contains(reviewer.toString()))
                .containsExactly("/internal/people/" + reviewer + " Bearer own-token");
    }

    @ParameterizedTest
    @EnumSource
    void aCaseIsShownWithoutTheNameThatCannotBeHad(Identity trouble) {
        TROUBLE.put(reviewer.toString(), trouble);
        opened(reviewed())
                .jsonPath("$.status")
                .isEqualTo("IN_REVIEW")
                .jsonPath("$.handler")
                .isEqualTo(reviewer.toString())
                .jsonPath("$.applicant.name")
                .isEqualTo("李晓梅")
                .jsonPath("$.handlerName")
                .isEmpty();
        assertThat(ASKED).anyMatch(asked -> asked.contains(reviewer.toString()));
    }

    @Test
    void aNameThatCouldNotBeHadIsAskedForAgain() {
        TROUBLE.put(reviewer.toString(), Identity.BROKEN);
        var reviewed = reviewed();
        opened(reviewed).jsonPath("$.handlerName").isEmpty();
        TROUBLE.clear();
        NAMES.put(reviewer.toString(), "赵丽");
        opened(reviewed).jsonPath("$.handlerName").isEqualTo("赵丽");
    }

    private Desk.Kept reviewed() {
        var accepted = desk.did(intake(), desk.submitted(citizen(), World.PROMISED), "acceptance", null);
        return desk.did(TestTokens.official(reviewer, World.post(Duty.REVIEW, MARKET)), accepted, "review", null);
    }

    private BodyContentSpec opened(Desk.Kept kept) {
        return desk.get(citizen(), "/v1/cases/{id}", kept.id())
                .expectStatus()
                .isOk()
                .expectBody();
    }

    private static void answer(HttpExchange exchange) throws IOException {
        var path = exchange.getRequestURI().getPath();
        ASKED.add(path + " " + exchange.getRequestHeaders().getFirst("Authorization"));
        var person = path.substring(path.lastIndexOf('/') + 1);
        var trouble = TROUBLE.get(person);
        if (trouble == Identity.SILENT) {
            silent();
        }
        var status = trouble == Identity.UNKNOWN ? 404 : trouble == null ? 200 : 500;
        var body = path.equals("/token")
                ? "{\"access_token\": \"own-token\", \"token_type\": \"Bearer\", \"expires_in\": 300}"
                : "{\"id\": \"%s\", \"name\": \"%s\"}".formatted(person, NAMES.getOrDefault(person, "?"));
        var bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    private static void silent() {
        try {
            SILENCE.await();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private static HttpServer serve() {
        try {
            var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
            server.createContext("/", NamesJourneyTest::answer);
            server.start();
            return server;
        } catch (IOException broken) {
            throw new IllegalStateException(broken);
        }
    }
}
