package org.yiwang.identity.accesses;

import com.github.f4b6a3.uuid.UuidCreator;
import io.r2dbc.postgresql.codec.PostgresqlObjectId;
import io.r2dbc.spi.Parameters;
import io.r2dbc.spi.Readable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import org.yiwang.defaults.http.Cursor;
import org.yiwang.defaults.messaging.ReceivedFact;
import org.yiwang.identity.clients.ClientName;
import org.yiwang.keycloak.Actor;
import org.yiwang.keycloak.Post;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Accesses in PostgreSQL. */
@Repository
class AccessRepository {

    private final DatabaseClient database;

    AccessRepository(DatabaseClient database) {
        this.database = database;
    }

    /**
     * An access as it was told, with what is known of the reader.
     *
     * @param right by which who is no official read, if there is one answer
     * @param client of an integrator, by its names
     */
    record Listed(
            UUID record,
            Instant at,
            String kind,
            List<UUID> cases,
            @Nullable String purpose,
            boolean official,
            @Nullable Post post,
            @Nullable String reader,
            @Nullable Right right,
            boolean throughClient,
            @Nullable ClientName client) {

        Cursor cursor() {
            return Cursor.of(at, record);
        }
    }

    /** Numbered by the service that tells: told again, it is there already. */
    Mono<Void> keep(ReceivedFact fact) {
        return database.sql("""
                        insert into accesses
                               (subject, service, number, record, reader, post, mandate, client, kind, resource,
                                cases, purpose, at, previous, hash)
                        select a.subject, :service, s.number, a.record, a.reader, a.post, a.mandate, a.client, a.kind,
                               a.resource, a.cases, a.purpose, a.at, s.previous, s.hash
                          from jsonb_to_record(cast(:seal as jsonb))
                            as s(access jsonb, number bigint, previous text, hash text),
                               jsonb_to_record(s.access)
                            as a(subject uuid, record uuid, reader uuid, post text, mandate uuid, client text,
                                 kind text, resource uuid, cases uuid[], purpose text, at timestamptz)
                        on conflict do nothing
                        """)
                .bind("service", fact.source())
                .bind("seal", fact.data().toString())
                .then();
    }

    /**
     * Accesses of others to this person or organisation, of the reader himself through an integrator's client, the latest
     * first; that they were read is recorded by the same statement. A list of cases names no mandate: its right is the one
     * the reader has had by then, if that was of one kind only.
     */
    Flux<Listed> of(UUID subject, UUID reader, @Nullable UUID caseId, @Nullable Cursor after, int limit, Instant now) {
        return database.sql("""
                        with noted as (
                          insert into access_records (id, subject, reader, resource_kind, resource, at)
                          values (:id, :subject, :reader, 'ACCESS_RECORDS', :subject, :now))
                        select a.record, a.at, a.kind, a.cases, a.purpose, a.post, p.name as reader, r.acting_as, c.name_zh, c.name_en,
                               a.client is not null as through_client,
                               a.post is not null or coalesce(p.population = 'OFFICIAL', false) as official
                          from accesses a
                          left join people p on p.id = a.reader
                          left join clients c on cast(c.id as text) = a.client
                          left join lateral (
                            select case when count(distinct coalesce(m.role, m.kind)) = 1
                                        then min(coalesce(m.role, m.kind)) end as acting_as
                              from mandates m
                             where m.id = a.mandate
                                or a.mandate is null and m.grantor = a.subject and m.agent = a.reader
                                   and m.settled_at <= a.at) r on true
                         where a.subject = :subject
                           and (a.reader <> :reader or a.client is not null)
                           and (:case is null or :case = any(a.cases))
                           and (:at is null or (a.at, a.record) < (:at, :record))
                         order by a.at desc, a.record desc limit :limit
                        """)
                .bind("id", UuidCreator.getTimeOrderedEpochFast())
                .bind("subject", subject)
                .bind("reader", reader)
                .bind("now", now)
                .bind("case", Parameters.in(PostgresqlObjectId.UUID, caseId))
                .bind("at", Parameters.in(PostgresqlObjectId.TIMESTAMPTZ, after == null ? null : after.instant(0)))
                .bind("record", Parameters.in(PostgresqlObjectId.UUID, after == null ? null : after.uuid(1)))
                .bind("limit", limit)
                .map(AccessRepository::listed)
                .all();
    }

    /** Whether somebody represents this organisation today. */
    Mono<Boolean> represents(UUID organisation, Actor actor, LocalDate today) {
        return database.sql("""
                        select exists (select from mandates m
                                        where m.grantor_kind = 'ORGANISATION' and m.grantor = :organisation
                                          and m.agent = :me and m.test = :test and m.role = 'REPRESENTATIVE'
                                          and m.state = 'IN_FORCE' and m.first_day <= :today and m.last_day >= :today)
                                 as represents
                        """)
                .bind("organisation", organisation)
                .bind("me", actor.person())
                .bind("test", actor.test())
                .bind("today", today)
                .map(row -> get(row, "represents", Boolean.class))
                .one();
    }

    private static Listed listed(Readable row) {
        var post = row.get("post", String.class);
        return new Listed(
                get(row, "record", UUID.class),
                get(row, "at", Instant.class),
                get(row, "kind", String.class),
                List.of(get(row, "cases", UUID[].class)),
                row.get("purpose", String.class),
                get(row, "official", Boolean.class),
                post == null ? null : Post.parse(post),
                row.get("reader", String.class),
                right(row),
                get(row, "through_client", Boolean.class),
                client(row));
    }

    private static @Nullable Right right(Readable row) {
        var right = row.get("acting_as", String.class);
        return right == null ? null : Right.valueOf(right);
    }

    private static @Nullable ClientName client(Readable row) {
        var chinese = row.get("name_zh", String.class);
        return chinese == null ? null : new ClientName(chinese, get(row, "name_en", String.class));
    }

    private static <T> T get(Readable row, String column, Class<T> type) {
        return Objects.requireNonNull(row.get(column, type));
    }
}
