package org.yiwang.defaults.testing;

import java.util.Map;
import org.springframework.kafka.test.EmbeddedKafkaKraftBroker;

/** One real Kafka broker per test JVM, without authentication. */
public final class RealKafka {

    private static final EmbeddedKafkaKraftBroker BROKER = start();

    private RealKafka() {}

    public static String bootstrap() {
        return BROKER.getBrokersAsString();
    }

    /** The settings a service reads. */
    public static Map<String, Object> properties() {
        return Map.of(
                "YIWANG_KAFKA",
                bootstrap(),
                "spring.kafka.bootstrap-servers",
                bootstrap(),
                "spring.kafka.security.protocol",
                "PLAINTEXT");
    }

    private static EmbeddedKafkaKraftBroker start() {
        var broker = new EmbeddedKafkaKraftBroker(
                1,
                2,
                "yiwang.regions",
                "yiwang.items",
                "yiwang.people",
                "yiwang.mandates",
                "yiwang.cases",
                "yiwang.case-accesses",
                "yiwang.identity-accesses",
                "yiwang.messages");
        broker.afterPropertiesSet();
        return broker;
    }
}
