package org.yiwang.defaults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.cloudevents.kafka.CloudEventDeserializer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.internals.RecordHeader;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.r2dbc.core.DatabaseClient;
import org.yiwang.defaults.messaging.FactListener;
import org.yiwang.defaults.messaging.HandledOnce;
import org.yiwang.defaults.messaging.Pulse;
import org.yiwang.defaults.messaging.ReceivedFact;
import org.yiwang.defaults.observability.Trace;
import org.yiwang.defaults.outbox.Fact;
import org.yiwang.defaults.outbox.Outbox;
import org.yiwang.defaults.outbox.OutboxPublisher;
import org.yiwang.defaults.testing.RealKafka;
import org.yiwang.defaults.testing.Tables;
import org.yiwang.defaults.testing.WithKafka;
import org.yiwang.defaults.testing.WithPostgres;
import org.yiwang.keycloak.TestKeycloak;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

@SpringBootTest(
        properties = {
            "spring.application.name=case-service",
            "spring.flyway.enabled=false",
            "yiwang.outbox.pulsed=yiwang.cases",
            "yiwang.outbox.pulse=PT0.2S"
        })
@WithPostgres("facts")
@WithKafka
@Import({TestKeycloak.class, FactsTests.CaseListener.class, FactsTests.OrderedListener.class})
class FactsTests {

    private static final String TRACE = "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01";

    static class CaseListener implements FactListener {

        final Queue<ReceivedFact> received = new ConcurrentLinkedQueue<>();
        final Set<String> failing = ConcurrentHashMap.newKeySet();
        final Queue<String> traces = new ConcurrentLinkedQueue<>();
        private final DatabaseClient database;

        CaseListener(DatabaseClient database) {
            this.database = database;
        }

        @Override
        public String name() {
            return "inbox";
        }

        @Override
        public Map<String, String> writers() {
            return Map.of("yiwang.cases", "case-service");
        }

        @Override
        public Mono<Void> receive(ReceivedFact fact) {
            if (failing.remove(fact.key())) {
                return Mono.error(new IllegalStateException("not yet"));
            }
            received.add(fact);
            return Trace.current()
                    .doOnNext(trace -> traces.add(trace.id()))
                    .then(database.sql("with " + HandledOnce.FRESH
                                    + " insert into effects (event) select event_id from fresh")
                            .bind("consumer", name())
                            .bind("event", fact.id())
                            .bind("handledAt", fact.at())
                            .then());
        }
    }

    /** Takes everything in the order of the partitions. */
    static class OrderedListener implements FactListener {

        final Queue<ReceivedFact> received = new ConcurrentLinkedQueue<>();

        @Override
        public String name() {
            return "ordered";
        }

        @Override
        public Map<String, String> writers() {
            return Map.of("yiwang.cases", "case-service");
        }

        @Override
        public boolean inOrder() {
            return true;
        }

        @Override
        public Mono<Void> receive(ReceivedFact fact) {
            return Mono.fromRunnable(() -> received.add(fact));
        }
    }

    @Autowired
    private DatabaseClient database;

    @Autowired
    private OrderedListener ordered;

    @Autowired
    private OutboxPublisher publisher;

    @Autowired
    private CaseListener listener;

    @BeforeAll
    static void tables() {
        Tables.create("facts", "create table effects (event uuid)", "grant all on effects to facts_app");
    }

    @Test
    void factsArriveInOrderPerKeyAndLeaveTheOutboxEmpty() {
        var keys = List.of(key(), key(), key());
        var facts = IntStream.range(0, 300)
                .mapToObj(number -> fact(keys.get(number % 3), number))
                .toList();
        write(facts);
        await().untilAsserted(() ->
                keys.forEach(key -> assertThat(numbers(key)).hasSize(100).isSorted()));
        await().untilAsserted(() ->
                assertThat(count("select count(*) as n from outbox")).isZero());
        assertThat(listener.traces).contains("4bf92f3577b34da6a3ce929d0e0e4736");
    }

    @Test
    void aFactIsACloudEventForAnyConsumer() {
        var fact = fact(key(), 1);
        write(List.of(fact));
        Map<String, Object> config =
                Map.of("bootstrap.servers", RealKafka.bootstrap(), "group.id", key(), "auto.offset.reset", "earliest");
        try (var consumer = new KafkaConsumer<>(config, new StringDeserializer(), new CloudEventDeserializer())) {
            consumer.subscribe(List.of("yiwang.cases"));
            await().untilAsserted(() -> assertThat(consumer.poll(Duration.ofMillis(200)))
                    .filteredOn(message -> fact.key().equals(message.key()))
                    .singleElement()
                    .satisfies(message -> {
                        assertThat(message.value().getId()).isEqualTo(fact.id().toString());
                        assertThat(message.value().getType()).isEqualTo("org.yiwang.case.accepted.v1");
                        assertThat(message.value().getSource()).hasToString("/services/case-service");
                        assertThat(message.value().getSubject()).isEqualTo(fact.key());
                    }));
        }
    }

