package org.yiwang.notifications.desk;

import io.r2dbc.postgresql.codec.PostgresqlObjectId;
import io.r2dbc.spi.Parameters;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import org.yiwang.defaults.messaging.HandledOnce;
import org.yiwang.defaults.outbox.Outbox;
import org.yiwang.notifications.desk.DeskFact.Official;
import org.yiwang.notifications.inbox.MessageRows;
import reactor.core.publisher.Mono;

/** Puts messages into officials' inboxes, once per fact, with the facts that tell of it, in one statement. */
@Repository
class DeskDeliveryRepository {

    private static final String DELIVER = "with " + HandledOnce.FRESH + """
            , addressed as (
              select a.recipient, a.department, a.id
                from fresh, unnest(:recipients, :departments, :ids) as a(recipient, department, id)),
            numbered as (
              insert into inboxes (recipient, last_sequence) select recipient, 1 from addressed order by recipient
              on conflict (recipient) do update set last_sequence = inboxes.last_sequence + 1
              returning recipient, last_sequence),
            delivered as (
              insert into messages (recipient, sequence, id, fact, kind, case_id, case_number, item, item_version,
                                    happened_at, due_at, time_limit, delivered_at, test, department)
              select recipient, n.last_sequence, a.id, :event, :kind, :case, :number, :item, :itemVersion,
                     :happenedAt, :dueAt, :limit, :handledAt, :test, a.department
                from addressed a join numbered n using (recipient)
              returning id),
            told as (
            """ + Outbox.INSERT + """
              where cast(f.data ->> 'message' as uuid) in (select id from delivered))
            select count(*) as messages from delivered
            """;

    private final DatabaseClient database;

    DeskDeliveryRepository(DatabaseClient database) {
        this.database = database;
    }

    /** Gives the number of messages delivered: none if the fact was handled before. */
    Mono<Long> deliver(DeskDelivery delivery, List<UUID> ids, String facts, Instant at) {
        return database.sql(DELIVER)
                .bind("consumer", delivery.consumer())
                .bind("event", delivery.fact())
                .bind("handledAt", at)
                .bind(
                        "recipients",
                        delivery.officials().stream().map(Official::person).toArray(UUID[]::new))
                .bind(
                        "departments",
                        delivery.officials().stream().map(Official::department).toArray(UUID[]::new))
                .bind("ids", ids.toArray(UUID[]::new))
                .bind("kind", delivery.kind().name())
                .bind("case", delivery.caseId())
                .bind("number", delivery.caseNumber())
                .bind("item", delivery.item())
                .bind("itemVersion", delivery.itemVersion())
                .bind("happenedAt", delivery.happenedAt())
                .bind("dueAt", Parameters.in(PostgresqlObjectId.TIMESTAMPTZ, delivery.dueAt()))
                .bind("limit", Parameters.in(PostgresqlObjectId.TEXT, delivery.limit()))
                .bind("test", delivery.test())
                .bind("facts", facts)
                .map(row -> MessageRows.required(row, "messages", Long.class))
                .one();
    }
}
