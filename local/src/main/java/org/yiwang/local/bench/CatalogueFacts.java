package org.yiwang.local.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;
import org.yiwang.local.parts.Kafka;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Tells the case service of the measured item, as the catalogue would: its region, its department, its published version. */
record CatalogueFacts(Kafka kafka) {
    private static final JsonMapper JSON = new JsonMapper();
    private static final String CATALOGUE = "catalog-service";

    /** Publishes the item as written in the file and gives it. */
    JsonNode publish(Path file) throws ExecutionException, InterruptedException {
        var item = (ObjectNode) JSON.readTree(file.toFile());
        item.put("version", 1).put("publishedAt", "2026-11-01T00:00:00Z");
        item.putObject("departmentName")
                .put("zh-CN", "杭州市西湖区市场监督管理局")
                .put("en", "Xihu District Market Regulation Bureau");
        String region = item.get("region").asString();
        try (var producer =
                new KafkaProducer<>(kafka.client(CATALOGUE), new StringSerializer(), new StringSerializer())) {
            send(producer, "regions", "region.changed", region, region(region));
            String department = item.get("department").asString();
            send(producer, "regions", "department.changed", department, department(item));
            send(producer, "items", "item.published", item.get("id").asString(), item);
        }
        return item;
    }

    private static ObjectNode region(String code) {
        return JSON.createObjectNode()
                .put("code", code)
                .put("name", "西湖区")
                .put("parent", "330100000000")
                .put("level", "COUNTY")
                .put("prefix", code.substring(0, 6));
    }

    private static ObjectNode department(ObjectNode item) {
        String region = item.get("region").asString();
        var department = JSON.createObjectNode()
                .put("id", item.get("department").asString())
                .put("code", "11330106YW0000002W")
                .put("region", region)
                .put("regionPrefix", region.substring(0, 6));
        return department.set("name", item.get("departmentName"));
    }

    private static void send(
            KafkaProducer<String, String> producer, String topic, String event, String key, JsonNode data)
            throws ExecutionException, InterruptedException {
        var message = new ProducerRecord<>("yiwang." + topic, key, JSON.writeValueAsString(data));
        Map.of(
                        "ce_specversion",
                        "1.0",
                        "ce_id",
                        UUID.randomUUID().toString(),
                        "ce_source",
                        "/services/" + CATALOGUE,
                        "ce_type",
                        "org.yiwang." + event + ".v1",
                        "ce_subject",
                        key,
                        "ce_time",
                        Instant.now().toString(),
                        "content-type",
                        "application/json")
                .forEach((name, value) -> message.headers().add(name, value.getBytes(UTF_8)));
        producer.send(message).get();
    }
}
