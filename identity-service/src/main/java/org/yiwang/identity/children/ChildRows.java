package org.yiwang.identity.children;

import io.r2dbc.spi.Readable;
import java.nio.ByteBuffer;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.r2dbc.core.RowsFetchSpec;
import org.yiwang.defaults.http.ETags;
import org.yiwang.defaults.idempotency.IdempotencyKey;
import org.yiwang.defaults.idempotency.StoredAnswers;
import org.yiwang.defaults.observability.Trace;
import org.yiwang.defaults.outbox.Outbox;
import org.yiwang.identity.mandates.Mandate;
import org.yiwang.identity.mandates.MandateFact;
import reactor.util.context.ContextView;

/** Writes a child with its guardians' mandates, and reads it. */
final class ChildRows {

    private static final int CHECKED = 2;

    /** The row of the number is the lock by which two guardians at the same moment find one child. */
    private static final String SAVE = """
            with human as (
              insert into humans (hash, test, accounts) values (:hash, :test, array[:child])
              on conflict (hash, test) do update set accounts = humans.accounts where humans.accounts = :seen
              returning hash),
            person as (
              insert into people (id, name, identity_assurance, test)
              select :child, :name, :assurance, :test from human
              on conflict (id) do update set name = coalesce(people.name, excluded.name)),
            numbered as (
              insert into identity_numbers (person, hash, recorded_at, kek, sealed)
              select :child, hash, :now, :kek, :sealed from human
              on conflict (person) do update set kek = excluded.kek, sealed = excluded.sealed
               where identity_numbers.hash = excluded.hash),
            mandated as (
              insert into mandates (id, grantor_kind, grantor, agent, kind, test, items, topics, first_day,
                                    last_day, state, given_by, given_at, settled_at, version)
              select g.id, 'PERSON', :child, g.agent, 'GUARDIAN', :test, '{}', '{}', :firstDay,
                     :lastDay, 'IN_FORCE', :me, :now, :now, 1
                from human, unnest(:mandates, :agents) as g (id, agent)),
            answered as (
            """ + StoredAnswers.INSERT + " from human),\ntold as (\n" + Outbox.INSERT + """
             where exists (select from human))
            select :child as id from human
            """;

    private ChildRows() {}

    static RowsFetchSpec<UUID> statement(
            DatabaseClient database, Guardianship guardianship, IdempotencyKey key, ContextView context) {
        var trace = Trace.of(context);
        var mine = guardianship.mine();
        var at = guardianship.at();
        var facts = guardianship.mandates().stream()
                .flatMap(mandate -> MandateFact.of(mandate, mandate, guardianship.test(), at).stream())
                .toList();
        var statement = database.sql(SAVE)
                .bind("hash", ByteBuffer.wrap(guardianship.hash()))
                .bind("kek", guardianship.number().kek())
                .bind("sealed", guardianship.number().sealed())
                .bind("test", guardianship.test())
                .bind("child", guardianship.child())
                .bind("seen", guardianship.seen().toArray(UUID[]::new))
                .bind("name", guardianship.name())
                .bind("assurance", CHECKED)
                .bind("now", at)
                .bind("firstDay", mine.firstDay())
                .bind("lastDay", mine.lastDay())
                .bind("me", key.actor())
                .bind(
                        "mandates",
                        ids(guardianship.mandates().stream().map(Mandate::id).toList()))
                .bind(
                        "agents",
                        ids(guardianship.mandates().stream().map(Mandate::agent).toList()))
                .bind("facts", Outbox.json(facts, trace == null ? null : trace.parent()));
        var location = "/v1/me/children/" + guardianship.child();
        var given = new StoredAnswers.Given(key, 201, location, ETags.strong(mine.version()), at);
        return StoredAnswers.bind(statement, given).map(row -> get(row, "id", UUID.class));
    }

    static Child child(Readable row) {
        return new Child(
                get(row, "id", UUID.class),
                get(row, "name", String.class),
                get(row, "mandate", UUID.class),
                get(row, "version", Long.class),
                get(row, "last_day", LocalDate.class),
                List.of(get(row, "others", String[].class)));
    }

    static <T> T get(Readable row, String column, Class<T> type) {
        return Objects.requireNonNull(row.get(column, type), column);
    }

    private static UUID[] ids(List<UUID> list) {
        return list.toArray(UUID[]::new);
    }
}
