package org.yiwang.identity.windows;

import com.github.f4b6a3.uuid.UuidCreator;
import io.r2dbc.postgresql.codec.PostgresqlObjectId;
import io.r2dbc.spi.Parameters;
import io.r2dbc.spi.Readable;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import org.yiwang.keycloak.Actor;
import org.yiwang.keycloak.Post;
import reactor.core.publisher.Mono;

/** Whom a number or a code stands for, and the codes, in PostgreSQL. */
@Repository
class WindowRepository {

    private static final ZoneId BEIJING = ZoneId.of("Asia/Shanghai");

    private final DatabaseClient database;

    WindowRepository(DatabaseClient database) {
        this.database = database;
    }

    /**
     * Who is looked for.
     *
     * @param code the hash of a code; null if the number alone says it
     */
    record Sought(byte[] number, byte @Nullable [] code) {}

    /** That a clerk looked at somebody is recorded by the same statement. */
    Mono<Scene> scene(Sought sought, Actor clerk, Post post, Instant now) {
        return database.sql("""
                        with numbered as (
                          select a.id, w.person is not null
                                       or exists (select from mandates m where m.grantor = a.id and m.kind = 'GUARDIAN')
                                         as at_window
                            from humans h cross join unnest(h.accounts) a (id)
                            left join window_records w on w.person = a.id
                           where h.hash = :number and h.test = :test and w.claimed_by is null
                             and not exists (select from officials o where o.id = a.id)
                           order by at_window limit 1),
                        meant as (
                          select id, at_window from numbered where :code is null
                          union all
                          select c.person, false from window_codes c where c.hash = :code and c.ends_at > :now),
                        target as (
                          select p.id, p.name, p.identity_assurance, m.at_window
                            from meant m join people p on p.id = m.id and p.test = :test),
                        noted as (
                          insert into access_records (id, subject, reader, reader_post, resource_kind, resource, at)
                          select :access, t.id, :clerk, :post, 'PERSON', t.id, :now from target t)
                        select exists (select from posts p
                                        where p.official = :clerk and p.duty = 'INTAKE' and p.state = 'IN_FORCE'
                                          and p.first_day <= :today and (p.last_day is null or p.last_day >= :today))
                                 as holds,
                               exists (select from identity_numbers n where n.person = :clerk and n.hash = :number)
                                 as own,
                               t.id, t.name, t.identity_assurance, t.at_window
                          from (values (1)) one left join target t on true
                        """)
                .bind("number", sought.number())
                .bind("code", Parameters.in(PostgresqlObjectId.BYTEA, sought.code()))
                .bind("test", clerk.test())
                .bind("access", UuidCreator.getTimeOrderedEpochFast())
                .bind("clerk", clerk.person())
                .bind("post", post.claim())
                .bind("now", now)
                .bind("today", LocalDate.ofInstant(now, BEIJING))
                .map(WindowRepository::scene)
                .one();
    }

    /** That a clerk lets somebody's devices sign in no more. */
    Mono<Void> lost(UUID person, Actor clerk, Post post, Instant now) {
        return database.sql("""
                        insert into access_records (id, subject, reader, reader_post, resource_kind, resource, at)
                        values (:access, :person, :clerk, :post, 'DEVICES', :person, :now)
                        """)
                .bind("access", UuidCreator.getTimeOrderedEpochFast())
                .bind("person", person)
                .bind("clerk", clerk.person())
                .bind("post", post.claim())
                .bind("now", now)
                .then();
    }

    /** That a clerk saw somebody; the last time counts. */
    Mono<Void> sighted(UUID person, Actor clerk, Post post, Instant now) {
        return database.sql("""
                        insert into sightings (person, clerk, post, seen_at) values (:person, :clerk, :post, :now)
                        on conflict (person, clerk) do update set post = excluded.post, seen_at = excluded.seen_at
                        """)
                .bind("person", person)
                .bind("clerk", clerk.person())
                .bind("post", post.claim())
                .bind("now", now)
                .then();
    }

    /** Since a moment. */
    Mono<Sighting> sighting(UUID person, UUID clerk, Instant since) {
        return database.sql("""
                        select p.id, p.name, p.identity_assurance, s.seen_at
                          from sightings s join people p on p.id = s.person
                         where s.person = :person and s.clerk = :clerk and s.seen_at > :since and p.name is not null
                        """)
                .bind("person", person)
                .bind("clerk", clerk)
                .bind("since", since)
                .map(row -> new Sighting(
                        get(row, "id", UUID.class),
                        get(row, "name", String.class),
                        get(row, "identity_assurance", Integer.class),
                        get(row, "seen_at", Instant.class)))
                .one();
    }

    /** A code takes the place of the one before it. */
    Mono<UUID> code(UUID person, byte[] hash, Instant endsAt) {
        return database.sql("""
                        insert into window_codes (person, hash, ends_at) values (:person, :hash, :ends)
                        on conflict (person) do update set hash = excluded.hash, ends_at = excluded.ends_at
                        returning person
                        """)
                .bind("person", person)
                .bind("hash", hash)
                .bind("ends", endsAt)
                .map(row -> Objects.requireNonNull(row.get("person", UUID.class)))
                .one();
    }

    Mono<Long> used(UUID person) {
        return database.sql("delete from window_codes where person = :person")
                .bind("person", person)
                .fetch()
                .rowsUpdated();
    }

    private static Scene scene(Readable row) {
        var id = row.get("id", UUID.class);
        var target = id == null
                ? null
                : new Scene.Target(
                        id,
                        row.get("name", String.class),
                        get(row, "identity_assurance", Integer.class),
                        get(row, "at_window", Boolean.class));
        return new Scene(get(row, "holds", Boolean.class), get(row, "own", Boolean.class), target);
    }

    private static <T> T get(Readable row, String column, Class<T> type) {
        return Objects.requireNonNull(row.get(column, type), column);
    }
}
