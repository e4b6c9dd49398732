package org.yiwang.cases.lifecycle;

import static io.r2dbc.postgresql.codec.PostgresqlObjectId.*;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * The one statement that saves an action: every insert hangs on the guarded update's RETURNING, so that nothing is
 * written when the version is no longer the one that was read.
 */
final class SaveStatement {

    static final Values TRAIL = Values.of(
            "trail", INT4, UUID, VARCHAR, VARCHAR, VARCHAR, VARCHAR, UUID, VARCHAR, VARCHAR, JSONB, JSONB, VARCHAR,
            VARCHAR);

    static final Values LEDGER = Values.of(
            "ledger", VARCHAR, INT4, VARCHAR, INT4, DATE, VARCHAR, DATE, TIMESTAMPTZ, TIMESTAMPTZ, BOOL, TIMESTAMPTZ);

    static final Values GIVEN = Values.of("given", VARCHAR, UUID, BOOL);

    static final Values TEXTS = Values.of("texts", VARCHAR, BYTEA, BYTEA);

    static final Values OWED = Values.of(
            "owed", INT4, VARCHAR, VARCHAR, INT4, VARCHAR, DATE, VARCHAR, UUID, TIMESTAMPTZ, TIMESTAMPTZ, TIMESTAMPTZ);

    static final Values FACTS = Values.of("facts", UUID, VARCHAR, JSONB);

    private static final Map<Shape, Bound.Numbered> STATEMENTS = new ConcurrentHashMap<>();

    private SaveStatement() {}

    /** How many rows of each kind, of materials only where something is supplied; statements of one shape are prepared once. */
    record Shape(
            int events,
            int limits,
            int texts,
            int owed,
            boolean searched,
            @Nullable Integer given,
            Opinion opinion,
            Noticed noticed,
            SavedVisit.Kind visit,
            Queue queue,
            boolean alert) {}

    /** What becomes of an opinion. */
    enum Opinion {
        NONE,
        ASKED,
        GIVEN,
        FOLLOWING
    }

    /** Whether a notice is given, or the service of one recorded. */
    enum Noticed {
        NONE,
        GIVEN,
        SERVED
    }

    /** What becomes of the case's place in the department's queue. */
    enum Queue {
        ENTER,
        MOVE,
        /** It moves, and what was asked of other departments is waited for no more. */
        MOVE_ALONE,
        LEAVE
    }

    static Bound of(Shape shape) {
        return new Bound(STATEMENTS.computeIfAbsent(shape, known -> Bound.Numbered.of(text(known))));
    }

    private static String text(Shape shape) {
        var serves = shape.noticed() == Noticed.SERVED;
        return "with "
                + (serves ? UNSERVED : "")
                + MOVED.formatted(serves ? "and exists (select from unserved)" : "")
                + TRAILED.formatted(
                        TRAIL.rows(shape.events()), shape.alert() ? Alert.TOLD : "", FACTS.rows(shape.events()))
                + (shape.limits() == 0 ? "" : LIMITED.formatted(LEDGER.rows(shape.limits())))
                + (shape.texts() == 0 ? "" : SEALED.formatted(TEXTS.rows(shape.texts())))
                + (shape.owed() == 0 ? "" : OWES.formatted(OWED.rows(shape.owed())))
                + (shape.searched() ? SUPPLIED : "")
                + (shape.given() == null || shape.given() == 0 ? "" : GAVE.formatted(GIVEN.rows(shape.given())))
                + switch (shape.opinion()) {
                    case NONE -> "";
                    case ASKED -> ASKED;
                    case GIVEN -> GIVEN_OPINION;
                    case FOLLOWING -> FOLLOWED;
                }
                + switch (shape.noticed()) {
                    case NONE -> "";
                    case GIVEN -> NOTICED;
                    case SERVED -> SERVED;
                }
                + shape.visit().sql()
                + switch (shape.queue()) {
                    case ENTER -> ENTERED;
                    case MOVE -> QUEUED;
                    case MOVE_ALONE -> QUEUED + UNASKED;
                    case LEAVE -> LEFT;
                }
                + "select 1 from moved";
    }

