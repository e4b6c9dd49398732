package org.yiwang.local.parts;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.errors.GroupAuthorizationException;
import org.apache.kafka.common.errors.SaslAuthenticationException;
import org.apache.kafka.common.errors.TopicAuthorizationException;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class KafkaTest {
    @TempDir
    static Path data;

    private static Kafka kafka;

    @BeforeAll
    static void start() throws IOException {
        var site = ScratchSite.in(data);
        kafka = new Kafka(site);
        Parts.of(site).start("kafka");
    }

    @AfterAll
    static void end() {
        Shutdown.of(data);
    }

    @ParameterizedTest
    @CsvSource({
        "catalog-service, yiwang.items", "identity-service, yiwang.people",
        "case-service, yiwang.cases", "notification-service, yiwang.messages"
    })
    void theOwnerMayWriteItsTopic(String user, String topic) {
        assertThatCode(() -> write(kafka.client(user), topic)).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @CsvSource({
        "notification-service, yiwang.cases", "catalog-service, yiwang.people",
        "case-service, yiwang.messages", "identity-service, yiwang.items"
    })
    void aServiceThatMayNotWriteATopicIsRefused(String user, String topic) {
        assertThatThrownBy(() -> write(kafka.client(user), topic))
                .hasRootCauseInstanceOf(TopicAuthorizationException.class);
    }

    @Test
    void aUserWithoutItsPasswordIsRefused() {
        var guess = new HashMap<>(kafka.client("case-service"));
        guess.computeIfPresent("sasl.jaas.config", (key, login) -> ((String) login).replace("local-only-", "guess-"));
        assertThatThrownBy(() -> write(guess, "yiwang.cases"))
                .hasRootCauseInstanceOf(SaslAuthenticationException.class);
    }

    @Test
    void aServiceMayNotReadWhatItDoesNotNeed() {
        assertThatThrownBy(() -> read("notification-service", "notification-service", "yiwang.people"))
                .isInstanceOf(TopicAuthorizationException.class);
    }

    @Test
    void aServiceMayNotReadInAnothersName() {
        assertThatThrownBy(() -> read("notification-service", "case-service", "yiwang.cases"))
                .isInstanceOf(GroupAuthorizationException.class);
    }

    private static void write(Map<String, Object> client, String topic) throws Exception {
        var settings = new HashMap<>(client);
        settings.putAll(Map.of("max.block.ms", "8000", "delivery.timeout.ms", "8000"));
        try (var producer = new KafkaProducer<>(settings, new StringSerializer(), new StringSerializer())) {
            producer.send(new ProducerRecord<>(topic, "key", "value")).get();
        }
    }

    private static void read(String user, String group, String topic) {
        var settings = new HashMap<>(kafka.client(user));
        settings.put("group.id", group);
        try (var consumer = new KafkaConsumer<>(settings, new StringDeserializer(), new StringDeserializer())) {
            consumer.subscribe(List.of(topic));
            consumer.poll(Duration.ofSeconds(10));
        }
    }
}
