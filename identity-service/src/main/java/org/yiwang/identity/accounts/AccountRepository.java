package org.yiwang.identity.accounts;

import io.r2dbc.spi.Readable;
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

    private static final int DOCUMENT_CHECKED = 2;

    private final DatabaseClient database;

    AccountRepository(DatabaseClient database) {
        this.database = database;
    }

    Mono<Human> human(UUID person, byte[] hash, boolean test) {
        return database.sql("""
                select (select n.hash from identity_numbers n where n.person = :person) as recorded,
                       coalesce((select h.accounts from humans h where h.hash = :hash and h.test = :test),
                                array[]::uuid[]) as accounts
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
                  insert into people (id, identity_assurance, test)
                  select :person, :assurance, :test from human
                  on conflict (id) do update
                     set identity_assurance = greatest(people.identity_assurance, excluded.identity_assurance),
                         version = people.version + 1
                  returning id),
                number as (
                  insert into identity_numbers (person, hash, recorded_at) select :person, hash, :at from human),
                links as (
                  insert into account_links (first, second, linked_at)
                  select pair.first, pair.second, :at from human, unnest(:firsts, :seconds) as pair(first, second)),
                told as (
                """ + Outbox.INSERT + """
                   where exists (select from human))
                select id from person
                """;
        return database.sql(sql)
                .bind("hash", recording.hash())
                .bind("test", recording.test())
                .bind("person", recording.person())
                .bind("seen", recording.seen().toArray(UUID[]::new))
                .bind("assurance", DOCUMENT_CHECKED)
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

    private static @Nullable String parent(ContextView context) {
        var trace = Trace.of(context);
        return trace == null ? null : trace.parent();
    }

    private static UUID[] ids(List<UUID> list) {
        return list.toArray(UUID[]::new);
    }

    private static Human human(Readable row) {
        return new Human(
                row.get("recorded", byte[].class), List.of(Objects.requireNonNull(row.get("accounts", UUID[].class))));
    }
}
