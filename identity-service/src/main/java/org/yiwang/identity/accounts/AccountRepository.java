package org.yiwang.identity.accounts;

import io.r2dbc.postgresql.codec.PostgresqlObjectId;
import io.r2dbc.spi.Parameters;
import io.r2dbc.spi.Readable;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import org.yiwang.defaults.observability.Trace;
import org.yiwang.defaults.outbox.Outbox;
import reactor.core.publisher.Mono;
import reactor.util.context.ContextView;

/** Hashes of identity numbers and the accounts under each, in PostgreSQL. */
@Repository
class AccountRepository {

    /** What was confirmed again is sealed if it was not, or by a key of before. */
    private static final String KEEP = """
            update identity_numbers set kek = :kek, sealed = :sealed
             where person = :person and hash = :hash and kek is distinct from :kek
            """;

    private final DatabaseClient database;

    AccountRepository(DatabaseClient database) {
        this.database = database;
    }

    Mono<Human> human(UUID person, byte[] hash, boolean test) {
        return database.sql("""
                select (select n.hash from identity_numbers n where n.person = :person) as recorded,
                       coalesce((select h.accounts from humans h where h.hash = :hash and h.test = :test),
                                array[]::uuid[]) as accounts,
                       exists (select from humans h, unnest(h.accounts) a (id)
                                where h.hash = :hash and h.test = :test and a.id <> :person
                                  and not exists (select from window_records w where w.person = a.id)
                                  and not exists (select from mandates m
                                                   where m.grantor = a.id and m.kind = 'GUARDIAN')
                                  and not exists (select from officials o where o.id = a.id)) as anothers,
                       (select w.person from humans h join window_records w on w.person = any(h.accounts)
                         where h.hash = :hash and h.test = :test and w.claimed_by is null) as at_window
                """)
                .bind("person", person)
                .bind("hash", hash)
                .bind("test", test)
                .map(AccountRepository::human)
                .one();
    }

    /** Gives the person, or nothing if the accounts under this number are no longer those seen. */
    Mono<UUID> record(Recording recording) {
        return Mono.deferContextual(context -> record(recording, Outbox.json(recording.facts(), parent(context))));
    }

    private Mono<UUID> record(Recording recording, String facts) {
        var sql = """
                with human as (
                  insert into humans (hash, test, accounts) values (:hash, :test, array[:person])
                  on conflict (hash, test) do update set accounts = humans.accounts || excluded.accounts
                   where humans.accounts = :seen
                  returning hash),
                person as (
                  insert into people (id, name, identity_assurance, test)
                  select :person, :name, :assurance, :test from human
                  on conflict (id) do update
                     set identity_assurance = greatest(people.identity_assurance, excluded.identity_assurance),
                         version = people.version + 1
                  returning id),
                number as (
                  insert into identity_numbers (person, hash, recorded_at, kek, sealed)
                  select :person, hash, :at, :kek, :sealed from human),
                links as (
                  insert into account_links (first, second, linked_at)
                  select pair.first, pair.second, :at from human, unnest(:firsts, :seconds) as pair(first, second)),
                task as (
                  insert into assurance_tasks (person, wanted, due_at) select :person, 1, :at from person where :raises
                  on conflict (person) do update set wanted = assurance_tasks.wanted + 1, due_at = excluded.due_at),
                claimed as (
                  update window_records set claimed_by = :person, claimed_at = :at
                   where :raises and person = any(:seen) and claimed_by is null and exists (select from human)),
                seen_there as (
                  insert into window_records (person, made_by, post, made_at)
                  select :person, :clerk, :post, :at from person where :clerk is not null),
                told as (
                """ + Outbox.INSERT + """
                   where exists (select from human))
                select id from person
                """;
        var window = recording.atWindow();
        return database.sql(sql)
                .bind("hash", recording.hash())
                .bind("kek", recording.number().kek())
                .bind("sealed", recording.number().sealed())
                .bind("test", recording.test())
                .bind("person", recording.person())
                .bind("seen", recording.seen().toArray(UUID[]::new))
                .bind("assurance", recording.assurance())
                .bind("raises", recording.raises())
                .bind("name", Parameters.in(PostgresqlObjectId.VARCHAR, window == null ? null : window.name()))
                .bind("clerk", Parameters.in(PostgresqlObjectId.UUID, window == null ? null : window.clerk()))
                .bind("post", Parameters.in(PostgresqlObjectId.VARCHAR, window == null ? null : window.post()))
                .bind("at", recording.at())
                .bind(
                        "firsts",
                        ids(recording.pairs().stream().map(AccountPair::first).toList()))
                .bind(
                        "seconds",
                        ids(recording.pairs().stream().map(AccountPair::second).toList()))
                .bind("facts", facts)
                .map(row -> Objects.requireNonNull(row.get("id", UUID.class)))
                .one();
    }

    /** Raises what is known of a person whose number is recorded already; claims and tells as a recording does. */
    Mono<UUID> raise(Recording recording) {
        return Mono.deferContextual(context -> raise(recording, Outbox.json(recording.facts(), parent(context))));
    }

    private Mono<UUID> raise(Recording recording, String facts) {
        var sql = """
                with person as (
                  update people set identity_assurance = greatest(identity_assurance, :assurance), version = version + 1
                   where id = :person
                  returning id),
                number as (
                """ + KEEP + """
                ),
                claimed as (
                  update window_records set claimed_by = :person, claimed_at = :at
                   where person = any(:seen) and claimed_by is null),
                task as (
                  insert into assurance_tasks (person, wanted, due_at) select id, 1, :at from person
                  on conflict (person) do update set wanted = assurance_tasks.wanted + 1, due_at = excluded.due_at),
                told as (
                """ + Outbox.INSERT + """
                   where exists (select from person))
                select id from person
                """;
        return database.sql(sql)
                .bind("person", recording.person())
                .bind("hash", recording.hash())
                .bind("kek", recording.number().kek())
                .bind("sealed", recording.number().sealed())
                .bind("assurance", recording.assurance())
                .bind("seen", recording.seen().toArray(UUID[]::new))
                .bind("at", recording.at())
                .bind("facts", facts)
                .map(row -> Objects.requireNonNull(row.get("id", UUID.class)))
                .one();
    }

    /** Completes when the number recorded for the person is kept sealed by the current key. */
    Mono<Long> keep(UUID person, byte[] hash, SealedNumber number) {
        return database.sql(KEEP)
                .bind("person", person)
                .bind("hash", hash)
                .bind("kek", number.kek())
                .bind("sealed", number.sealed())
                .fetch()
                .rowsUpdated();
    }

    /** Nothing if none is kept. */
    Mono<SealedNumber> kept(UUID person) {
        return database.sql("select kek, sealed from identity_numbers where person = :person and kek is not null")
                .bind("person", person)
                .map(row -> new SealedNumber(
                        Objects.requireNonNull(row.get("kek", String.class)),
                        Objects.requireNonNull(row.get("sealed", ByteBuffer.class))))
                .one();
    }

    private static @Nullable String parent(ContextView context) {
        var trace = Trace.of(context);
        return trace == null ? null : trace.parent();
    }

    private static UUID[] ids(List<UUID> list) {
        return list.toArray(UUID[]::new);
    }

    private static Human human(Readable row) {
        return new Human(
                row.get("recorded", byte[].class),
                List.of(Objects.requireNonNull(row.get("accounts", UUID[].class))),
                Objects.requireNonNull(row.get("anothers", Boolean.class)),
                row.get("at_window", UUID.class));
    }
}
