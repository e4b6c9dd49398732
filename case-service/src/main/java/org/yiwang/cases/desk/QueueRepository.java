package org.yiwang.cases.desk;

import com.github.f4b6a3.uuid.UuidCreator;
import io.r2dbc.postgresql.codec.PostgresqlObjectId;
import io.r2dbc.spi.Parameters;
import io.r2dbc.spi.R2dbcType;
import io.r2dbc.spi.Readable;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.r2dbc.core.DatabaseClient.GenericExecuteSpec;
import org.springframework.stereotype.Repository;
import org.yiwang.cases.clock.Light;
import org.yiwang.cases.lifecycle.Case;
import org.yiwang.cases.lifecycle.CaseRows;
import org.yiwang.cases.lifecycle.CaseStatus;
import org.yiwang.cases.lifecycle.Doable;
import org.yiwang.cases.mandates.MandateKind;
import org.yiwang.cases.people.Agent;
import org.yiwang.cases.people.MayRead;
import org.yiwang.cases.people.Reader;
import org.yiwang.cases.people.Relation;
import org.yiwang.defaults.http.Cursor;
import org.yiwang.keycloak.Duty;
import reactor.core.publisher.Flux;

/** Queues as rows, by due date; what a page shows is recorded in the same statement, for each department. */
@Repository
class QueueRepository {

    /** A row of the queue with its case. */
    record Queued(
            Case cased,
            Relation relation,
            String applicantName,
            @Nullable MandateKind agentKind,
            Instant submittedAt,
            Instant dueAt,
            Instant yellowAt,
            @Nullable Integer opinion) {

        /** Who entered it for the applicant, if somebody did. */
        @Nullable
        Agent agent() {
            return agentKind == null ? null : new Agent(cased.origin().agent(), null, agentKind);
        }

        /** The opinion asked of the department in whose queue it is, if one is. */
        QueueEntry.@Nullable AskedOpinion asked(Instant now) {
            return opinion == null ? null : new QueueEntry.AskedOpinion(opinion, Light.at(now, yellowAt, dueAt));
        }
    }

    /**
     * What is asked for; empty sets and nulls do not narrow.
     *
     * @param opinions only cases of which an opinion is asked of these departments
     * @param doable if not null, only cases of these kinds
     */
    record Wanted(
            List<UUID> departments,
            Set<CaseStatus> status,
            @Nullable Light light,
            @Nullable UUID handler,
            @Nullable UUID item,
            boolean opinions,
            @Nullable List<Doable> doable,
            @Nullable Cursor after,
            int limit) {}

    private record QueuedRow(CaseRows.CaseRow row, Queued queued) {}

    private static final String PAGE =
            """
            with page as materialized (
              select q.case_id, q.root_case_id, q.department, q.submitted_at, q.due_at, q.yellow_at, q.opinion
                from (
              select * from queue_entries q
               where q.department = any(:wanted) and q.test = :test
                 and (cardinality(:status) = 0 or q.status = any(:status))
                 and (:handler is null or q.handler = :handler)
                 and (:item is null or q.item_id = :item)
                 and (:light is null
                      or (:light = 'GREEN' and q.yellow_at > :now)
                      or (:light = 'YELLOW' and q.yellow_at <= :now and q.due_at > :now)
                      or (:light = 'RED' and q.due_at <= :now))
                 and (not :opinions or q.opinion is not null)
                 and (:any or exists (
                      select from cases c
                       where c.root_case_id = q.root_case_id and c.id = q.case_id
                         and case when q.opinion is not null then q.department = any(:answering)
                             else exists (
                               select from unnest(:doableIn, :doableFrom, :doableAs, :doableWhere)
                                           d (department, status, type, place)
                                where d.department = q.department and d.status = q.status and d.type = c.handling_type
                                  and case d.place
                                      when 'OWED' then c.owes > 0
                                      when 'EXTENSION_ASKED'
                                      then c.extension_asked_by <> :me and c.handler is distinct from :me
                                      else true end) end))
                 and (:afterDue is null or (q.due_at, q.case_id) > (:afterDue, :afterCase))
               order by q.due_at, q.case_id offset 0) q
               where not %5$s
               order by q.due_at, q.case_id limit :limit),
            noted as (
              insert into access_records (id, reader, reader_post, resource_kind, resource, shown, at)
              select r.id, :me, r.post, 'QUEUE', r.department, array_agg(p.case_id order by p.due_at, p.case_id), :now
                from (select department, case_id, due_at from page order by due_at, case_id limit :shown) p
                join unnest(:wanted, :records, :posts) r (department, id, post) on r.department = p.department
               group by r.id, r.post, r.department)
            select %2$s, p.submitted_at as entered_at, p.due_at, p.yellow_at, p.opinion as opinion_number,
                   s.applicant_name,
                   case when c.mandate_id is not null
                        then coalesce((select m.kind from copied_mandates m where m.id = c.mandate_id), 'AGENCY')
                   end as agent_kind, %1$s
              from page p
              join cases c on c.root_case_id = p.root_case_id and c.id = p.case_id and %3$s
              join case_search s on s.root_case_id = c.root_case_id and s.case_id = c.id
              %4$s
             order by p.due_at, c.id
            """.formatted(Relation.COLUMNS_READ, CaseRows.COLUMNS, MayRead.CASE, CaseRows.LIMITS, Relation.ownBy("q"));