    private static final String MOVED = """
            moved as (
              update cases
                 set status = :status, number = :number, outcome = :outcome, handler = :handler,
                     department = :department, deciding = :deciding,
                     electronic = :electronic, wanted = :wanted, form_event = :formEvent,
                     extension_asked_by = :extensionAskedBy, remedy_result = :remedyResult, owes = :owes, visits = :visits,
                     appointment = :appointment, version = :version, sequence = :sequence, head = :head,
                     notices = :notices,
                     submitted_at = :submittedAt, changed_at = :now
               where root_case_id = :root and id = :case and version = :before %s
              returning root_case_id, id),
            answered as (
              insert into idempotency_keys (client, actor, path, key, digest, status, etag, at)
              select :client, :me, :path, :key, :digest, 200, :etag, :now from moved)
            """;

    private static final String TRAILED = """
            , trailed as (
              insert into case_events
                     (root_case_id, case_id, applicant_kind, applicant_id, mandate_id, at, sequence, id, action,
                      from_status, to_status, actor_kind, actor_id, post, audience, data, digests, previous, hash)
              select m.root_case_id, m.id, :applicantKind, :applicant, :mandate, :now, e.*
                from moved m, (values %s) e),
            told as (
              insert into outbox (topic, key, subject, at, trace, event_id, type, data)
              select 'yiwang.cases', :aggregate, :aggregate, :now, :trace, f.id, f.type, f.data%s
                from moved m, (values %s) f (id, type, data))
            """;

    private static final String LIMITED = """
            , limited as (
              insert into limits
                     (root_case_id, case_id, kind, amount, unit, extension, started_on, pauses, ended_on, due_at,
                      yellow_at, provisional, turns_at)
              select m.root_case_id, m.id, l.* from moved m, (values %s) l
              on conflict (root_case_id, case_id, kind) do update
                 set amount = excluded.amount, unit = excluded.unit, extension = excluded.extension,
                     started_on = excluded.started_on, pauses = excluded.pauses, ended_on = excluded.ended_on,
                     due_at = excluded.due_at, yellow_at = excluded.yellow_at, provisional = excluded.provisional,
                     turns_at = excluded.turns_at,
                     told = case when limits.started_on = excluded.started_on
                                  and limits.extension = excluded.extension then limits.told end)
            """;

    private static final String SEALED = """
            , sealed as (
              insert into sealed_texts (root_case_id, case_id, name, salt, sealed)
              select m.root_case_id, m.id, t.* from moved m, (values %s) t)
            """;

    private static final String OWES = """
            , owes as (
              insert into obligations
                     (root_case_id, case_id, number, material, owed_as, amount, unit, started_on, state, document_id,
                      due_at, yellow_at, turns_at)
              select m.root_case_id, m.id, o.* from moved m, (values %s) o
              on conflict (root_case_id, case_id, number) do update
                 set started_on = excluded.started_on, state = excluded.state, document_id = excluded.document_id,
                     due_at = excluded.due_at, yellow_at = excluded.yellow_at,
                     turns_at = case when excluded.turns_at is null or obligations.told = 'RED' then null
                                     when obligations.told = 'YELLOW' then excluded.due_at
                                     else excluded.turns_at end)
            """;

    private static final String SUPPLIED = """
            , searched as (
              update case_search s set answers = :answers from moved m
               where s.root_case_id = m.root_case_id and s.case_id = m.id)
            """;

    private static final String GAVE = """
            , gave as (
              insert into materials
                     (root_case_id, case_id, code, source, state, document_id, given_at, original_checked_by,
                      original_checked_at)
              select m.root_case_id, m.id, g.code, 'UPLOAD', case when g.checked then 'VERIFIED' else 'PENDING' end,
                     g.document, :now, case when g.checked then cast(:me as uuid) end,
                     case when g.checked then cast(:now as timestamptz) end
                from moved m, (values %s) g (code, document, checked)
              on conflict (root_case_id, case_id, code) do update
                 set source = excluded.source, state = excluded.state, document_id = excluded.document_id,
                     given_at = excluded.given_at, original_checked_by = excluded.original_checked_by,
                     original_checked_at = excluded.original_checked_at)
            """;

