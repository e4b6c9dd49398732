package org.yiwang.identity.accesses;

import com.github.f4b6a3.uuid.UuidCreator;
import io.r2dbc.postgresql.codec.PostgresqlObjectId;
import io.r2dbc.spi.Parameters;
import io.r2dbc.spi.Readable;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import org.yiwang.defaults.http.Cursor;
import org.yiwang.keycloak.Actor;
import org.yiwang.keycloak.Post;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Accesses of officials to those who audit them; that they were shown is recorded by the same statement. */
@Repository
class InspectionRepository {

    private final DatabaseClient database;

    InspectionRepository(DatabaseClient database) {
        this.database = database;
    }

    /**
     * As whom somebody audits.
     *
     * @param same the accounts of the same human, this one included
     * @param subtrees patterns of the regions in which the posts are held today, by the database
     */
    record Auditor(UUID person, UUID[] same, String[] posts, String[] subtrees, boolean test) {}

    /** What is looked for: accounts of one human, a case or a record. */
    record Sought(
            Set<UUID> persons,
            @Nullable UUID caseId,
            @Nullable UUID record,
            String reason) {}

    /** An access with the names of both persons. */
    record Inspected(
            UUID record,
            Instant at,
            String kind,
            List<UUID> cases,
            @Nullable String purpose,
            UUID subject,
            @Nullable String subjectName,
            UUID reader,
            @Nullable String readerName,
            Post post) {

        Cursor cursor() {
            return Cursor.of(at, record, subject);
        }
    }

    Mono<Auditor> auditor(Actor actor, LocalDate today) {
        return database.sql("""
                        with held as (
                          select p.duty || '/' || p.department || '/' || p.region as claim, p.region_prefix || '%' as subtree
                            from posts p
                           where p.official = :me and p.duty = 'AUDIT' and p.state = 'IN_FORCE'
                             and p.first_day <= :today and (p.last_day is null or p.last_day >= :today))
                        select array(select h.claim from held h) as posts, array(select h.subtree from held h) as subtrees,
                               array(select case when l.first = :me then l.second else l.first end
                                       from account_links l where :me in (l.first, l.second)) || :me as same
                        """)
                .bind("me", actor.person())
                .bind("today", today)
                .map(row -> new Auditor(
                        actor.person(),
                        get(row, "same", UUID[].class),
                        get(row, "posts", String[].class),
                        get(row, "subtrees", String[].class),
                        actor.test()))
                .one();
    }

    /** The accounts and records of the human with this number. */
    Flux<UUID> persons(byte[] hash, boolean test) {
        return database.sql("select unnest(accounts) as id from humans where hash = :hash and test = :test")
                .bind("hash", ByteBuffer.wrap(hash))
                .bind("test", test)
                .map(row -> get(row, "id", UUID.class))
                .all();
    }

    /** The latest first; nobody audits himself, nor who was shown something of himself. */
    Flux<Inspected> page(Sought sought, Auditor auditor, @Nullable Cursor after, int limit, Instant now) {
        return database.sql("""
                        with page as materialized (
                          select a.*, coalesce(s.name, g.name) as subject_name, coalesce(o.name, r.name) as reader_name
                            from accesses a
                            left join people s on s.id = a.subject
                            left join organisations g on g.id = a.subject
                            left join people r on r.id = a.reader
                            left join officials o on o.id = a.reader
                           where a.post is not null and split_part(a.post, '/', 3) like any(:subtrees)
                             and coalesce(s.test, g.test) = :test
                             and a.reader <> all(:same) and a.subject <> all(:same)
                             and (a.subject = any(:persons) or a.cases @> array[cast(:case as uuid)] or a.record = :record)
                             and (:at is null or (a.at, a.record, a.subject) < (:at, :afterRecord, :afterSubject))
                           order by a.at desc, a.record desc, a.subject desc limit :limit),
                        inspected as (
                          insert into inspections (id, auditor, posts, persons, case_id, record, reason, at)
                          values (:inspection, :me, :posts, :persons, :case, :record, :reason, :now)),
                        noted as (
                          insert into access_records
                                 (id, subject, reader, reader_post, resource_kind, resource, purpose, case_id, at)
                          select (:ids)[row_number() over ()], s.subject, :me, (:posts)[1], 'ACCESS_RECORDS', s.subject,
                                 :reason, :case, :now
                            from (select p.subject from page p union select unnest(:persons)) s (subject))
                        select * from page order by at desc, record desc, subject desc
                        """)
                .bind("subtrees", auditor.subtrees())
                .bind("test", auditor.test())
                .bind("same", auditor.same())
                .bind("persons", sought.persons().toArray(UUID[]::new))
                .bind("case", Parameters.in(PostgresqlObjectId.UUID, sought.caseId()))
                .bind("record", Parameters.in(PostgresqlObjectId.UUID, sought.record()))
                .bind("at", Parameters.in(PostgresqlObjectId.TIMESTAMPTZ, after == null ? null : after.instant(0)))
                .bind("afterRecord", Parameters.in(PostgresqlObjectId.UUID, after == null ? null : after.uuid(1)))
                .bind("afterSubject", Parameters.in(PostgresqlObjectId.UUID, after == null ? null : after.uuid(2)))
                .bind("limit", limit)
                .bind("inspection", UuidCreator.getTimeOrderedEpochFast())
                .bind("me", auditor.person())
                .bind("posts", auditor.posts())
                .bind("reason", sought.reason())
                .bind("now", now)
                .bind("ids", ids(limit + sought.persons().size()))
                .map(InspectionRepository::inspected)
                .all();
    }

    private static UUID[] ids(int many) {
        return Stream.generate(UuidCreator::getTimeOrderedEpochFast).limit(many).toArray(UUID[]::new);
    }

    private static Inspected inspected(Readable row) {
        return new Inspected(
                get(row, "record", UUID.class),
                get(row, "at", Instant.class),
                get(row, "kind", String.class),
                List.of(get(row, "cases", UUID[].class)),
                row.get("purpose", String.class),
                get(row, "subject", UUID.class),
                row.get("subject_name", String.class),
                get(row, "reader", UUID.class),
                row.get("reader_name", String.class),
                Post.parse(get(row, "post", String.class)));
    }

    private static <T> T get(Readable row, String column, Class<T> type) {
        return Objects.requireNonNull(row.get(column, type), column);
    }
}
