package org.yiwang.defaults.outbox;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.yiwang.defaults.messaging.Pulse;
import tools.jackson.databind.json.JsonMapper;

/** Sends rows as CloudEvents (binary mode of the Kafka binding), the facts of one key strictly one after the other. */
class FactSender {

    private static final Logger LOG = LoggerFactory.getLogger(FactSender.class);

    private final Producer<String, byte[]> producer;
    private final String source;

    FactSender(Producer<String, byte[]> producer, String module) {
        this.producer = producer;
        this.source = "/services/" + module;
    }

    /** Gives the ids the broker acknowledged; a key stops at its first failure. */
    List<Long> send(List<OutboxRow> rows) throws InterruptedException {
        var acknowledged = new ArrayList<Long>(rows.size());
        var queues = queues(rows);
        while (!queues.isEmpty()) {
            var sent = new HashMap<String, Future<?>>();
            queues.forEach((key, queue) -> sent.put(key, send(queue.getFirst())));
            for (var entry : sent.entrySet()) {
                var queue = queues.get(entry.getKey());
                if (queue == null || !arrived(entry.getValue())) {
                    queues.remove(entry.getKey());
                    continue;
                }
                acknowledged.add(queue.removeFirst().id());
                if (queue.isEmpty()) {
                    queues.remove(entry.getKey());
                }
            }
        }
        return acknowledged;
    }

    /** Tells every partition that what was committed before an instant has been sent; call it when that is so. */
    void pulse(String topic, Instant at) throws InterruptedException, ExecutionException {
        var partitions = producer.partitionsFor(topic);
        var sent = new ArrayList<Future<?>>();
        for (var partition : partitions) {
            var pulse = new Pulse(partition.partition(), partitions.size(), at);
            var key = "pulse/" + pulse.partition();
            var data = JsonMapper.shared().writeValueAsBytes(pulse);
            var event = new ProducerRecord<String, byte[]>(topic, pulse.partition(), key, data);
            headers(event, UUID.randomUUID(), Pulse.TYPE, key, at);
            sent.add(producer.send(event));
        }
        for (var one : sent) {
            one.get();
        }
    }

    private static Map<String, Deque<OutboxRow>> queues(List<OutboxRow> rows) {
        var queues = new LinkedHashMap<String, Deque<OutboxRow>>();
        for (var row : rows) {
            queues.computeIfAbsent(row.topic() + " " + row.key(), _ -> new ArrayDeque<>())
                    .add(row);
        }
        return queues;
    }

    private Future<?> send(OutboxRow row) {
        return producer.send(cloudEvent(row));
    }

    private static boolean arrived(Future<?> sent) throws InterruptedException {
        try {
            sent.get();
            return true;
        } catch (ExecutionException refused) {
            LOG.warn(
                    "A fact was not accepted by the broker and stays in the outbox: {}",
                    String.valueOf(refused.getCause()));
            return false;
        }
    }

    private ProducerRecord<String, byte[]> cloudEvent(OutboxRow row) {
        var event = new ProducerRecord<>(row.topic(), row.key(), row.data().getBytes(StandardCharsets.UTF_8));
        headers(event, row.event(), row.type(), row.subject(), row.at());
        header(event, "ce_traceparent", row.trace());
        return event;
    }

    private void headers(ProducerRecord<String, byte[]> event, UUID id, String type, String subject, Instant at) {
        header(event, "ce_specversion", "1.0");
        header(event, "ce_id", id.toString());
        header(event, "ce_source", source);
        header(event, "ce_type", type);
        header(event, "ce_subject", subject);
        header(event, "ce_time", at.toString());
        header(event, "content-type", "application/json");
    }

    private static void header(ProducerRecord<String, byte[]> event, String name, @Nullable String value) {
        if (value != null) {
            event.headers().add(name, value.getBytes(StandardCharsets.UTF_8));
        }
    }
}
