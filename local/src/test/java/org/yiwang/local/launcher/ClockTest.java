package org.yiwang.local.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.yiwang.local.site.Refused;

class ClockTest {
    private static final Duration WEEK = Duration.ofDays(7);
    private static final String TO = "{\"offset\":\"PT168H\"}";
    private static final String BACK = "{\"offset\":\"PT0S\"}";

    private final List<HttpServer> servers = new ArrayList<>();
    private final Map<String, Integer> doors = new LinkedHashMap<>();
    private final Map<String, List<String>> told = new LinkedHashMap<>();

    @AfterEach
    void close() {
        servers.forEach(server -> server.stop(0));
    }

    @Test
    void allServicesAreMoved() throws IOException {
        service("first", 200);
        service("second", 204);
        Clock.move(doors, Duration.ZERO, WEEK);
        assertThat(told).containsEntry("first", List.of(TO)).containsEntry("second", List.of(TO));
    }

    @Test
    void ifOneRefusesTheOthersArePutBackAndTheNextIsNotAsked() throws IOException {
        service("first", 200);
        service("second", 500, 200);
        service("third", 200);
        assertThatThrownBy(() -> Clock.move(doors, Duration.ZERO, WEEK))
                .isInstanceOf(Refused.class)
                .hasMessage("second answers 500 to the clock. No clock moved.");
        assertThat(told.get("first")).containsExactly(TO, BACK);
        assertThat(told.get("third")).isEmpty();
    }

    @Test
    void whatCannotBePutBackIsNamed() throws IOException {
        service("first", 200, 503);
        service("second", 500);
        assertThatThrownBy(() -> Clock.move(doors, Duration.ZERO, WEEK))
                .isInstanceOf(Refused.class)
                .message()
                .startsWith("second answers 500 to the clock. Not put back: first, second;")
                .doesNotContain("\n");
    }

    @Test
    void whoeverInterruptsItIsNotIgnored() throws IOException {
        service("first", 200);
        Thread.currentThread().interrupt();
        assertThatThrownBy(() -> Clock.move(doors, Duration.ZERO, WEEK))
                .isInstanceOf(Refused.class)
                .hasMessageStartingWith("Interrupted");
        assertThat(Thread.interrupted()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"+7d, P7D", "+36h, PT36H", "+0d, PT0S"})
    void theClockMovesByDaysOrHours(String step, Duration moved) {
        assertThat(Clock.step(step)).isEqualTo(moved);
    }

    @ParameterizedTest
    @CsvSource({"-7d", "7d", "+7", "+d", "+7w", "+999999d", "tomorrow"})
    void otherStepsAreRefused(String step) {
        assertThatThrownBy(() -> Clock.step(step)).isInstanceOf(Refused.class).hasMessageContaining("not by " + step);
    }

    /** A service that answers so, one time after the other and then always like the last time. */
    private void service(String name, Integer... answers) throws IOException {
        var heard = new CopyOnWriteArrayList<String>();
        var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/actuator/clock", exchange -> {
            heard.add(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
            var turn = Math.min(heard.size(), answers.length) - 1;
            exchange.sendResponseHeaders(answers[turn], -1);
            exchange.close();
        });
        server.start();
        servers.add(server);
        told.put(name, heard);
        doors.put(name, server.getAddress().getPort());
    }
}
