package org.yiwang.identity.children;

import static org.yiwang.identity.children.ChildRows.get;

import io.r2dbc.postgresql.codec.PostgresqlObjectId;
import io.r2dbc.spi.Parameters;
import java.nio.ByteBuffer;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import org.yiwang.defaults.idempotency.IdempotencyKey;
import org.yiwang.defaults.idempotency.StoredAnswer;
import org.yiwang.defaults.idempotency.StoredAnswers;
import org.yiwang.identity.mandates.Mandate;
import org.yiwang.identity.mandates.MandateRows;
import org.yiwang.keycloak.Actor;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Children in PostgreSQL; those shown are the ones the reader acts for as guardian. */
@Repository
class ChildRepository {

    private final DatabaseClient database;
    private final StoredAnswers answers;

    ChildRepository(DatabaseClient database) {
        this.database = database;
        this.answers = new StoredAnswers(database);
    }

    /**
     * What is known before a registration.
     *
     * @param hash of the guardian's identity number, if one is recorded
     * @param seen the accounts and records under the child's number
     * @param child the record among them whose person has never signed in
     * @param mine the mandate by which the guardian acts for it already
     */
    record Known(
            byte @Nullable [] hash,
            List<UUID> seen,
            @Nullable UUID child,
            @Nullable Mandate mine) {

        boolean isNew() {
            return seen.isEmpty();
        }

        /** Everybody under this number signs in for himself. */
        boolean hasAccount() {
            return !isNew() && child == null;
        }
    }

    Mono<Known> known(byte[] child, Actor actor) {
        return database.sql("""
                        with human as (
                          select h.accounts,
                                 (select p.id from people p
                                   where p.id = any(h.accounts) and p.registered_at is null
                                   order by array_position(h.accounts, p.id) limit 1) as child
                            from humans h where h.hash = :child and h.test = :test)
                        select (select n.hash from identity_numbers n where n.person = :me) as hash,
                               coalesce(h.accounts, array[]::uuid[]) as seen, h.child, m.*
                          from (select 1) one
                          left join human h on true
                          left join mandates m on m.grantor_kind = 'PERSON' and m.grantor = h.child and m.agent = :me
                                              and m.kind = 'GUARDIAN' and m.state = 'IN_FORCE'
                        """)
                .bind("child", ByteBuffer.wrap(child))
                .bind("test", actor.test())
                .bind("me", actor.person())
                .map(row -> new Known(
                        row.get("hash", byte[].class),
                        List.of(get(row, "seen", UUID[].class)),
                        row.get("child", UUID.class),
                        row.get("id", UUID.class) == null ? null : MandateRows.read(row)))
                .one();
    }

    /** The account with which a citizen of this number and name signs in, if there is one. */
    Mono<UUID> account(byte[] hash, String name, boolean test) {
        return database.sql("""
                        select p.id from humans h join people p on p.id = any(h.accounts)
                         where h.hash = :hash and h.test = :test and p.population = 'CITIZEN' and p.name = :name
                         order by p.registered_at, p.id limit 1
                        """)
                .bind("hash", ByteBuffer.wrap(hash))
                .bind("test", test)
                .bind("name", name)
                .map(row -> get(row, "id", UUID.class))
                .one();
    }

    Flux<Child> mine(Actor actor, LocalDate today) {
        return database.sql("""
                        select p.id, p.name, m.id as mandate, m.version, m.last_day,
                               array(select g.name from mandates o join people g on g.id = o.agent
                                      where o.grantor_kind = 'PERSON' and o.grantor = m.grantor and o.kind = 'GUARDIAN'
                                        and o.state = 'IN_FORCE' and o.agent <> :me and g.name is not null
                                      order by o.id) as others
                          from mandates m join people p on p.id = m.grantor
                         where m.grantor_kind = 'PERSON' and m.kind = 'GUARDIAN' and m.agent = :me and m.test = :test
                           and m.state = 'IN_FORCE' and m.first_day <= :today and m.last_day >= :today
                         order by m.last_day, p.id
                        """)
                .bind("me", actor.person())
                .bind("test", actor.test())
                .bind("today", Parameters.in(PostgresqlObjectId.DATE, today))
                .map(ChildRows::child)
                .all();
    }

    Mono<StoredAnswer> answered(IdempotencyKey key) {
        return answers.to(key);
    }

    /** Gives the child's id, or nothing if what is under its number has changed since it was seen. */
    Mono<UUID> save(Guardianship guardianship, IdempotencyKey key) {
        return Mono.deferContextual(context ->
                ChildRows.statement(database, guardianship, key, context).one());
    }
}
