package org.yiwang.cases.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.doAnswer;
import static org.yiwang.cases.journey.World.citizen;
import static org.yiwang.cases.journey.World.intake;
import static org.yiwang.cases.journey.World.reviewer;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.bean.override.mockito.MockitoSpyBean;
import org.yiwang.cases.trail.TrailRepository;
import org.yiwang.defaults.testing.RealPostgres;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;
import tools.jackson.databind.JsonNode;

/** An action between the statements that read a case makes neither a fault nor an archive that contradicts itself. */
@ServiceTest
@AtOnce
class BetweenReadsTest {

    private static final UUID CLERK = UUID.fromString("0199f000-0000-7000-8000-000000000311");

    @Autowired
    private Desk desk;

    @MockitoSpyBean
    @SuppressWarnings("NullAway.Init")
    private TrailRepository trail;

    @Test
    void anActionWhileACaseIsVerifiedIsNoFault() {
        var kept = reviewedBeforeItsChainIsRead();
        var found = Objects.requireNonNull(desk.get(citizen(), "/v1/cases/{id}/verification", kept.id())
                .expectStatus()
                .isOk()
                .expectBody(JsonNode.class)
                .returnResult()
                .getResponseBody());
        assertThat(found.path("faults").isEmpty()).isTrue();
        assertThat(found.path("events").asInt()).isEqualTo(3);
    }

    @Test
    void anArchiveHoldsACaseAsItWasAtOneMoment() throws IOException {
        RealPostgres.execute("cases", """
                insert into copied_posts values ('%1$s', '%1$s', 'INTAKE', '%2$s', '330106000000', '2020-01-01', null)
                on conflict do nothing
                """.formatted(CLERK, World.MARKET));
        var kept = reviewedBeforeItsChainIsRead();
        var files = unpacked(Objects.requireNonNull(desk.get(intake(), "/v1/cases/{id}/archive", kept.id())
                .expectStatus()
                .isOk()
                .expectBody(byte[].class)
                .returnResult()
                .getResponseBody()));
        assertThat(Objects.requireNonNull(files.get("case.json")).path("status").asString())
                .isEqualTo("IN_REVIEW");
        assertThat(Objects.requireNonNull(files.get("chain.json")).size()).isEqualTo(3);
    }

    /** Somebody starts the review after the case itself was read and before its chain is, the first time. */
    private Desk.Kept reviewedBeforeItsChainIsRead() {
        var kept = desk.did(intake(), desk.submitted(citizen(), World.PROMISED), "acceptance", null);
        var done = new AtomicBoolean();
        doAnswer(call -> {
                    var chain = (Flux<?>) call.callRealMethod();
                    return done.getAndSet(true)
                            ? chain
                            : Mono.delay(Duration.ofMillis(300), Schedulers.boundedElastic())
                                    .doOnNext(_ -> desk.did(reviewer(), kept, "review", null))
                                    .thenMany(chain);
                })
                .when(trail)
                .chain(kept.id());
        return kept;
    }

    private static Map<String, JsonNode> unpacked(byte[] packed) throws IOException {
        Map<String, JsonNode> files = new HashMap<>();
        try (var zip = new ZipInputStream(new ByteArrayInputStream(packed))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (entry.getName().endsWith(".json")) {
                    var json = new String(zip.readAllBytes(), StandardCharsets.UTF_8);
                    files.put(entry.getName(), Desk.JSON.readTree(json));
                }
            }
        }
        return files;
    }
}
