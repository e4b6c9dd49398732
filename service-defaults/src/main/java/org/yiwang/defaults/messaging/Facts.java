package org.yiwang.defaults.messaging;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** Reads CloudEvents (binary mode of the Kafka binding) and refuses those of a source that may not write the topic. */
final class Facts {

    private static final String SOURCE = "/services/";

    private final JsonMapper json;
    private final Map<String, String> writers;

    Facts(JsonMapper json, Map<String, String> writers) {
        this.json = json;
        this.writers = writers;
    }

    /** Throws {@link ForeignFact} for a foreign source, IllegalArgumentException for a fact that is no CloudEvent. */
    ReceivedFact read(ConsumerRecord<String, byte[]> message) {
        var source = String.valueOf(header(message, "ce_source"));
        var writer = writers.get(message.topic());
        if (!source.equals(SOURCE + writer)) {
            throw new ForeignFact(source, message.topic());
        }
        return new ReceivedFact(
                UUID.fromString(required(message, "ce_id")),
                message.topic(),
                required(message, "ce_type"),
                String.valueOf(writer),
                String.valueOf(message.key()),
                Instant.parse(required(message, "ce_time")),
                header(message, "ce_traceparent"),
                json.readTree(message.value()));
    }

    private static String required(ConsumerRecord<String, byte[]> message, String name) {
        var value = header(message, name);
        if (value == null) {
            throw new IllegalArgumentException("The fact has no " + name);
        }
        return value;
    }

    private static @Nullable String header(ConsumerRecord<String, byte[]> message, String name) {
        var header = message.headers().lastHeader(name);
        return header == null || header.value() == null ? null : new String(header.value(), StandardCharsets.UTF_8);
    }
}
