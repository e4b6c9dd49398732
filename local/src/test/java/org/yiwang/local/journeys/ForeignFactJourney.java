package org.yiwang.local.journeys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.errors.SaslAuthenticationException;
import org.apache.kafka.common.errors.TopicAuthorizationException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.yiwang.local.demo.Cast;
import org.yiwang.local.parts.Kafka;
import org.yiwang.local.site.Waiting;

/** A fact is published by the service it belongs to and by nobody else. */
class ForeignFactJourney {
    private final Cast cast = Stage.cast();
    private final Kafka kafka = new Kafka(cast.suite().site());

    @ParameterizedTest
    @CsvSource({
        "notification-service, yiwang.cases",
        "catalog-service, yiwang.cases",
        "identity-service, yiwang.cases",
        "notification-service, yiwang.items",
        "case-service, yiwang.people",
        "case-service, yiwang.messages",
        "case-service, yiwang.regions"
    })
    void aServiceCannotPublishAFactOfAnother(String service, String topic) {
        assertThatThrownBy(
                        () -> publish(kafka.client(service), forged(topic, "/services/" + service, UUID.randomUUID())))
                .isInstanceOf(ExecutionException.class)
                .hasCauseInstanceOf(TopicAuthorizationException.class);
    }

    @Test
    void aWrongPasswordPublishesNothing() {
        var settings = new HashMap<>(kafka.client("case-service"));
        settings.computeIfPresent(
                "sasl.jaas.config", (name, login) -> login.toString().replace("local-only", "guessed"));
        assertThatThrownBy(() -> publish(settings, forged("yiwang.cases", "/services/case-service", UUID.randomUUID())))
                .hasRootCauseInstanceOf(SaslAuthenticationException.class);
    }

    /** Even where the broker lets it pass, a consumer believes only the source that owns the topic. */
    @Test
    void aFactThatNamesAnotherSourceReachesNoInbox() throws Exception {
        var deceived = UUID.randomUUID();
        var told = UUID.randomUUID();
        publish(kafka.client("launcher"), forged("yiwang.cases", "/services/catalog-service", deceived));
        publish(kafka.client("launcher"), forged("yiwang.cases", "/services/case-service", told));
        assertThat(Waiting.until(Duration.ofSeconds(20), Duration.ofMillis(100), () -> messages(told) == 1))
                .as("the same fact from its owner arrives")
                .isTrue();
        assertThat(messages(deceived)).isZero();
    }

    private long messages(UUID recipient) throws SQLException {
        var database = java.util.Objects.requireNonNull(cast.suite().databases().get("notification-service"));
        var owner = database.owner();
        try (var connection = DriverManager.getConnection(database.jdbc(), owner.user(), owner.password());
                var count = connection.prepareStatement("select count(*) from messages where recipient = ?")) {
            count.setObject(1, recipient);
            var rows = count.executeQuery();
            rows.next();
            return rows.getLong(1);
        }
    }

    private static RecordMetadata publish(Map<String, Object> settings, ProducerRecord<String, byte[]> fact)
            throws Exception {
        var all = new HashMap<>(settings);
        all.put("max.block.ms", "5000");
        all.put("delivery.timeout.ms", "6000");
        try (var producer = new KafkaProducer<>(all, new StringSerializer(), new ByteArraySerializer())) {
            return producer.send(fact).get();
        }
    }

    private static ProducerRecord<String, byte[]> forged(String topic, String source, UUID applicant) {
        var id = UUID.randomUUID().toString();
        var data = """
                {"case":"%1$s","rootCase":"%1$s","number":"FORGED","sequence":5,"action":"DECIDE","from":"IN_REVIEW",\
                "to":"APPROVED","at":"2026-11-23T00:00:00Z","item":"%2$s","itemVersion":1,"department":"%3$s",\
                "region":"330106000000","applicant":{"kind":"PERSON","id":"%4$s"},"actor":"%4$s","mandate":null,\
                "outcome":"APPROVED","limits":[],"recipients":["%4$s"],"test":false}""".formatted(id, Stage.PARKING, Stage.URBAN_MANAGEMENT, applicant);
        var fact = new ProducerRecord<>(topic, id, data.getBytes(StandardCharsets.UTF_8));
        Map.of(
                        "ce_specversion",
                        "1.0",
                        "ce_id",
                        UUID.randomUUID().toString(),
                        "ce_source",
                        source,
                        "ce_type",
                        "org.yiwang.case.decided.v1",
                        "ce_subject",
                        id,
                        "ce_time",
                        "2026-11-23T00:00:00Z",
                        "content-type",
                        "application/json")
                .forEach((name, value) -> fact.headers().add(name, value.getBytes(StandardCharsets.UTF_8)));
        return fact;
    }
}
