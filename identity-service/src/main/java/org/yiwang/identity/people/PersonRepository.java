package org.yiwang.identity.people;

import io.r2dbc.spi.Readable;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import org.yiwang.defaults.observability.Trace;
import org.yiwang.defaults.outbox.Fact;
import org.yiwang.defaults.outbox.Outbox;
import org.yiwang.keycloak.Actor;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.util.context.ContextView;

/** People in PostgreSQL. */
@Repository
class PersonRepository {

    private static final int SELF_REGISTERED = 1;

    private final DatabaseClient database;

    PersonRepository(DatabaseClient database) {
        this.database = database;
    }

    Mono<Person> find(UUID id) {
        return database.sql("""
                        select id, name, identity_assurance, version, erased_at is not null as erased
                          from people where id = :id
                        """).bind("id", id).map(PersonRepository::person).one();
    }

    /** Gives the id if the person had not signed in before; the record and its fact appear together. */
    Mono<UUID> register(Actor actor, Fact fact) {
        return Mono.deferContextual(context -> register(actor, Outbox.json(List.of(fact), parent(context)), fact.at()));
    }

    private Mono<UUID> register(Actor actor, String facts, Instant at) {
        var sql = """
                with registered as (
                  insert into people (id, population, name, identity_assurance, test, registered_at)
                  values (:id, :population, :name, :assurance, :test, :at)
                  on conflict (id) do update
                     set population = excluded.population, name = excluded.name,
                         registered_at = excluded.registered_at, version = people.version + 1
                   where people.registered_at is null and people.erased_at is null
                  returning id),
                told as (
                """ + Outbox.INSERT + """
                   where exists (select from registered))
                select id from registered
                """;
        return database.sql(sql)
                .bind("id", actor.person())
                .bind("population", actor.population().name())
                .bind("name", actor.name())
                .bind("assurance", SELF_REGISTERED)
                .bind("test", actor.test())
                .bind("at", at)
                .bind("facts", facts)
                .map(row -> Objects.requireNonNull(row.get("id", UUID.class)))
                .one();
    }

    /** Keeps the name as the token has it. */
    Mono<UUID> rename(Actor actor) {
        return database.sql("""
                update people set name = :name, version = version + 1
                 where id = :id and name is distinct from :name and erased_at is null
                returning id
                """)
                .bind("id", actor.person())
                .bind("name", actor.name())
                .map(row -> Objects.requireNonNull(row.get("id", UUID.class)))
                .one();
    }

    Flux<PersonName> names(List<UUID> ids) {
        return database.sql("select id, name from people where id = any(:ids) and name is not null order by id")
                .bind("ids", ids.toArray(UUID[]::new))
                .map(PersonRepository::name)
                .all();
    }

    private static @Nullable String parent(ContextView context) {
        var trace = Trace.of(context);
        return trace == null ? null : trace.parent();
    }

    private static Person person(Readable row) {
        return new Person(
                Objects.requireNonNull(row.get("id", UUID.class)),
                row.get("name", String.class),
                Objects.requireNonNull(row.get("identity_assurance", Integer.class)),
                Objects.requireNonNull(row.get("version", Long.class)),
                Objects.requireNonNull(row.get("erased", Boolean.class)));
    }

    private static PersonName name(Readable row) {
        return new PersonName(
                Objects.requireNonNull(row.get("id", UUID.class)),
                Objects.requireNonNull(row.get("name", String.class)));
    }
}