    private static final String ASKED = """
            , asked as (
              insert into opinions
                     (root_case_id, case_id, number, department, amount, unit, tacit, started_on, yellow_at, due_at,
                      turns_at)
              select m.root_case_id, m.id, :opinion, :asked, :opinionAmount, :opinionUnit, :tacit, :opinionFrom,
                     :opinionYellow, :opinionDue, :opinionYellow
                from moved m),
            lent as (
              insert into queue_entries
                     (department, case_id, root_case_id, region_prefix, test, item_id, item_version, number, status,
                      submitted_at, yellow_at, due_at, opinion)
              select :asked, q.case_id, q.root_case_id, q.region_prefix, q.test, q.item_id, q.item_version, q.number,
                     q.status, q.submitted_at, :opinionYellow, :opinionDue, :opinion
                from queue_entries q join moved m on q.case_id = m.id
               where q.department = :department
              on conflict (department, case_id) do update
                 set yellow_at = excluded.yellow_at, due_at = excluded.due_at, opinion = excluded.opinion)
            """;

    private static final String GIVEN_OPINION = """
            , given_opinion as (
              update opinions o set ended_on = :opinionGivenOn, answer = :opinionAnswer, turns_at = null
                from moved m
               where o.root_case_id = m.root_case_id and o.case_id = m.id and o.number = :opinion),
            returned as (
              delete from queue_entries q using moved m where q.department = :asked and q.case_id = m.id)
            """;

    /** A light that was told is not told again; the queue shows the new date. */
    private static final String FOLLOWED = """
            , times as (
              select m.root_case_id, m.id, f.*
                from moved m,
                     unnest(cast(:followed as integer[]), cast(:followedYellow as timestamptz[]),
                            cast(:followedDue as timestamptz[])) f (number, yellow_at, due_at)),
            followed as (
              update opinions o
                 set due_at = f.due_at, yellow_at = f.yellow_at,
                     turns_at = case when o.told is null then f.yellow_at when o.told = 'YELLOW' then f.due_at end
                from times f
               where o.root_case_id = f.root_case_id and o.case_id = f.id and o.number = f.number),
            lent as (
              update queue_entries q set due_at = f.due_at, yellow_at = f.yellow_at
                from times f where q.case_id = f.id and q.opinion = f.number)
            """;

    private static final String NOTICED = """
            , noticed as (
              insert into notices
                     (root_case_id, case_id, number, event, fact, kind, template, at, limit_kind, due_on, next_at)
              select m.root_case_id, m.id, :notice, :noticeEvent, :noticeFact, :noticeKind, :noticeTemplate, :now,
                     :noticeLimit, :noticeDue, :now
                from moved m)
            """;

    /** The notice whose service is recorded, held until that is done; it may have been served by the inbox meanwhile. */
    private static final String UNSERVED = """
            unserved as (
              select 1 from notices n
               where n.root_case_id = :root and n.case_id = :case and n.number = :notice
                 and (n.served_on is null or (:corrects and n.service_event is not null))
                 for update),
            """;

    private static final String SERVED = """
            , served as (
              update notices n set served_way = :servedWay, served_on = :servedOn, service_event = :serviceEvent
                from moved m
               where n.root_case_id = m.root_case_id and n.case_id = m.id and n.number = :notice)
            """;

    private static final String ENTERED = """
            , queued as (
              insert into queue_entries
                     (department, case_id, root_case_id, region_prefix, test, item_id, item_version, number, status,
                      submitted_at, yellow_at, due_at)
              select :department, m.id, m.root_case_id, :regionPrefix, :test, :item, :itemVersion, :number, :status,
                     :now, :yellowAt, :dueAt
                from moved m),
            numbered as (
              insert into case_numbers (number, root_case_id, case_id)
              select :number, m.root_case_id, m.id from moved m),
            searchable as (
              insert into case_search (root_case_id, case_id, number, item, applicant_name, answers)
              select m.root_case_id, m.id, :number, :itemName, :applicantName, :answers from moved m)
            """;

    private static final String QUEUED = """
            , queued as (
              update queue_entries q
                 set department = :department, status = :status, handler = :handler, yellow_at = :yellowAt,
                     due_at = :dueAt
                from moved m
               where q.department = :departmentBefore and q.case_id = m.id)
            """;

    private static final String UNASKED = """
            , unasked as (
              delete from queue_entries q using moved m
               where q.department = any(:unasked) and q.case_id = m.id)
            """;

    private static final String LEFT = """
            , queued as (
              delete from queue_entries q using moved m
               where q.department = any(:departments) and q.case_id = m.id)
            """;
}
