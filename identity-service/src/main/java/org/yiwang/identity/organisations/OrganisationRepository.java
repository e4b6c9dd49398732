package org.yiwang.identity.organisations;

import io.r2dbc.postgresql.codec.PostgresqlObjectId;
import io.r2dbc.spi.Parameters;
import io.r2dbc.spi.Readable;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import org.yiwang.defaults.codes.CreditCode;
import org.yiwang.defaults.http.ETags;
import org.yiwang.defaults.idempotency.IdempotencyKey;
import org.yiwang.defaults.idempotency.StoredAnswer;
import org.yiwang.defaults.idempotency.StoredAnswers;
import org.yiwang.defaults.observability.Trace;
import org.yiwang.defaults.outbox.Outbox;
import org.yiwang.identity.mandates.Mandate;
import org.yiwang.identity.mandates.MandateRows;
import org.yiwang.identity.mandates.Role;
import org.yiwang.keycloak.Actor;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Organisations in PostgreSQL; those shown are the ones the reader has a role in. */
@Repository
class OrganisationRepository {

    private final DatabaseClient database;
    private final StoredAnswers answers;

    OrganisationRepository(DatabaseClient database) {
        this.database = database;
        this.answers = new StoredAnswers(database);
    }

    /**
     * What is known before a registration.
     *
     * @param id of the organisation, with its version, if it has a record
     * @param hash of the person's identity number, if one is recorded
     * @param representation the mandate of who represents it now
     */
    record Known(
            @Nullable UUID id,
            long version,
            byte @Nullable [] hash,
            @Nullable Mandate representation) {}

    Mono<Known> known(CreditCode code, Actor actor) {
        return database.sql("""
                        select o.id as organisation, coalesce(o.version, 0) as seen, m.*,
                               (select n.hash from identity_numbers n where n.person = :me) as hash
                          from (select 1) one
                          left join organisations o on o.code = :code and o.test = :test
                          left join mandates m on m.grantor_kind = 'ORGANISATION' and m.grantor = o.id
                                              and m.role = 'REPRESENTATIVE' and m.state = 'IN_FORCE'
                        """)
                .bind("code", code.text())
                .bind("test", actor.test())
                .bind("me", actor.person())
                .map(row -> new Known(
                        row.get("organisation", UUID.class),
                        get(row, "seen", Long.class),
                        row.get("hash", byte[].class),
                        row.get("id", UUID.class) == null ? null : MandateRows.read(row)))
                .one();
    }

    Flux<Organisation> mine(Actor actor, LocalDate today) {
        return database.sql("""
                        select distinct on (o.name, o.id) o.id, o.code, o.name, o.version, m.role
                          from mandates m join organisations o on o.id = m.grantor
                         where m.grantor_kind = 'ORGANISATION' and m.agent = :me and m.test = :test
                           and m.role is not null and m.state = 'IN_FORCE'
                           and m.first_day <= :today and m.last_day >= :today
                         order by o.name, o.id, array_position(array['REPRESENTATIVE', 'MANAGER'], m.role)
                        """)
                .bind("me", actor.person())
                .bind("test", actor.test())
                .bind("today", today)
                .map(row -> new Organisation(
                        get(row, "id", UUID.class),
                        get(row, "code", String.class),
                        get(row, "name", String.class),
                        Role.valueOf(get(row, "role", String.class)),
                        get(row, "version", Long.class)))
                .all();
    }

    Mono<OrganisationName> name(UUID id) {
        return database.sql("select id, name from organisations where id = :id")
                .bind("id", id)
                .map(row -> new OrganisationName(get(row, "id", UUID.class), get(row, "name", String.class)))
                .one();
    }

    Mono<StoredAnswer> answered(IdempotencyKey key) {
        return answers.to(key);
    }

    /** Gives the id, or nothing if the record has changed since it was seen. */
    Mono<UUID> save(Registration registration, IdempotencyKey key) {
        return Mono.deferContextual(context -> {
            var trace = Trace.of(context);
            var former = registration.former();
            var representation = registration.representation();
            var statement = database.sql(
                            """
                            with organisation as (
                              insert into organisations (id, code, name, representative, test, confirmed_at, version)
                              values (:id, :code, :name, :me, :test, :now, 1)
                              on conflict (code, test) do update
                                 set name = excluded.name, representative = excluded.representative,
                                     confirmed_at = excluded.confirmed_at, version = organisations.version + 1
                               where organisations.version = :seen
                              returning id),
                            ended as (
                              update mandates set state = 'REVOKED', revoked_by = :me, revoked_at = :now, version = version + 1
                               where id = :former and state = 'IN_FORCE' and exists (select from organisation)),
                            represented as (
                              insert into mandates (id, grantor_kind, grantor, agent, kind, test, items, topics, role, first_day,
                                                    last_day, state, given_by, given_at, settled_at, version)
                              select :representation, 'ORGANISATION', id, :me, 'ROLE', :test, '{}', '{}', 'REPRESENTATIVE',
                                     :firstDay, :lastDay, 'IN_FORCE', :me, :now, :now, 1
                                from organisation where :representation is not null),
                            answered as (
                            """ + StoredAnswers.INSERT + " from organisation),\ntold as (\n" + Outbox.INSERT + """
                             where exists (select from organisation))
                            select id from organisation
                            """)
                    .bind("id", registration.id())
                    .bind("code", registration.code().text())
                    .bind("name", registration.name())
                    .bind("me", registration.representative())
                    .bind("test", registration.test())
                    .bind("now", registration.at())
                    .bind("seen", registration.seen())
                    .bind("former", Parameters.in(PostgresqlObjectId.UUID, former == null ? null : former.id()))
                    .bind(
                            "representation",
                            Parameters.in(PostgresqlObjectId.UUID, representation == null ? null : representation.id()))
                    .bind(
                            "firstDay",
                            Parameters.in(
                                    PostgresqlObjectId.DATE, representation == null ? null : representation.firstDay()))
                    .bind("lastDay", Mandate.WITHOUT_END)
                    .bind("facts", Outbox.json(registration.facts(), trace == null ? null : trace.parent()));
            var given = new StoredAnswers.Given(
                    key,
                    201,
                    "/v1/organisations/" + registration.id(),
                    ETags.strong(registration.seen() + 1),
                    registration.at());
            return StoredAnswers.bind(statement, given)
                    .map(row -> get(row, "id", UUID.class))
                    .one();
        });
    }

    private static <T> T get(Readable row, String column, Class<T> type) {
        return Objects.requireNonNull(row.get(column, type), column);
    }
}
