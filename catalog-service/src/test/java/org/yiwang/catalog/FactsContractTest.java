package org.yiwang.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.yiwang.catalog.drafts.Desk;
import org.yiwang.defaults.testing.RealKafka;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** What is told on Kafka equals the committed files, which consumers read too. */
@CatalogTest
class FactsContractTest {

    private static final Path CONTRACTS = Path.of("src/test/contracts");
    private static final String AT = "2026-11-23T00:00:00Z";
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(SerializationFeature.INDENT_OUTPUT, SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
            .build();
    private static final String ENDED = "0199f000-0000-7000-8000-0000000002ff";
    private static final String LISTED = """
            {"id": "%s", "code": "33YW02000098-330106000000-000-11330106YW0000002W-1-00",
             "department": "%s", "region": "%s", "depth": "LISTED", "name": {"zh-CN": "旧事项", "en": "Old item"}}
            """.formatted(ENDED, Desk.MARKET, Desk.XIHU);
    private static final Map<String, ConsumerRecord<String, String>> HEARD = new HashMap<>();

    @Autowired
    WebTestClient client;

    @Autowired
    Catalogue catalogue;

    @ParameterizedTest
    @CsvSource({
        "330106000000, org.yiwang.region.changed.v1",
        "0199f000-0000-7000-8000-000000000102, org.yiwang.department.changed.v1",
        "0199f000-0000-7000-8000-000000000203, org.yiwang.item.published.v1",
    })
    void aFactIsWhatTheContractSays(String key, String type) {
        var fact = heard(key);

        assertThat(header(fact, "ce_type")).isEqualTo(type);
        assertThat(header(fact, "ce_source")).isEqualTo("/services/catalog-service");
        assertThat(header(fact, "ce_subject")).isEqualTo(key);
        assertThat(UUID.fromString(header(fact, "ce_id")).version()).isEqualTo(7);
        assertThat(Instant.parse(header(fact, "ce_time"))).isBefore(Instant.now());
        assertThat(told(fact)).isEqualTo(committed(type, told(fact)));
    }

    @Test
    void theEndOfAnItemIsWhatTheContractSays() {
        catalogue.imported(client);
        catalogue.post(client, "items", MediaType.APPLICATION_JSON, "[" + LISTED + "]");
        var desk = new Desk(client);
        var second = Desk.editor();
        var author = Desk.editor();
        var draft = desk.opens(author, Map.of("item", ENDED, "retire", true));
        var ended = desk.acts(second, desk.acts(author, draft, "review-request", Map.of()), "approval", Map.of());
        assertThat(ended.body().path("state").asString()).isEqualTo("PUBLISHED");

        var fact = heard(ENDED + "/org.yiwang.item.retired.v1");
        assertThat(header(fact, "ce_subject")).isEqualTo(ENDED);
        assertThat(told(fact)).isEqualTo(committed("org.yiwang.item.retired.v1", told(fact)));
    }

    @Test
    void aRegionThatWasSplitIsToldWithItsEndAndThoseThatTookItsPlace() {
        var data = JSON.readTree(heard("330104000000").value());

        assertThat(data.path("until").asString()).isEqualTo("2021-04-09");
        assertThat(data.has("from")).isFalse();
        assertThat(data.path("succeededBy").valueStream().map(code -> code.asString()))
                .containsExactly("330102000000", "330114000000");
    }

    @Test
    void aListedItemIsToldWithItsNameInBothLanguages() {
        var data = JSON.readTree(heard("LISTED").value());

        assertThat(data.path("name").path("en").asString())
                .isEqualTo(data.path("name").path("zh-CN").asString());
        assertThat(data.path("departmentName").path("en").asString()).startsWith("Guang'an");
        assertThat(data.path("version").asLong()).isPositive();
    }

    private static String told(ConsumerRecord<String, String> fact) {
        var data = (ObjectNode) JSON.readTree(fact.value());
        for (var instant : List.of("publishedAt", "retiredAt")) {
            if (data.has(instant)) {
                data.put(instant, AT);
            }
        }
        return JSON.writeValueAsString(JSON.treeToValue(data, java.util.TreeMap.class)) + "\n";
    }

    private static String committed(String type, String told) {
        var file = CONTRACTS.resolve(type + ".json");
        try {
            if (!Files.exists(file)) {
                Files.writeString(file, told);
            }
            return Files.readString(file);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private ConsumerRecord<String, String> heard(String key) {
        catalogue.imported(client);
        var settings = Map.<String, Object>of(
                ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG, RealKafka.bootstrap(),
                ConsumerConfig.GROUP_ID_CONFIG, UUID.randomUUID().toString(),
                ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
        var end = System.nanoTime() + Duration.ofSeconds(60).toNanos();
        try (var consumer = new KafkaConsumer<>(settings, new StringDeserializer(), new StringDeserializer())) {
            consumer.subscribe(List.of("yiwang.regions", "yiwang.items"));
            while (!HEARD.containsKey(key) && System.nanoTime() < end) {
                consumer.poll(Duration.ofMillis(200)).forEach(FactsContractTest::hear);
            }
        }
        return Objects.requireNonNull(HEARD.get(key), () -> key + " was not told");
    }

    private static void hear(ConsumerRecord<String, String> record) {
        HEARD.put(record.key(), record);
        HEARD.put(record.key() + "/" + header(record, "ce_type"), record);
        if (record.value().contains("\"LISTED\"") && record.value().contains("511602000000")) {
            HEARD.put("LISTED", record);
        }
    }

    private static String header(ConsumerRecord<String, String> fact, String name) {
        return new String(fact.headers().lastHeader(name).value(), StandardCharsets.UTF_8);
    }
}
