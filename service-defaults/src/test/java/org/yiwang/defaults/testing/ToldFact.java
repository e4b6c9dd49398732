package org.yiwang.defaults.testing;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;

/** A fact as another service would tell it (CloudEvents, binary mode of the Kafka binding). */
public record ToldFact(String topic, String type, String source, UUID id, String key, String data) {

    public ToldFact(String topic, String type, String source, String key, String data) {
        this(topic, type, source, UUID.randomUUID(), key, data);
    }

    public void tell() {
        var message = new ProducerRecord<>(topic, key, data);
        Map.of(
                        "ce_specversion",
                        "1.0",
                        "ce_id",
                        id.toString(),
                        "ce_source",
                        "/services/" + source,
                        "ce_type",
                        type,
                        "ce_time",
                        Instant.now().toString(),
                        "content-type",
                        "application/json")
                .forEach((name, value) -> message.headers().add(name, value.getBytes(StandardCharsets.UTF_8)));
        Map<String, Object> settings = Map.of("bootstrap.servers", RealKafka.bootstrap());
        try (var producer = new KafkaProducer<>(settings, new StringSerializer(), new StringSerializer())) {
            producer.send(message);
        }
    }
}
