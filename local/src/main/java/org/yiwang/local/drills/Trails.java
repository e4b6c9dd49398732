package org.yiwang.local.drills;

import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.LongStream;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.yiwang.local.calls.Application;
import org.yiwang.local.demo.Cast;
import org.yiwang.local.parts.Kafka;
import tools.jackson.databind.json.JsonMapper;

/** Holds cases against what was acknowledged: their trail, the facts told of it in their order, the messages. */
final class Trails {
    private static final String TOPIC = "yiwang.cases";
    private static final JsonMapper JSON = JsonMapper.shared();

    /** What an applicant is told on the way, once each. */
    private static final List<String> MESSAGES = List.of(
            "CASE_SUBMITTED",
            "CASE_SUPPLEMENT_REQUESTED",
            "CASE_SUPPLIED",
            "CASE_ACCEPTED",
            "CASE_SUSPENDED",
            "CASE_RESUMED",
            "CASE_EXTENDED",
            "CASE_APPROVED",
            "CASE_DELIVERED");

    private final Cast cast;
    private final Losses losses;
    private final Map<String, List<Long>> told = new HashMap<>();
    private int repeated;

    Trails(Cast cast, Losses losses) {
        this.cast = cast;
        this.losses = losses;
        read();
    }

    /** How often a fact was told that had been told before; each counts once for who hears it. */
    int repeated() {
        return repeated;
    }

    void check(CrowdCase one, List<String> acknowledged) {
        var id = one.application().id();
        var trail = trail(id);
        var done = trail.stream().filter(acknowledged::contains).toList();
        if (!done.equals(acknowledged)) {
            losses.add(id + ": the trail has " + trail + " instead of " + acknowledged);
        }
        var facts = told.getOrDefault(id.toString(), List.of());
        var expected = LongStream.rangeClosed(1, trail.size()).boxed().toList();
        if (!facts.equals(expected)) {
            losses.add(id + ": facts were told in the order " + facts + " instead of " + expected);
        }
        messages(one, id);
        losses.checkChain(id);
    }

    private void messages(CrowdCase one, UUID id) {
        Map<String, Integer> kinds = new TreeMap<>();
        Application.messages(cast.as(one.citizen().username()), id)
                .forEach(message -> kinds.merge(message.path("kind").asString(), 1, Integer::sum));
        for (var kind : MESSAGES) {
            if (kinds.getOrDefault(kind, 0) != 1) {
                losses.add(id + ": " + kinds.getOrDefault(kind, 0) + " messages " + kind + " instead of 1");
            }
        }
    }

    private List<String> trail(UUID id) {
        var sql = "select action from case_events where root_case_id = '%s' order by sequence".formatted(id);
        try (var connection = Losses.cases(cast);
                var rows = connection.createStatement().executeQuery(sql)) {
            var actions = new ArrayList<String>();
            while (rows.next()) {
                actions.add(rows.getString(1));
            }
            return actions;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Every fact of the topic by its case, in the order in which it was told first. */
    private void read() {
        var settings = new HashMap<>(new Kafka(cast.suite().site()).client("launcher"));
        try (var consumer = new KafkaConsumer<>(settings, new StringDeserializer(), new StringDeserializer())) {
            var partitions = consumer.partitionsFor(TOPIC).stream()
                    .map(one -> new TopicPartition(TOPIC, one.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            var ends = consumer.endOffsets(partitions);
            Set<String> known = new HashSet<>();
            while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
                consumer.poll(Duration.ofSeconds(1)).forEach(record -> {
                    var header = record.headers().lastHeader("ce_id");
                    if (!known.add(new String(header.value(), StandardCharsets.UTF_8))) {
                        repeated++;
                        return;
                    }
                    var sequence = JSON.readTree(record.value()).path("sequence");
                    if (sequence.isNumber()) {
                        told.computeIfAbsent(record.key(), _ -> new ArrayList<>())
                                .add(sequence.asLong());
                    }
                });
            }
        }
    }
}
