package org.yiwang.cases.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yiwang.cases.journey.World.citizen;
import static org.yiwang.cases.journey.World.intake;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.web.reactive.server.EntityExchangeResult;
import org.yiwang.keycloak.TestTokens;

/** What happens when several come at once, or leave before the answer. */
@ServiceTest
@AtOnce
class RaceTest {

    private static final int CLIENTS = 200;

    @Autowired
    private Desk desk;

    @LocalServerPort
    private int port;

    @Test
    void ofTwoOfficialsAtOnceOneWins() throws Exception {
        var kept = desk.submitted(citizen(), World.PROMISED);
        var answers = atOnce(
                () -> answer(intake(), kept, "acceptance", null),
                () -> answer(intake(), kept, "non-acceptance", "{\"reasons\":\"缺项\",\"whereInstead\":\"街道\"}"));
        assertThat(answers).extracting(answer -> answer.getStatus().value()).containsExactlyInAnyOrder(200, 412);
        assertThat(answers)
                .filteredOn(answer -> answer.getStatus().value() == 412)
                .extracting(EntityExchangeResult::getResponseBody)
                .allSatisfy(told -> assertThat(told)
                        .containsPattern("\"lastChange\":\\{\"sequence\":2,\"action\":\"(ACCEPT|DECLINE)"));
        assertThat(events(kept)).isEqualTo(2);
    }

    @Test
    void aConcurrentDuplicateGetsTheFirstsAnswer() throws Exception {
        var kept = desk.submitted(citizen(), World.PROMISED);
        var duplicates = IntStream.range(0, 8)
                .<Callable<Integer>>mapToObj(_ -> () -> desk.act(intake(), kept, "acceptance", null, "same")
                        .returnResult(Void.class)
                        .getStatus()
                        .value())
                .toList();
        assertThat(atOnce(duplicates)).containsOnly(200);
        assertThat(events(kept)).isEqualTo(2);
    }

    @Test
    void aConcurrentDuplicateDraftIsOpenedOnce() throws Exception {
        var key = UUID.randomUUID().toString();
        var body = "{\"item\":\"" + World.PROMISED + "\"}";
        var duplicates = IntStream.range(0, 8)
                .<Callable<String>>mapToObj(_ -> () -> String.valueOf(desk.open(citizen(), body, key)
                        .expectStatus()
                        .isCreated()
                        .returnResult(Void.class)
                        .getResponseHeaders()
                        .getLocation()))
                .toList();
        assertThat(Set.copyOf(atOnce(duplicates))).hasSize(1);
    }

    @Test
    void clientsThatHangUpInTheMiddleLeaveNoOpenTransactionAndNoAnswerWithoutItsRow() throws Exception {
        List<String> answered;
        try (var clients = Executors.newFixedThreadPool(32)) {
            var calls = IntStream.range(0, CLIENTS)
                    .<Callable<String>>mapToObj(client -> () -> hungUp(client))
                    .toList();
            answered = clients.invokeAll(calls).stream()
                    .map(Future::resultNow)
                    .filter(id -> !id.isEmpty())
                    .toList();
        }
        settled();
        assertThat(desk.count("""
                        select count(*) from pg_stat_activity
                         where datname = 'cases' and state like 'idle in transaction%'
                        """)).isZero();
        assertThat(answered)
                .isNotEmpty()
                .allSatisfy(id -> assertThat(desk.count("select count(*) from cases where id = '" + id + "'"))
                        .isEqualTo(1));
        var before = desk.count("select count(*) from cases");
        for (int i = 0; i < 40; i++) {
            desk.draft(citizen(), World.PROMISED);
        }
        assertThat(desk.count("select count(*) from cases") - before).isEqualTo(40);
    }

    /** Sends a draft and hangs up after a moment; the id of the case when its 201 was waited for. */
    private String hungUp(int client) throws IOException, InterruptedException {
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            var body = "{\"item\":\"" + World.PROMISED + "\"}";
            socket.getOutputStream()
                    .write("""
                    POST /v1/cases HTTP/1.1\r
                    Host: localhost\r
                    Authorization: Bearer %s\r
                    Idempotency-Key: hang-%d-%s\r
                    Content-Type: application/json\r
                    Content-Length: %d\r
                    \r
                    %s""".formatted(citizen().value(), client, UUID.randomUUID(), body.length(), body)
                            .getBytes(StandardCharsets.US_ASCII));
            socket.getOutputStream().flush();
            Thread.sleep(client % 10 * 5L);
            return client % 10 == 0 ? answer(socket) : "";
        }
    }

    private static String answer(Socket socket) throws IOException {
        socket.setSoTimeout(30_000);
        var headers = new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.US_ASCII));
        var status = headers.readLine();
        var location = headers.lines()
                .filter(line -> line.startsWith("location:") || line.startsWith("Location:"))
                .findFirst()
                .orElse("");
        return status.contains(" 201 ") ? location.substring(location.lastIndexOf('/') + 1) : "";
    }

    /** Waits until what was on its way is written. */
    private void settled() throws InterruptedException {
        var last = -1L;
        for (var now = desk.count("select count(*) from cases"); now != last; ) {
            last = now;
            Thread.sleep(1000);
            now = desk.count("select count(*) from cases");
        }
    }

    private EntityExchangeResult<String> answer(TestTokens who, Desk.Kept kept, String action, @Nullable String body) {
        return desk.act(who, kept, action, body).expectBody(String.class).returnResult();
    }

    private long events(Desk.Kept kept) {
        return desk.count("select count(*) from case_events where case_id = '" + kept.id() + "'");
    }

    @SafeVarargs
    private static <T> List<T> atOnce(Callable<T>... calls) throws Exception {
        return atOnce(List.of(calls));
    }

    private static <T> List<T> atOnce(List<Callable<T>> calls) throws Exception {
        try (var people = Executors.newFixedThreadPool(calls.size())) {
            return people.invokeAll(calls).stream().map(Future::resultNow).toList();
        }
    }
}
