package org.yiwang.notifications.inbox;

import io.r2dbc.postgresql.codec.PostgresqlObjectId;
import io.r2dbc.spi.Parameters;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import org.yiwang.defaults.messaging.HandledOnce;
import org.yiwang.defaults.outbox.Outbox;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Puts messages into inboxes, once per fact, with the letters to be sent and the facts that tell of it, in one
 * statement. An agent is told unless his mandate is known to be over; nobody is written to about a test case.
 */
@Repository
class DeliveryRepository {

    private static final String DELIVER = "with " + HandledOnce.FRESH + """
            , addressed as (
              select distinct on (a.recipient) a.recipient, nullif(a.mandate, :none) as mandate, a.serves, a.id
                from fresh, unnest(:recipients, :mandates, :serves, :ids) as a(recipient, mandate, serves, id)
               where not exists (select from copied_mandates g
                                  where g.id = a.mandate and not (g.agent = a.recipient and g.in_force and g.ends > :at))
               order by a.recipient, a.mandate),
            numbered as (
              insert into inboxes (recipient, last_sequence) select recipient, 1 from addressed order by recipient
              on conflict (recipient) do update set last_sequence = inboxes.last_sequence + 1
              returning recipient, last_sequence),
            delivered as (
              insert into messages (recipient, sequence, id, fact, kind, case_id, case_number, notice, item, item_version,
                                    happened_at, due_at, delivered_at, served_at, test, mandate)
              select recipient, n.last_sequence, a.id, :event, :kind, :case, :number, :notice, :item, :itemVersion,
                     :happenedAt, :dueAt, :handledAt, case when a.serves then :servedAt end, :test, a.mandate
                from addressed a join numbered n using (recipient)
              returning id),
            written as (
              insert into letters (message, written_at, next_attempt_at)
              select id, :writtenAt, :writtenAt from delivered where not :test),
            told as (
            """ + Outbox.INSERT + """
              where cast(f.data ->> 'message' as uuid) in (select id from delivered))
            select count(*) as messages from delivered
            """;

    /** Stands for no mandate, and before every other. */
    private static final UUID NONE = new UUID(0, 0);

    private final DatabaseClient database;
    private final Clock realTime;

    DeliveryRepository(DatabaseClient database, @Qualifier("realTime") Clock realTime) {
        this.database = database;
        this.realTime = realTime;
    }

    /** Those who act as guardians for a recipient at that moment. */
    Flux<Recipient> guardians(Delivery delivery, Instant at) {
        return database.sql("""
                        select g.agent, g.id from copied_mandates g
                         where g.grantor_kind = 'PERSON' and g.grantor = any(:recipients) and g.kind = 'GUARDIAN'
                           and g.in_force and g.begins <= :at and g.ends > :at
                        """)
                .bind("recipients", persons(delivery))
                .bind("at", at)
                .map(row -> new Recipient(
                        MessageRows.required(row, "agent", UUID.class),
                        MessageRows.required(row, "id", UUID.class),
                        true))
                .all();
    }

    /** Gives the number of messages delivered: none if the fact was handled before. */
    Mono<Long> deliver(Delivery delivery, List<UUID> ids, String facts, Instant at) {
        return database.sql(DELIVER)
                .bind("consumer", delivery.consumer())
                .bind("event", delivery.fact())
                .bind("handledAt", at)
                .bind("at", at)
                .bind("recipients", persons(delivery))
                .bind("mandates", mandates(delivery))
                .bind("none", NONE)
                .bind("ids", ids.toArray(UUID[]::new))
                .bind("kind", delivery.kind().name())
                .bind("case", delivery.caseId())
                .bind("number", delivery.caseNumber())
                .bind("notice", Parameters.in(PostgresqlObjectId.INT4, delivery.notice()))
                .bind("item", delivery.item())
                .bind("itemVersion", delivery.itemVersion())
                .bind("happenedAt", delivery.happenedAt())
                .bind("test", delivery.test())
                .bind("writtenAt", realTime.instant())
                .bind("facts", facts)
                .bind("dueAt", Parameters.in(PostgresqlObjectId.TIMESTAMPTZ, delivery.dueAt()))
                .bind(
                        "serves",
                        delivery.recipients().stream().map(delivery::serves).toArray(Boolean[]::new))
                .bind("servedAt", Parameters.in(PostgresqlObjectId.TIMESTAMPTZ, delivery.servedAt(at)))
                .map(row -> MessageRows.required(row, "messages", Long.class))
                .one();
    }

    private static UUID[] persons(Delivery delivery) {
        return delivery.recipients().stream().map(Recipient::person).toArray(UUID[]::new);
    }

    private static UUID[] mandates(Delivery delivery) {
        return delivery.recipients().stream()
                .map(recipient -> recipient.mandate() == null ? NONE : recipient.mandate())
                .toArray(UUID[]::new);
    }
}