    @Test
    void aFactThatCannotBeTakenYetIsTriedAgainAndNothingOfItsKeyOvertakesIt() {
        var key = key();
        listener.failing.add(key);
        write(List.of(fact(key, 1), fact(key, 2)));
        await().untilAsserted(() -> assertThat(numbers(key)).containsExactly(1, 2));
    }

    @Test
    void aFactOfAServiceThatMayNotWriteTheTopicIsRefusedAndTheNextIsTaken() {
        var key = key();
        send(key, "/services/notification-service", UUID.randomUUID());
        send(key, "/services/case-service", UUID.randomUUID());
        await().untilAsserted(() -> assertThat(numbers(key)).hasSize(1));
        assertThat(listener.received)
                .filteredOn(fact -> fact.key().equals(key))
                .extracting(ReceivedFact::source)
                .containsExactly("case-service");
    }

    @Test
    void onceEveryPartitionWasToldOfAnInstantAllThatWasCommittedBeforeHasArrived() {
        var facts =
                IntStream.range(0, 50).mapToObj(number -> fact(key(), number)).toList();
        write(facts);
        var committed = Instant.now();
        var wanted = facts.stream().map(Fact::key).collect(Collectors.toSet());
        await().untilAsserted(() -> assertThat(untilToldOf(committed)).isNotEmpty());
        assertThat(untilToldOf(committed)).extracting(ReceivedFact::key).containsAll(wanted);
    }

    /** What had come when the last partition was told of an instant after this one; nothing as long as one was not. */
    private List<ReceivedFact> untilToldOf(Instant instant) {
        var told = new HashSet<Integer>();
        var before = new ArrayList<ReceivedFact>();
        for (var fact : ordered.received) {
            before.add(fact);
            if (fact.type().equals(Pulse.TYPE) && !Pulse.of(fact).at().isBefore(instant)) {
                told.add(Pulse.of(fact).partition());
                if (told.size() == Pulse.of(fact).partitions()) {
                    return before;
                }
            }
        }
        return List.of();
    }

    @Test
    void anInstanceThatStopsGivesItsLeaseBack() {
        var leases = "select count(*) as n from outbox_lease";
        await().untilAsserted(() -> assertThat(count(leases)).isOne());
        publisher.stop();
        try {
            assertThat(count(leases)).isZero();
        } finally {
            publisher.start();
        }
    }

    @Test
    void aFactDeliveredTwiceCountsOnce() {
        var key = key();
        var event = UUID.randomUUID();
        send(key, "/services/case-service", event);
        send(key, "/services/case-service", event);
        await().untilAsserted(() -> assertThat(numbers(key)).hasSize(2));
        await().untilAsserted(() -> assertThat(count("select count(*) as n from effects where event = '" + event + "'"))
                .isEqualTo(1));
    }

    private void write(List<Fact> facts) {
        database.sql(Outbox.INSERT)
                .bind("facts", Outbox.json(facts, TRACE))
                .then()
                .block();
        publisher.wake();
    }

    private List<Integer> numbers(String key) {
        return listener.received.stream()
                .filter(fact -> fact.key().equals(key))
                .map(fact -> fact.data().get("number").asInt())
                .toList();
    }

    private long count(String sql) {
        var count = database.sql(sql).map(row -> row.get("n", Long.class)).one().block();
        return count == null ? -1 : count;
    }

    private static void send(String key, String source, UUID event) {
        var message = new ProducerRecord<>("yiwang.cases", key, "{\"number\": 1}".getBytes(StandardCharsets.UTF_8));
        Map.of(
                        "ce_specversion", "1.0",
                        "ce_id", event.toString(),
                        "ce_source", source,
                        "ce_type", "org.yiwang.case.accepted.v1",
                        "ce_time", "2026-11-01T08:00:00Z")
                .forEach((name, value) ->
                        message.headers().add(new RecordHeader(name, value.getBytes(StandardCharsets.UTF_8))));
        Map<String, Object> config = Map.of("bootstrap.servers", RealKafka.bootstrap());
        try (var producer = new KafkaProducer<>(config, new StringSerializer(), new ByteArraySerializer())) {
            producer.send(message);
        }
    }

    private static Fact fact(String key, int number) {
        var data = JsonMapper.shared().createObjectNode().put("number", number);
        return new Fact(UUID.randomUUID(), "yiwang.cases", key, "org.yiwang.case.accepted.v1", Instant.now(), data);
    }

    private static String key() {
        return UUID.randomUUID().toString();
    }
}
