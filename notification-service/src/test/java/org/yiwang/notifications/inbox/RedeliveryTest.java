package org.yiwang.notifications.inbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.yiwang.notifications.TestFacts.tell;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.SmartLifecycle;
import org.springframework.r2dbc.core.DatabaseClient;
import org.yiwang.defaults.testing.RealKafka;
import org.yiwang.defaults.testing.RealPostgres;
import org.yiwang.notifications.Inbox;
import org.yiwang.notifications.RealNotifications;
import org.yiwang.notifications.TestCase;
import org.yiwang.notifications.TestFacts;

@RealNotifications
class RedeliveryTest {

    private static final String GROUP = "notification-service.cases";

    @Autowired
    Inbox inbox;

    @Autowired
    DatabaseClient database;

    @Autowired
    @Qualifier("factContainers")
    SmartLifecycle consumers;

    private final UUID person = UUID.randomUUID();

    @AfterEach
    void nothingStandsInTheWayAnyMore() {
        RealPostgres.execute("notifications", "drop trigger if exists refusal on outbox");
        consumers.start();
    }

    @Test
    void factsReadAgainBecauseTheirOffsetsWereLostAreToldOnce() throws Exception {
        var cases = Stream.generate(() -> TestCase.of(person)).limit(20).toList();
        cases.forEach(each -> tell(each.decided("APPROVED")));
        inbox.titles(person, 20);

        consumers.stop();
        forgetOffsets();
        consumers.start();
        tell(cases.getFirst().delivered());

        assertThat(inbox.titles(person, 21)).hasSize(21);
        await().untilAsserted(() -> assertThat(TestFacts.naming("yiwang.messages", person.toString()))
                .hasSize(21));
        assertThat(numbers()).isEqualTo(LongStream.rangeClosed(1, 21).boxed().toList());
    }

    @Test
    void whenTheStatementBreaksOffNothingIsHalfWrittenAndTheFactIsToldLater() {
        RealPostgres.execute("notifications", """
                create or replace function refuse() returns trigger language plpgsql as
                $$ begin raise exception 'refused for a test'; end $$""", """
                create trigger refusal before insert on outbox for each row execute function refuse()""");
        var shop = TestCase.of(person);

        var fact = shop.decided("APPROVED");
        tell(fact);
        await().during(java.time.Duration.ofSeconds(2)).untilAsserted(() -> {
            assertThat(inbox.of(person)).isEmpty();
            assertThat(handled(fact.id())).isZero();
        });
        RealPostgres.execute("notifications", "drop trigger refusal on outbox");

        assertThat(inbox.titles(person, 1)).hasSize(1);
        assertThat(handled(fact.id())).isOne();
        assertThat(numbers()).containsExactly(1L);
    }

    private static void forgetOffsets() throws Exception {
        Map<String, Object> settings = Map.of("bootstrap.servers", RealKafka.bootstrap());
        try (var admin = Admin.create(settings)) {
            var beginning = new HashMap<TopicPartition, OffsetAndMetadata>();
            admin.listConsumerGroupOffsets(GROUP)
                    .partitionsToOffsetAndMetadata()
                    .get()
                    .keySet()
                    .forEach(partition -> beginning.put(partition, new OffsetAndMetadata(0)));
            await().untilAsserted(() ->
                    admin.alterConsumerGroupOffsets(GROUP, beginning).all().get());
        }
    }

    private long handled(UUID fact) {
        return database.sql("select count(*) as facts from handled_facts where event_id = :fact")
                .bind("fact", fact)
                .map(row -> MessageRows.required(row, "facts", Long.class))
                .one()
                .blockOptional()
                .orElseThrow();
    }

    private List<Long> numbers() {
        return database.sql("select sequence from messages where recipient = :person order by sequence")
                .bind("person", person)
                .map(row -> MessageRows.required(row, "sequence", Long.class))
                .all()
                .collectList()
                .blockOptional()
                .orElseThrow();
    }
}
