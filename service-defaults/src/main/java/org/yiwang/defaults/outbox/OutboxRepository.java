package org.yiwang.defaults.outbox;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.r2dbc.core.DatabaseClient;
import reactor.core.publisher.Mono;

/** Reads and empties the outbox, and holds the lease of the one instance that does. */
class OutboxRepository {

    private final DatabaseClient database;

    OutboxRepository(DatabaseClient database) {
        this.database = database;
    }

    Mono<List<OutboxRow>> oldest(int count) {
        return database.sql("""
                        select id, topic, key, event_id, type, subject, at, trace, data::text as data
                          from outbox order by id limit :count
                        """).bind("count", count).map(OutboxRow::of).all().collectList();
    }

    Mono<Long> delete(List<Long> ids) {
        return database.sql("delete from outbox where id = any(:ids)")
                .bind("ids", ids.toArray(Long[]::new))
                .fetch()
                .rowsUpdated();
    }

    /** Takes or prolongs the lease; false when another instance holds it. */
    Mono<Boolean> lease(UUID holder, Instant now, Duration length) {
        return database.sql("""
                        insert into outbox_lease (name, holder, until) values ('outbox', :holder, :until)
                        on conflict (name) do update set holder = excluded.holder, until = excluded.until
                         where outbox_lease.holder = excluded.holder or outbox_lease.until < :now
                        """)
                .bind("holder", holder)
                .bind("until", now.plus(length))
                .bind("now", now)
                .fetch()
                .rowsUpdated()
                .map(rows -> rows == 1);
    }

    Mono<Long> release(UUID holder) {
        return database.sql("delete from outbox_lease where name = 'outbox' and holder = :holder")
                .bind("holder", holder)
                .fetch()
                .rowsUpdated();
    }
}
