package org.yiwang.cases.journey;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;
import org.yiwang.defaults.testing.RealKafka;
import org.yiwang.defaults.testing.RealPostgres;

/** A mandate as the copy has it, or as it is told. */
record Mandated(UUID id, UUID grantor, UUID agent, String items, String topics, String from, String until) {

    static final String LONG_AGO = "2020-01-01T00:00:00Z";
    static final String FAR = "2999-01-01T00:00:00Z";

    static Mandated forItem(UUID grantor, UUID agent, UUID item) {
        return new Mandated(UUID.randomUUID(), grantor, agent, item.toString(), "", LONG_AGO, FAR);
    }

    static Mandated forTopic(UUID grantor, UUID agent, String topic) {
        return new Mandated(UUID.randomUUID(), grantor, agent, "", topic, LONG_AGO, FAR);
    }

    Mandated during(String first, String last) {
        return new Mandated(id, grantor, agent, items, topics, first, last);
    }

    /** Put into the copy without waiting for the fact. */
    Mandated copied() {
        RealPostgres.execute("cases", """
                insert into copied_mandates
                values ('%s', 1, true, 'PERSON', '%s', '%s', '{%s}', '{%s}', '%s', '%s', false)
                """.formatted(id, grantor, agent, items, topics, from, until));
        return this;
    }

    void gone() {
        RealPostgres.execute(
                "cases", "update copied_mandates set in_force = false, version = 9 where id = '" + id + "'");
    }

    static void known(String at) {
        RealPostgres.execute("cases", "update copy_pulses set at = " + at + " where copy = 'mandates'");
    }

    void tell(int version, String state) {
        var data = """
                {"mandate": "%s", "version": %d, "state": "%s", "grantor": {"kind": "PERSON", "id": "%s"},
                 "agent": "%s", "items": ["%s"], "topics": [], "from": "%s", "until": "%s", "test": false}
                """.formatted(id, version, state, grantor, agent, items, from, until);
        var fact = new ProducerRecord<>("yiwang.mandates", id.toString(), data);
        Map.of(
                        "ce_specversion", "1.0",
                        "ce_id", UUID.randomUUID().toString(),
                        "ce_source", "/services/identity-service",
                        "ce_type", "org.yiwang.mandate.changed.v1",
                        "ce_time", Instant.now().toString())
                .forEach((name, value) -> fact.headers().add(name, value.getBytes(StandardCharsets.UTF_8)));
        Map<String, Object> config = Map.of("bootstrap.servers", RealKafka.bootstrap());
        try (var producer = new KafkaProducer<>(config, new StringSerializer(), new StringSerializer())) {
            producer.send(fact);
        }
    }
}
