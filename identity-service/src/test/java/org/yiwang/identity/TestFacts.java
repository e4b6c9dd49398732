package org.yiwang.identity;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionFactory;
import org.yiwang.defaults.testing.RealKafka;

/** Reads what the service told on a topic. */
public final class TestFacts {

    private TestFacts() {}

    /** Waits as long as a busy machine may need. */
    public static ConditionFactory eventually() {
        return Awaitility.await().atMost(Duration.ofMinutes(1));
    }

    /** All facts of a topic, from its beginning to its present end, whose data names the given text. */
    public static List<ConsumerRecord<String, String>> naming(String topic, String text) {
        Map<String, Object> settings =
                Map.of("bootstrap.servers", RealKafka.bootstrap(), "group.id", "test-" + UUID.randomUUID());
        var found = new ArrayList<ConsumerRecord<String, String>>();
        try (var consumer = new KafkaConsumer<>(settings, new StringDeserializer(), new StringDeserializer())) {
            var partitions = consumer.partitionsFor(topic).stream()
                    .map(each -> new org.apache.kafka.common.TopicPartition(topic, each.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            var ends = consumer.endOffsets(partitions);
            while (partitions.stream().anyMatch(each -> consumer.position(each) < ends.getOrDefault(each, 0L))) {
                consumer.poll(Duration.ofMillis(200)).records(topic).forEach(each -> {
                    if (each.value().contains(text)) {
                        found.add(each);
                    }
                });
            }
        }
        return found;
    }
}
