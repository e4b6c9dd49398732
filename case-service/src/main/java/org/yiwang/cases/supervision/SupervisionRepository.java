package org.yiwang.cases.supervision;

import com.github.f4b6a3.uuid.UuidCreator;
import io.r2dbc.postgresql.codec.PostgresqlObjectId;
import io.r2dbc.spi.Parameters;
import io.r2dbc.spi.R2dbcType;
import io.r2dbc.spi.Readable;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import org.yiwang.cases.clock.Light;
import org.yiwang.cases.lifecycle.CaseStatus;
import org.yiwang.cases.people.Reader;
import org.yiwang.cases.people.Relation;
import org.yiwang.defaults.http.Cursor;
import org.yiwang.keycloak.Post;
import reactor.core.publisher.Flux;

/** The queues of a subtree, the case due first on top; what a page shows is recorded in the same statement. */
@Repository
class SupervisionRepository {

    private static final String PAGE = """
            with page as materialized (
              select q.*
                from (
              select q.case_id, q.root_case_id, q.number, q.status, q.item_id, q.item_version, q.department, q.handler,
                     q.submitted_at, q.yellow_at, q.due_at, p.claim, p.resource, p.record
                from unnest(:subtrees, :claims, :resources, :records) p (subtree, claim, resource, record)
                join queue_entries q on q.region_prefix ~>=~ p.subtree and q.region_prefix ~<~ (p.subtree || ':')
               where q.opinion is null and q.test = :test
                 and (:department is null or q.department = :department)
                 and (:light is null
                      or (:light = 'GREEN' and q.yellow_at > :now)
                      or (:light = 'YELLOW' and q.yellow_at <= :now and q.due_at > :now)
                      or (:light = 'RED' and q.due_at <= :now))
                 and (:afterDue is null or (q.due_at, q.case_id) > (:afterDue, :afterCase))
               order by q.due_at, q.case_id offset 0) q
               where not %s
               order by q.due_at, q.case_id limit :limit),
            noted as (
              insert into access_records (id, reader, reader_post, resource_kind, resource, shown, at)
              select s.record, :me, s.claim, 'QUEUE', s.resource, array_agg(s.case_id order by s.due_at, s.case_id), :now
                from (select * from page order by due_at, case_id limit :shown) s
               group by s.record, s.claim, s.resource)
            select p.* from page p order by p.due_at, p.case_id
            """.formatted(Relation.ownBy("q"));

    private final DatabaseClient database;

    SupervisionRepository(DatabaseClient database) {
        this.database = database;
    }

    /** What is asked for; nulls do not narrow. */
    record Wanted(
            @Nullable Light light,
            @Nullable UUID department,
            @Nullable Cursor after,
            int limit) {}

    /** A row of the queue. */
    record Waiting(
            UUID id,
            String number,
            CaseStatus status,
            UUID item,
            int itemVersion,
            UUID department,
            @Nullable UUID handler,
            Instant submittedAt,
            Instant yellowAt,
            Instant dueAt) {}

    Flux<Waiting> page(Wanted wanted, Supervision supervision, Reader reader, Instant now) {
        var light = wanted.light();
        var after = wanted.after();
        return database.sql(PAGE)
                .bind("subtrees", supervision.each(Supervision::subtree).toArray(String[]::new))
                .bind("claims", supervision.each(Post::claim).toArray(String[]::new))
                .bind("resources", supervision.each(Post::department).toArray(UUID[]::new))
                .bind(
                        "records",
                        supervision
                                .each(_ -> UuidCreator.getTimeOrderedEpochFast())
                                .toArray(UUID[]::new))
                .bind("test", reader.actor().test())
                .bind("light", Parameters.in(R2dbcType.VARCHAR, light == null ? null : light.name()))
                .bind("department", Parameters.in(PostgresqlObjectId.UUID, wanted.department()))
                .bind(
                        "afterDue",
                        Parameters.in(PostgresqlObjectId.TIMESTAMPTZ, after == null ? null : after.instant(0)))
                .bind("afterCase", Parameters.in(PostgresqlObjectId.UUID, after == null ? null : after.uuid(1)))
                .bind("limit", wanted.limit())
                .bind("shown", wanted.limit() - 1)
                .bind("me", reader.me())
                .bind("now", now)
                .map(SupervisionRepository::read)
                .all();
    }

    private static Waiting read(Readable row) {
        return new Waiting(
                get(row, "case_id", UUID.class),
                get(row, "number", String.class),
                CaseStatus.valueOf(get(row, "status", String.class)),
                get(row, "item_id", UUID.class),
                get(row, "item_version", Integer.class),
                get(row, "department", UUID.class),
                row.get("handler", UUID.class),
                get(row, "submitted_at", Instant.class),
                get(row, "yellow_at", Instant.class),
                get(row, "due_at", Instant.class));
    }

    private static <T> T get(Readable row, String column, Class<T> type) {
        return Objects.requireNonNull(row.get(column, type), column);
    }
}
