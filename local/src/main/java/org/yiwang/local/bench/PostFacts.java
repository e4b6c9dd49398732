package org.yiwang.local.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;
import org.jspecify.annotations.Nullable;
import org.yiwang.local.parts.Kafka;
import tools.jackson.databind.json.JsonMapper;

/**
 * Tells case-service of the measured official's posts, as identity-service would, and that nothing about posts and
 * mandates is newer all day.
 */
record PostFacts(Kafka kafka) {
    private static final JsonMapper JSON = new JsonMapper();
    private static final String IDENTITY = "identity-service";
    private static final String PEOPLE = "yiwang.people";
    private static final List<String> PULSED = List.of(PEOPLE, "yiwang.mandates");

    void publish(UUID official, List<String> claims) throws ExecutionException, InterruptedException {
        try (var producer =
                new KafkaProducer<>(kafka.client(IDENTITY), new StringSerializer(), new StringSerializer())) {
            var state = Map.of(
                    "official",
                    official,
                    "version",
                    1,
                    "posts",
                    claims.stream().map(PostFacts::post).toList());
            send(producer, "official.posts-changed", PEOPLE, null, official + "/posts", state);
            for (var topic : PULSED) {
                pulse(producer, topic);
            }
        }
    }

    private static void pulse(KafkaProducer<String, String> producer, String topic)
            throws ExecutionException, InterruptedException {
        var partitions = producer.partitionsFor(topic);
        var day = Instant.now().plus(Duration.ofDays(1)).toString();
        for (var one : partitions) {
            var pulse = Map.of("partition", one.partition(), "partitions", partitions.size(), "at", day);
            send(producer, "pulse", topic, one.partition(), "pulse/" + one.partition(), pulse);
        }
    }

    private static Map<String, String> post(String claim) {
        var parts = claim.split("/", -1);
        return Map.of(
                "id", UUID.nameUUIDFromBytes(claim.getBytes(UTF_8)).toString(),
                "duty", parts[0],
                "department", parts[1],
                "region", parts[2],
                "from", "2020-01-01T00:00:00Z");
    }

    private static void send(
            KafkaProducer<String, String> producer,
            String event,
            String topic,
            @Nullable Integer partition,
            String key,
            Map<String, ?> data)
            throws ExecutionException, InterruptedException {
        var message = new ProducerRecord<>(topic, partition, key, JSON.writeValueAsString(data));
        Map.of(
                        "ce_specversion",
                        "1.0",
                        "ce_id",
                        UUID.randomUUID().toString(),
                        "ce_source",
                        "/services/" + IDENTITY,
                        "ce_type",
                        "org.yiwang." + event + ".v1",
                        "ce_time",
                        Instant.now().toString())
                .forEach((name, value) -> message.headers().add(name, value.getBytes(UTF_8)));
        producer.send(message).get();
    }
}
