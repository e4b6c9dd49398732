package org.yiwang.cases.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yiwang.cases.journey.World.citizen;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.LongSupplier;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.yiwang.cases.trail.Bell;
import org.yiwang.defaults.testing.RealKafka;
import org.yiwang.defaults.testing.RealPostgres;
import org.yiwang.defaults.testing.ToldFact;
import org.yiwang.keycloak.TestTokens;

@ServiceTest
class FactsTest {

    @Autowired
    private Desk desk;

    @Autowired
    private Bell bell;

    @Test
    void whatOthersPublishIsCopiedOnce() throws Exception {
        var item = contract("catalog", "item.published");
        var id = UUID.randomUUID();
        for (int i = 0; i < 2; i++) {
            tell("yiwang.items", "org.yiwang.item.published.v1", "catalog-service", id, item);
            tell(
                    "yiwang.regions",
                    "org.yiwang.region.changed.v1",
                    "catalog-service",
                    UUID.randomUUID(),
                    contract("catalog", "region.changed"));
            tell(
                    "yiwang.regions",
                    "org.yiwang.department.changed.v1",
                    "catalog-service",
                    UUID.randomUUID(),
                    contract("catalog", "department.changed"));
            tell(
                    "yiwang.people",
                    "org.yiwang.person.accounts-linked.v1",
                    "identity-service",
                    UUID.randomUUID(),
                    contract("identity", "person.accounts-linked"));
        }
        var published = Desk.JSON.readTree(item).path("id").asString();
        eventually(() -> desk.count("select count(*) from handled_facts where event_id = '" + id + "'"), 1);
        eventually(() -> desk.count("select count(*) from item_versions where item_id = '" + published + "'"), 1);
        eventually(() -> desk.count("select count(*) from regions where code = '330106000000'"), 1);
        eventually(
                () -> desk.count("select count(*) from linked_persons where person = '" + World.CHEN_SIYUAN + "'"), 1);
        eventually(() -> desk.count("select count(*) from departments where code = '11330106YW0000002W'"), 1);
    }

    @Test
    void anItemsEndIsCopiedOnce() throws Exception {
        var end = contract("catalog", "item.retired");
        var item = Desk.JSON.readTree(end).path("id").asString();
        var id = UUID.randomUUID();
        for (int i = 0; i < 2; i++) {
            tell("yiwang.items", "org.yiwang.item.retired.v1", "catalog-service", id, end);
        }
        eventually(() -> desk.count("select count(*) from retired_items where item_id = '" + item + "'"), 1);
        assertThat(desk.count("select count(*) from handled_facts where event_id = '" + id + "'"))
                .isOne();
    }

    @Test
    void whatWasTakenInForARecordIsTheAccountsThatClaimsIt() {
        var record = UUID.randomUUID();
        var kept = desk.submitted(TestTokens.citizen(record, "吴秀英"), World.PROMISED);
        var brought = desk.submitted(citizen(), World.PROMISED);
        RealPostgres.execute(
                "cases", "update cases set present_id = '%s' where id = '%s'".formatted(record, brought.id()));
        var person = UUID.randomUUID();
        var data = "{\"record\": \"%s\", \"person\": \"%s\"}".formatted(record, person);
        tell("yiwang.people", "org.yiwang.person.claimed.v1", "identity-service", UUID.randomUUID(), data);
        eventually(() -> desk.count("select count(*) from cases where applicant_id = '" + person + "'"), 1);
        assertThat(desk.count("select count(*) from cases where present_id = '" + person + "'"))
                .isEqualTo(1);
        desk.get(TestTokens.citizen(person, "吴秀英"), "/v1/cases/{id}", kept.id())
                .expectStatus()
                .isOk();
    }

    @Test
    void aFactOfAServiceThatMayNotWriteItIsRefused() throws Exception {
        var forged = contract("catalog", "region.changed").replace("330106000000", "999999000000");
        tell("yiwang.regions", "org.yiwang.region.changed.v1", "identity-service", UUID.randomUUID(), forged);
        var fine = contract("catalog", "region.changed").replace("330106000000", "330107000000");
        tell("yiwang.regions", "org.yiwang.region.changed.v1", "catalog-service", UUID.randomUUID(), fine);
        eventually(() -> desk.count("select count(*) from regions where code = '330107000000'"), 1);
        assertThat(desk.count("select count(*) from regions where code = '999999000000'"))
                .isZero();
    }

    @Test
    void aSubmissionIsToldWithoutNamesOrAnswers() {
        var kept = desk.submitted(citizen(), World.PROMISED);
        var told = told(kept.id());
        assertThat(told).contains("\"action\": \"SUBMIT\"").doesNotContain("小梅面馆", "李晓梅", "330106199001011234");
        eventually(() -> desk.count("select count(*) from outbox where key = '" + kept.id() + "'"), 0);
    }

    @Test
    void whatAnotherReplicaWroteRingsTheBell() {
        var caseId = UUID.randomUUID();
        var fact = "{\"case\":\"%s\",\"department\":\"%s\",\"test\":false}".formatted(caseId, World.MARKET);
        var rung = bell.of(caseId).next().toFuture();
        for (int round = 0; round < 100 && !rung.isDone(); round++) {
            tell("yiwang.cases", "org.yiwang.case.accepted.v1", "case-service", UUID.randomUUID(), fact);
            sleep();
        }
        assertThat(rung).isCompletedWithValue(new Bell.Ring(caseId, Set.of(World.MARKET), false));
    }

    private static String told(UUID caseId) {
        Map<String, Object> settings = Map.of(
                "bootstrap.servers",
                RealKafka.bootstrap(),
                "group.id",
                UUID.randomUUID().toString(),
                "auto.offset.reset",
                "earliest");
        try (var consumer = new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer())) {
            consumer.subscribe(List.of("yiwang.cases"));
            for (int round = 0; round < 60; round++) {
                for (var message : consumer.poll(Duration.ofMillis(500))) {
                    if (message.key().equals(caseId.toString())) {
                        return new String(message.value(), StandardCharsets.UTF_8);
                    }
                }
            }
        }
        throw new AssertionError("nothing was told of " + caseId);
    }

    private static void tell(String topic, String type, String source, UUID id, String data) {
        new ToldFact(topic, type, source, id, "key", data).tell();
    }

    private static String contract(String service, String fact) throws IOException {
        return Files.readString(
                Path.of("../" + service + "-service/src/test/contracts/org.yiwang." + fact + ".v1.json"));
    }

    private static void eventually(LongSupplier count, long expected) {
        for (int round = 0; round < 100 && count.getAsLong() != expected; round++) {
            sleep();
        }
        assertThat(count.getAsLong()).isEqualTo(expected);
    }

    private static void sleep() {
        try {
            Thread.sleep(200);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
