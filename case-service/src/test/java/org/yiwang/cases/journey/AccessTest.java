package org.yiwang.cases.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.yiwang.defaults.access.Access;
import org.yiwang.defaults.access.Seal;
import org.yiwang.defaults.testing.RealKafka;
import org.yiwang.keycloak.Duty;
import org.yiwang.keycloak.TestTokens;
import tools.jackson.databind.JsonNode;

/** Who was shown something of a person is told, sealed in the person's own chain. */
@ServiceTest
class AccessTest {

    private final UUID mei = UUID.randomUUID();
    private final TestTokens applicant = TestTokens.citizen(mei, "李晓梅");
    private final TestTokens official = World.official(79, World.post(Duty.INTAKE, World.MARKET));

    @Autowired
    private Desk desk;

    @Test
    void anOpeningAndTheLineOfAQueueAreLinksOfTheApplicantsChain() throws Exception {
        var kept = desk.submitted(applicant, World.PROMISED);
        desk.get(official, "/v1/cases/{id}", kept.id()).expectStatus().isOk();
        desk.get(official, "/v1/queues?limit=200").expectStatus().isOk();
        desk.get(applicant, "/v1/cases/{id}", kept.id()).expectStatus().isOk();

        var told = told(2);
        var accesses = told.stream().map(AccessTest::seal).map(Seal::access).toList();
        assertThat(accesses).extracting(Access::kind).containsExactly("CASE", "QUEUE");
        assertThat(accesses).allSatisfy(access -> {
            assertThat(access.cases()).containsExactly(kept.id());
            assertThat(access.post())
                    .isEqualTo(World.post(Duty.INTAKE, World.MARKET).claim());
            assertThat(access.client()).isNull();
        });
        assertThat(Seal.verify(told.stream().map(AccessTest::seal).toList())).isTrue();
        assertThat(told.getFirst().propertyNames())
                .isEqualTo(Desk.JSON.readTree(contract()).propertyNames());
    }

    @Test
    void soIsWhatWasReadThroughAnIntegratorsClientByItsOwner() {
        var bank = applicant.through("bank", List.of(World.PROMISED), "cases.read");
        var kept = desk.submitted(applicant, World.PROMISED);
        desk.get(bank, "/v1/cases/{id}", kept.id()).expectStatus().isOk();
        desk.get(bank, "/v1/cases?limit=200").expectStatus().isOk();
        assertThat(told(2).stream().map(AccessTest::seal).map(Seal::access))
                .extracting(Access::kind, Access::client, Access::reader)
                .containsExactly(tuple("CASE", "bank", mei), tuple("CASES", "bank", mei));
    }

    private static Seal seal(JsonNode told) {
        return Desk.JSON.treeToValue(told, Seal.class);
    }

    private static String contract() throws Exception {
        return Files.readString(Path.of("src/test/contracts/org.yiwang.access.recorded.v1.json"));
    }

    /** What is told of this applicant, in order, once it is so much. */
    private List<JsonNode> told(int count) {
        return Awaitility.await().atMost(Duration.ofSeconds(30)).until(this::told, told -> told.size() >= count);
    }

    private List<JsonNode> told() {
        Map<String, Object> settings = Map.of(
                "bootstrap.servers",
                RealKafka.bootstrap(),
                "group.id",
                "test-" + UUID.randomUUID(),
                "auto.offset.reset",
                "earliest");
        var found = new ArrayList<JsonNode>();
        try (var consumer = new KafkaConsumer<>(settings, new StringDeserializer(), new StringDeserializer())) {
            consumer.subscribe(List.of("yiwang.case-accesses"));
            for (int round = 0; round < 10; round++) {
                consumer.poll(Duration.ofMillis(300)).forEach(message -> {
                    if (message.key().equals(mei.toString())) {
                        found.add(Desk.JSON.readTree(message.value()));
                    }
                });
            }
        }
        return found;
    }
}
