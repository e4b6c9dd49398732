package org.yiwang.defaults.access;

import io.r2dbc.spi.Readable;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.yiwang.defaults.access.Seal.Head;
import org.yiwang.defaults.outbox.Fact;
import org.yiwang.defaults.outbox.Outbox;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

/** Access records that wait for their seals, and those that have them. */
class AccessSeals {

    private static final String WAITING = """
            with waiting as (
              select * from access_records where not sealed order by at, id limit :count)
            select w.id, s.subject, w.reader, w.reader_post, w.mandate, w.client, w.resource_kind, w.resource,
                   s.cases, w.purpose, w.at, h.number, h.hash
              from waiting w
              left join lateral (
                   select w.subject, array_remove(array[w.case_id], null) where w.subject is not null
                   union all
                   %s) s (subject, cases) on true
              left join lateral (
                   select a.number, a.hash from access_seals a
                    where a.subject = s.subject order by a.number desc limit 1) h on true
             order by w.at, w.id, s.subject
            """;

    private static final JsonMapper JSON = JsonMapper.shared();

    private final DatabaseClient database;
    private final String waiting;

    AccessSeals(DatabaseClient database, ShownSubjects shown) {
        this.database = database;
        this.waiting = WAITING.formatted(shown.select());
    }

    /** A record that waits, of one of its persons; nobody if what a list showed is gone already. */
    record Waiting(UUID record, @Nullable Access access, Head head) {}

    /** Those of the oldest records. */
    Mono<List<Waiting>> waiting(int count) {
        return database.sql(waiting)
                .bind("count", count)
                .map(AccessSeals::read)
                .all()
                .collectList();
    }

    /** Seals the records and tells of them; whoever else sealed one of these persons meanwhile makes it fail as a whole. */
    Mono<Void> seal(List<UUID> records, List<Seal> seals, List<Fact> facts, Instant now) {
        var sql = """
                with marked as (
                  update access_records set sealed = true where id = any(:records) and not sealed returning id),
                made as (
                  insert into access_seals (subject, number, record, hash, at)
                  select g.subject, g.number, g.record, g.hash, :now
                    from jsonb_to_recordset(cast(:seals as jsonb))
                      as g(subject uuid, number bigint, record uuid, hash text)
                    join marked m on m.id = g.record
                  returning subject, record)
                """ + Outbox.INSERT + """
                 where exists (select from made m
                                where cast(m.subject as text) = f.key and cast(m.record as text) = f.data->'access'->>'record')
                """;
        return database.sql(sql)
                .bind("records", records.toArray(UUID[]::new))
                .bind(
                        "seals",
                        JSON.writeValueAsString(seals.stream().map(Row::of).toList()))
                .bind("facts", Outbox.json(facts, null))
                .bind("now", now)
                .then();
    }

    private record Row(UUID subject, long number, UUID record, String hash) {
        static Row of(Seal seal) {
            return new Row(seal.access().subject(), seal.number(), seal.access().record(), seal.hash());
        }
    }

    private static Waiting read(Readable row) {
        var record = get(row, "id", UUID.class);
        var subject = row.get("subject", UUID.class);
        var number = row.get("number", Long.class);
        var head = number == null ? Head.START : new Head(number, get(row, "hash", String.class));
        return new Waiting(record, subject == null ? null : access(row, record, subject), head);
    }

    private static Access access(Readable row, UUID record, UUID subject) {
        return new Access(
                record,
                subject,
                get(row, "reader", UUID.class),
                row.get("reader_post", String.class),
                row.get("mandate", UUID.class),
                row.get("client", String.class),
                get(row, "resource_kind", String.class),
                get(row, "resource", UUID.class),
                List.of(get(row, "cases", UUID[].class)),
                row.get("purpose", String.class),
                get(row, "at", Instant.class));
    }

    private static <T> T get(Readable row, String column, Class<T> type) {
        return Objects.requireNonNull(row.get(column, type));
    }
}
