package org.yiwang.notifications;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.yiwang.defaults.testing.RealKafka;

/** Tells facts as other services do, and reads what this one told. */
public final class TestFacts {

    private static final KafkaProducer<String, String> PRODUCER = new KafkaProducer<>(
            Map.of("bootstrap.servers", RealKafka.bootstrap(), "linger.ms", "0"),
            new StringSerializer(),
            new StringSerializer());

    private TestFacts() {}

    /** One fact on its way: where, about what, by whom. */
    public record Told(UUID id, String topic, String key, String type, String source, String data) {

        public Told from(String other) {
            return new Told(id, topic, key, type, other, data);
        }

        /** The same of an applicant who agreed to electronic service, or did not. */
        public Told electronically(boolean agreed) {
            var with = "\"electronicService\":" + agreed + ",\"recipients\"";
            return new Told(id, topic, key, type, source, data.replace("\"recipients\"", with));
        }

        /** The same with a notice of this number. */
        public Told withNotice(int number) {
            var with = "\"notice\":" + number + ",\"recipients\"";
            return new Told(id, topic, key, type, source, data.replace("\"recipients\"", with));
        }

        public Told again() {
            return this;
        }
    }

    public static void tell(Told fact) {
        var event = new ProducerRecord<>(fact.topic(), fact.key(), fact.data());
        Map.of(
                        "ce_specversion",
                        "1.0",
                        "ce_id",
                        fact.id().toString(),
                        "ce_source",
                        "/services/" + fact.source(),
                        "ce_type",
                        fact.type(),
                        "ce_time",
                        "2026-02-13T01:30:00Z",
                        "content-type",
                        "application/json")
                .forEach((name, value) -> event.headers().add(name, value.getBytes(StandardCharsets.UTF_8)));
        try {
            PRODUCER.send(event).get();
        } catch (InterruptedException | ExecutionException failed) {
            throw new IllegalStateException(failed);
        }
    }

    /** All facts of a topic, from its beginning to its present end, whose data names the given text. */
    public static List<ConsumerRecord<String, String>> naming(String topic, String text) {
        Map<String, Object> settings =
                Map.of("bootstrap.servers", RealKafka.bootstrap(), "group.id", "test-" + UUID.randomUUID());
        var found = new ArrayList<ConsumerRecord<String, String>>();
        try (var consumer = new KafkaConsumer<>(settings, new StringDeserializer(), new StringDeserializer())) {
            var partitions = consumer.partitionsFor(topic).stream()
                    .map(each -> new TopicPartition(topic, each.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            var ends = consumer.endOffsets(partitions);
            while (partitions.stream().anyMatch(each -> consumer.position(each) < ends.getOrDefault(each, 0L))) {
                for (var record : consumer.poll(Duration.ofMillis(200)).records(topic)) {
                    if (record.value().contains(text)) {
                        found.add(record);
                    }
                }
            }
        }
        return found;
    }
}
