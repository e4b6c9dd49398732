package org.yiwang.cases.visits;

import static org.yiwang.cases.visits.VisitRepository.get;

import com.github.f4b6a3.uuid.UuidCreator;
import io.r2dbc.postgresql.codec.PostgresqlObjectId;
import io.r2dbc.spi.Parameters;
import io.r2dbc.spi.Readable;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import org.yiwang.cases.lifecycle.CaseStatus;
import org.yiwang.cases.people.MayRead;
import org.yiwang.cases.people.Reader;
import org.yiwang.cases.people.Relation;
import org.yiwang.cases.vault.Vault;
import org.yiwang.defaults.http.Cursor;
import org.yiwang.keycloak.Duty;
import reactor.core.publisher.Flux;

/** Visits beyond the first, by department; what a page shows is recorded in the same statement. */
@Repository
class RepeatedVisitRepository {

    /** A visit with what is told of its case. */
    record Found(
            UUID caseId,
            String number,
            CaseStatus status,
            UUID item,
            int itemVersion,
            UUID department,
            int visits,
            Instant notedAt,
            VisitView visit) {}

    private static final String PAGE =
            """
            with page as materialized (
              select v.*
                from (select * from visits
                       where department = any(:wanted) and test = :test and repeated
                         and (:afterAt is null or (noted_at, case_id) < (:afterAt, :afterCase))
                       order by noted_at desc, case_id desc offset 0) v
               where not %s
               order by v.noted_at desc, v.case_id desc limit :limit),
            noted as (
              insert into access_records (id, reader, reader_post, resource_kind, resource, shown, at)
              select r.id, :me, r.post, 'QUEUE', r.department, array_agg(distinct p.case_id), :now
                from (select department, case_id from page order by noted_at desc, case_id desc limit :shown) p
                join unnest(:wanted, :records, :posts) r (department, id, post) on r.department = p.department
               group by r.id, r.post, r.department)
            select %s, v.noted_at, c.number as case_number, c.status, c.item_id, c.item_version, c.department, c.visits
              from page v
              join cases c on c.root_case_id = v.root_case_id and c.id = v.case_id and %s
              %s
             order by v.noted_at desc, v.case_id desc
            """.formatted(Relation.ownBy("v"), VisitRepository.COLUMNS, MayRead.CASE, VisitRepository.SEALED);

    private final DatabaseClient database;
    private final MayRead mayRead;
    private final Vault vault;

    RepeatedVisitRepository(DatabaseClient database, MayRead mayRead, Vault vault) {
        this.database = database;
        this.mayRead = mayRead;
        this.vault = vault;
    }

    Flux<Found> page(List<UUID> departments, Reader reader, @Nullable Cursor after, int limit) {
        var statement = database.sql(PAGE)
                .bind("wanted", departments.toArray(UUID[]::new))
                .bind("records", records(departments))
                .bind("posts", posts(departments, reader))
                .bind("me", reader.me())
                .bind("shown", limit - 1)
                .bind("limit", limit)
                .bind("afterAt", Parameters.in(PostgresqlObjectId.TIMESTAMPTZ, after == null ? null : after.instant(0)))
                .bind("afterCase", Parameters.in(PostgresqlObjectId.UUID, after == null ? null : after.uuid(1)));
        return mayRead.bind(statement, reader).map(this::found).all();
    }

    /** One for each department, as its cases are shown by right of the post there. */
    private static UUID[] records(List<UUID> departments) {
        return departments.stream()
                .map(_ -> UuidCreator.getTimeOrderedEpochFast())
                .toArray(UUID[]::new);
    }

    private static String[] posts(List<UUID> departments, Reader reader) {
        return departments.stream()
                .map(department -> reader.actor()
                        .post(Duty.SUPERVISE, department)
                        .orElseThrow()
                        .claim())
                .toArray(String[]::new);
    }

    private Found found(Readable row) {
        return new Found(
                get(row, "case_id", UUID.class),
                get(row, "case_number", String.class),
                CaseStatus.valueOf(get(row, "status", String.class)),
                get(row, "item_id", UUID.class),
                get(row, "item_version", Integer.class),
                get(row, "department", UUID.class),
                get(row, "visits", Integer.class),
                get(row, "noted_at", Instant.class),
                VisitRepository.view(row, vault));
    }
}
