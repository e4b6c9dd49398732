package org.yiwang.defaults.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.kafka.autoconfigure.KafkaProperties;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.r2dbc.core.DatabaseClient;
import org.yiwang.defaults.testing.RealKafka;
import org.yiwang.defaults.testing.Tables;
import org.yiwang.defaults.testing.WithKafka;
import org.yiwang.defaults.testing.WithPostgres;
import org.yiwang.keycloak.TestKeycloak;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

@SpringBootTest(
        properties = {"spring.application.name=licences", "spring.flyway.enabled=false", "yiwang.outbox.enabled=false"})
@WithPostgres("lease")
@WithKafka
@Import(TestKeycloak.class)
class LeaseTests {

    private static final String TOPIC = "yiwang.regions";
    private static final List<String> KEYS = List.of("one", "two", "three");

    /** An instance's way to the database, which is cut when the instance dies. */
    static final class Way extends OutboxRepository {

        private final AtomicInteger refusals = new AtomicInteger();
        private volatile boolean diesBeforeDeleting;
        private volatile boolean dead;

        Way(DatabaseClient database) {
            super(database);
        }

        @Override
        Mono<List<OutboxRow>> oldest(int count) {
            return alive(super.oldest(count));
        }

        @Override
        Mono<Long> delete(List<Long> ids) {
            if (diesBeforeDeleting) {
                dead = true;
            }
            return alive(super.delete(ids));
        }

        @Override
        Mono<Boolean> lease(UUID holder, Instant now, Duration length) {
            return alive(super.lease(holder, now, length)).doOnNext(taken -> {
                if (!taken) {
                    refusals.incrementAndGet();
                }
            });
        }

        @Override
        Mono<Long> release(UUID holder) {
            return alive(super.release(holder));
        }

        private <T> Mono<T> alive(Mono<T> answer) {
            return dead ? Mono.error(new IllegalStateException("dead")) : answer;
        }
    }

    private final AtomicReference<Instant> now = new AtomicReference<>(Instant.now());
    private final List<OutboxPublisher> started = new ArrayList<>();
    private final List<Producer<String, byte[]>> producers = new ArrayList<>();

    @Autowired
    private DatabaseClient database;

    @Autowired
    private KafkaProperties kafka;

    @BeforeAll
    static void tables() {
        Tables.create("lease");
    }

    @AfterEach
    void stop() {
        started.forEach(OutboxPublisher::stop);
        producers.forEach(Producer::close);
    }

    @Test
    void whenTheHolderDiesTheOtherGoesOnAfterTheLeaseWithoutLossAndInOrder() {
        var first = instance("first");
        write(0);
        await().until(this::empty);
        var second = instance("second");
        await().until(() -> second.refusals.get() > 1);
        write(100);
        await().until(this::empty);
        assertThat(sources()).containsExactly("/services/first");

        first.diesBeforeDeleting = true;
        write(200);
        await().until(() -> first.dead);
        var refusedSoFar = second.refusals.get();
        await().until(() -> second.refusals.get() > refusedSoFar + 1);
        assertThat(waiting()).isEqualTo(100);
        assertThat(sources()).containsExactly("/services/first");

        now.updateAndGet(instant -> instant.plus(OutboxPublisher.LEASE).plusMillis(1));
        await().until(this::empty);
        assertThat(sources()).containsExactly("/services/first", "/services/second");

        first.dead = false;
        first.diesBeforeDeleting = false;
        await().until(() -> first.refusals.get() > 1);
        write(300);
        await().until(this::empty);
        var sent = sent();
        assertThat(sent.subList(sent.size() - 100, sent.size()))
                .allMatch(fact -> source(fact).endsWith("/second"));
        KEYS.forEach(key -> assertThat(numbers(sent, key)).isSorted().hasSize((int) IntStream.range(0, 400)
                .filter(number -> KEYS.get(number % 3).equals(key))
                .count()));
    }

    private Way instance(String name) {
        var way = new Way(database);
        var producer = new OutboxAutoConfiguration().outboxProducer(kafka);
        producers.add(producer);
        var publisher = new OutboxPublisher(
                way,
                new FactSender(producer, name),
                new OutboxFigures(new SimpleMeterRegistry()),
                new OutboxProperties(List.of(), Duration.ofSeconds(5)),
                clock());
        started.add(publisher);
        publisher.start();
        return way;
    }

    /** A hundred facts, numbered on from a number, of three aggregates in turn. */
    private void write(int from) {
        var facts = IntStream.range(from, from + 100).mapToObj(LeaseTests::fact).toList();
        database.sql(Outbox.INSERT)
                .bind("facts", Outbox.json(facts, null))
                .then()
                .block();
    }

    private static Fact fact(int number) {
        var data = JsonMapper.shared().createObjectNode().put("number", number);
        return new Fact(
                UUID.randomUUID(), TOPIC, KEYS.get(number % 3), "org.yiwang.licence.issued.v1", Instant.now(), data);
    }

    private boolean empty() {
        return waiting() == 0;
    }

    private long waiting() {
        return database.sql("select count(*) from outbox")
                .mapValue(Long.class)
                .one()
                .blockOptional()
                .orElseThrow();
    }

    private static Set<String> sources() {
        var sources = new LinkedHashSet<String>();
        sent().forEach(fact -> sources.add(source(fact)));
        return sources;
    }

    private static String source(ConsumerRecord<String, String> fact) {
        return new String(fact.headers().lastHeader("ce_source").value(), StandardCharsets.UTF_8);
    }

    /** The numbers told of an aggregate, each where it was told first: a consumer counts a fact once. */
    private static List<Integer> numbers(List<ConsumerRecord<String, String>> sent, String key) {
        return sent.stream()
                .filter(fact -> fact.key().equals(key))
                .map(fact -> JsonMapper.shared()
                        .readTree(fact.value())
                        .path("number")
                        .asInt())
                .distinct()
                .toList();
    }

    private static List<ConsumerRecord<String, String>> sent() {
        Map<String, Object> config = Map.of("bootstrap.servers", RealKafka.bootstrap());
        try (var consumer = new KafkaConsumer<>(config, new StringDeserializer(), new StringDeserializer())) {
            var partitions = consumer.partitionsFor(TOPIC).stream()
                    .map(each -> new org.apache.kafka.common.TopicPartition(TOPIC, each.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            var ends = consumer.endOffsets(partitions);
            var sent = new ArrayList<ConsumerRecord<String, String>>();
            while (partitions.stream().anyMatch(each -> consumer.position(each) < ends.getOrDefault(each, 0L))) {
                consumer.poll(Duration.ofMillis(200)).forEach(sent::add);
            }
            sent.sort(java.util.Comparator.comparingLong(ConsumerRecord::timestamp));
            return sent;
        }
    }

    private Clock clock() {
        return new Clock() {
            @Override
            public ZoneOffset getZone() {
                return ZoneOffset.UTC;
            }

            @Override
            public Clock withZone(java.time.ZoneId zone) {
                return this;
            }

            @Override
            public Instant instant() {
                return now.get();
            }
        };
    }
}