    private final DatabaseClient database;
    private final MayRead mayRead;

    QueueRepository(DatabaseClient database, MayRead mayRead) {
        this.database = database;
        this.mayRead = mayRead;
    }

    Flux<Queued> page(Wanted wanted, Reader reader, Instant now) {
        var statement = narrowed(database.sql(PAGE), wanted)
                .bind("shown", wanted.limit() - 1)
                .bind("records", records(wanted))
                .bind("me", reader.me())
                .bind("posts", posts(wanted, reader))
                .bind("answering", reader.actor().departmentsWith(Duty.REVIEW).toArray(UUID[]::new))
                .bind("now", now);
        return mayRead.bind(statement, reader)
                .map(QueueRepository::read)
                .all()
                .bufferUntilChanged(row -> row.queued().cased().id())
                .map(QueueRepository::folded);
    }

    private static GenericExecuteSpec narrowed(GenericExecuteSpec statement, Wanted wanted) {
        var light = wanted.light();
        var doable = wanted.doable() == null ? List.<Doable>of() : wanted.doable();
        return from(wanted.after(), statement)
                .bind("wanted", wanted.departments().toArray(UUID[]::new))
                .bind("status", names(wanted.status()))
                .bind("light", Parameters.in(R2dbcType.VARCHAR, light == null ? null : light.name()))
                .bind("handler", Parameters.in(PostgresqlObjectId.UUID, wanted.handler()))
                .bind("item", Parameters.in(PostgresqlObjectId.UUID, wanted.item()))
                .bind("any", wanted.doable() == null)
                .bind("doableIn", doable.stream().map(Doable::department).toArray(UUID[]::new))
                .bind("doableFrom", names(doable.stream().map(Doable::status).toList()))
                .bind("doableAs", names(doable.stream().map(Doable::type).toList()))
                .bind("doableWhere", names(doable.stream().map(Doable::where).toList()))
                .bind("opinions", wanted.opinions())
                .bind("limit", wanted.limit());
    }

    private static GenericExecuteSpec from(@Nullable Cursor after, GenericExecuteSpec statement) {
        return statement
                .bind(
                        "afterDue",
                        Parameters.in(PostgresqlObjectId.TIMESTAMPTZ, after == null ? null : after.instant(0)))
                .bind("afterCase", Parameters.in(PostgresqlObjectId.UUID, after == null ? null : after.uuid(1)));
    }

    private static String[] names(Collection<? extends Enum<?>> values) {
        return values.stream().map(Enum::name).toArray(String[]::new);
    }

    /** One for each department, as its cases are shown by right of a post there. */
    private static UUID[] records(Wanted wanted) {
        return wanted.departments().stream()
                .map(_ -> UuidCreator.getTimeOrderedEpochFast())
                .toArray(UUID[]::new);
    }

    private static String[] posts(Wanted wanted, Reader reader) {
        return wanted.departments().stream()
                .map(department -> post(department, reader))
                .toArray(String[]::new);
    }

    private static String post(UUID department, Reader reader) {
        return reader.actor().posts().stream()
                .filter(post -> post.department().equals(department))
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
                        Relation.read(row),
                        get(row, "applicant_name", String.class),
                        kind(row.get("agent_kind", String.class)),
                        get(row, "entered_at", Instant.class),
                        get(row, "due_at", Instant.class),
                        get(row, "yellow_at", Instant.class),
                        row.get("opinion_number", Integer.class)));
    }

    private static Queued folded(List<QueuedRow> rows) {
        var first = rows.getFirst().queued();
        var cased = CaseRows.folded(rows.stream().map(QueuedRow::row).toList());
        return new Queued(
                cased,
                first.relation(),
                first.applicantName(),
                first.agentKind(),
                first.submittedAt(),
                first.dueAt(),
                first.yellowAt(),
                first.opinion());
    }

    private static @Nullable MandateKind kind(@Nullable String kind) {
        return kind == null ? null : MandateKind.valueOf(kind);
    }

    private static <T> T get(Readable row, String column, Class<T> type) {
        return Objects.requireNonNull(row.get(column, type), column);
    }
}
