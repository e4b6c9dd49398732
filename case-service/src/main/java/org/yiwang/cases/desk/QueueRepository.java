package org.yiwang.cases.desk;

import io.r2dbc.postgresql.codec.PostgresqlObjectId;
import io.r2dbc.spi.Parameters;
import io.r2dbc.spi.R2dbcType;
import io.r2dbc.spi.Readable;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import org.yiwang.cases.clock.Light;
import org.yiwang.cases.lifecycle.Case;
import org.yiwang.cases.lifecycle.CaseRows;
import org.yiwang.cases.lifecycle.CaseStatus;
import org.yiwang.cases.people.Reader;
import org.yiwang.defaults.http.Cursor;
import reactor.core.publisher.Flux;

/** Queues as rows, by due date; what a page shows is recorded in the same statement. */
@Repository
class QueueRepository {

    /** A row of the queue with its case. */
    record Queued(Case cased, boolean own, String applicantName, Instant submittedAt, Instant dueAt) {}

    /** What is asked for; empty sets and nulls do not narrow. */
    record Wanted(
            List<UUID> departments,
            Set<CaseStatus> status,
            @Nullable Light light,
            @Nullable UUID handler,
            @Nullable Cursor after,
            int limit) {}

    private record QueuedRow(CaseRows.CaseRow row, Queued queued) {}

    private final DatabaseClient database;

    QueueRepository(DatabaseClient database) {
        this.database = database;
    }

    Flux<Queued> page(Wanted wanted, Reader reader, UUID record, Instant now) {
        var after = wanted.after();
        var statement = database.sql("""
                        with page as materialized (
                          select q.case_id, q.root_case_id, q.submitted_at, q.due_at
                            from queue_entries q
                           where q.department = any(:wanted) and q.test = :test
                             and (cardinality(:status) = 0 or q.status = any(:status))
                             and (:handler is null or q.handler = :handler)
                             and (:light is null
                                  or (:light = 'GREEN' and q.yellow_at > :now)
                                  or (:light = 'YELLOW' and q.yellow_at <= :now and q.due_at > :now)
                                  or (:light = 'RED' and q.due_at <= :now))
                             and (:afterDue is null or (q.due_at, q.case_id) > (:afterDue, :afterCase))
                           order by q.due_at, q.case_id limit :limit),
                        noted as (
                          insert into access_records (id, reader, reader_post, resource_kind, resource, shown, at)
                          select :record, :me, :post, 'QUEUE', :department, array_agg(case_id), :now
                            from (select case_id from page order by due_at, case_id limit :shown)
                          having count(*) > 0)
                        select %s, p.submitted_at as entered_at, p.due_at, s.applicant_name,
                               :me in (c.applicant_id, c.actor_id)
                                 or exists (select from linked_persons k
                                             where k.person = :me and k.other in (c.applicant_id, c.actor_id)) as own
                          from page p
                          join cases c on c.root_case_id = p.root_case_id and c.id = p.case_id and %s
                          join case_search s on s.root_case_id = c.root_case_id and s.case_id = c.id
                          %s
                         order by p.due_at, c.id
                        """.formatted(CaseRows.COLUMNS, Reader.MAY_READ, CaseRows.LIMITS))
                .bind("wanted", wanted.departments().toArray(UUID[]::new))
                .bind("department", wanted.departments().getFirst())
                .bind("status", wanted.status().stream().map(CaseStatus::name).toArray(String[]::new))
                .bind("handler", Parameters.in(PostgresqlObjectId.UUID, wanted.handler()))
                .bind(
                        "light",
                        Parameters.in(
                                R2dbcType.VARCHAR,
                                wanted.light() == null ? null : wanted.light().name()))
                .bind(
                        "afterDue",
                        Parameters.in(PostgresqlObjectId.TIMESTAMPTZ, after == null ? null : after.instant(0)))
                .bind("afterCase", Parameters.in(PostgresqlObjectId.UUID, after == null ? null : after.uuid(1)))
                .bind("limit", wanted.limit())
                .bind("shown", wanted.limit() - 1)
                .bind("record", record)
                .bind("me", reader.me())
                .bind("post", post(wanted, reader))
                .bind("now", now);
        return reader.bind(statement)
                .map(QueueRepository::read)
                .all()
                .bufferUntilChanged(row -> row.queued().cased().id())
                .map(QueueRepository::folded);
    }

    private static String post(Wanted wanted, Reader reader) {
        return reader.actor().posts().stream()
                .filter(post -> wanted.departments().contains(post.department()))
                .map(post -> post.claim())
                .sorted()
                .findFirst()
                .orElse("");
    }

    private static QueuedRow read(Readable row) {
        var cased = CaseRows.read(row);
        return new QueuedRow(
                cased,
                new Queued(
                        cased.cased(),
                        get(row, "own", Boolean.class),
                        get(row, "applicant_name", String.class),
                        get(row, "entered_at", Instant.class),
                        get(row, "due_at", Instant.class)));
    }

    private static Queued folded(List<QueuedRow> rows) {
        var first = rows.getFirst().queued();
        var cased = CaseRows.folded(rows.stream().map(QueuedRow::row).toList());
        return new Queued(cased, first.own(), first.applicantName(), first.submittedAt(), first.dueAt());
    }

    private static <T> T get(Readable row, String column, Class<T> type) {
        return Objects.requireNonNull(row.get(column, type), column);
    }
}
