package org.yiwang.identity.mandates;

import io.r2dbc.postgresql.codec.PostgresqlObjectId;
import io.r2dbc.spi.Parameters;
import io.r2dbc.spi.Readable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.r2dbc.core.DatabaseClient.GenericExecuteSpec;
import org.springframework.stereotype.Repository;
import org.yiwang.defaults.http.Cursor;
import org.yiwang.identity.mandates.Mandate.Side;
import org.yiwang.identity.mandates.Mandate.State;
import org.yiwang.keycloak.Actor;
import org.yiwang.keycloak.Applicant;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Mandates in PostgreSQL; every query is of those the reader has given or has been given. */
@Repository
class MandateRepository {

    private static final String READ = """
            select m.id, m.grantor_kind, m.grantor, m.agent, m.agent_name, m.items, m.topics, m.first_day, m.last_day,
                   m.state, m.given_at, m.settled_at, m.revoked_by, m.revoked_at, m.version
              from mandates m
            """;

    private static final String GIVEN_BY_ME = "m.grantor_kind = 'PERSON' and m.grantor = :me";

    /** Named by id, or by number and name as long as the offer stands. */
    private static final String GIVEN_TO_ME = """
            (m.agent = :me
             or m.state = 'OFFERED' and m.agent is null
                and m.agent_hash = (select n.hash from identity_numbers n where n.person = :me)
                and m.agent_name = :name)
            """;

    private static final String MINE = "m.test = :test and (" + GIVEN_BY_ME + " or " + GIVEN_TO_ME + ")";

    private final DatabaseClient database;

    MandateRepository(DatabaseClient database) {
        this.database = database;
    }

    /**
     * What a list is narrowed to; nulls do not narrow.
     *
     * @param item only mandates in force on {@code today} whose scope has this item
     */
    record Narrowed(
            @Nullable Side side,
            @Nullable UUID item,
            LocalDate today,
            @Nullable Cursor after,
            int limit) {}

    Mono<Scene.Person> person(Actor actor) {
        return database.sql("""
                        select (select n.hash from identity_numbers n where n.person = :me) as hash,
                               array(select case when l.first = :me then l.second else l.first end
                                       from account_links l where :me in (l.first, l.second)) as same,
                               (select count(*) from mandates m
                                 where m.grantor = :me and m.state in ('OFFERED', 'IN_FORCE')) as given
                        """)
                .bind("me", actor.person())
                .map(row -> person(row, actor))
                .one();
    }

    Mono<Mandate> mine(UUID id, Actor actor) {
        return bound(database.sql(READ + " where m.id = :id and " + MINE), actor)
                .bind("id", id)
                .map(MandateRepository::read)
                .one();
    }

    /** The newest first. */
    Flux<Mandate> listed(Narrowed narrowed, Actor actor) {
        var mine = narrowed.side() == null
                ? MINE
                : "m.test = :test and " + (narrowed.side() == Side.GRANTOR ? GIVEN_BY_ME : GIVEN_TO_ME);
        return bound(database.sql(READ + " where cast(:name as text) is not null and " + mine + """
                           and m.id < :after
                           and (:item is null
                                or m.state = 'IN_FORCE' and m.first_day <= :today and m.last_day >= :today
                                   and (:item = any(m.items)
                                        or m.topics && (select i.topics from items i where i.id = :item)))
                         order by m.id desc limit :limit
                        """), actor)
                .bind(
                        "after",
                        narrowed.after() == null
                                ? new UUID(-1, -1)
                                : narrowed.after().uuid(0))
                .bind("item", Parameters.in(PostgresqlObjectId.UUID, narrowed.item()))
                .bind("today", narrowed.today())
                .bind("limit", narrowed.limit())
                .map(MandateRepository::read)
                .all();
    }

    private static GenericExecuteSpec bound(GenericExecuteSpec statement, Actor actor) {
        return statement.bind("me", actor.person()).bind("name", actor.name()).bind("test", actor.test());
    }

    private static Scene.Person person(Readable row, Actor actor) {
        var same = new HashSet<>(List.of(get(row, "same", UUID[].class)));
        same.add(actor.person());
        return new Scene.Person(
                actor.person(),
                Set.copyOf(same),
                row.get("hash", byte[].class),
                actor.test(),
                get(row, "given", Long.class));
    }

    private static Mandate read(Readable row) {
        var kind = Applicant.Kind.valueOf(get(row, "grantor_kind", String.class));
        return new Mandate(
                get(row, "id", UUID.class),
                new Applicant(kind, get(row, "grantor", UUID.class)),
                row.get("agent", UUID.class),
                row.get("agent_name", String.class),
                new Mandate.Scope(
                        List.of(get(row, "items", UUID[].class)), List.of(get(row, "topics", String[].class))),
                get(row, "first_day", LocalDate.class),
                get(row, "last_day", LocalDate.class),
                State.valueOf(get(row, "state", String.class)),
                get(row, "given_at", Instant.class),
                row.get("settled_at", Instant.class),
                row.get("revoked_by", UUID.class),
                row.get("revoked_at", Instant.class),
                get(row, "version", Long.class));
    }

    private static <T> T get(Readable row, String column, Class<T> type) {
        return Objects.requireNonNull(row.get(column, type), column);
    }
}
