package org.yiwang.cases.lifecycle;

import io.r2dbc.postgresql.codec.PostgresqlObjectId;
import io.r2dbc.spi.Parameters;
import io.r2dbc.spi.R2dbcType;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.yiwang.cases.lifecycle.CaseEvent.VisitAsked;
import org.yiwang.cases.lifecycle.CaseEvent.VisitAttended;
import org.yiwang.cases.lifecycle.CaseEvent.VisitRecorded;

/** The part of {@link SaveStatement} for a visit, and its values. */
final class SavedVisit {

    /** What becomes of a visit. */
    enum Kind {
        NONE(""),
        RECORDED("""
                , visited as (
                  insert into visits (root_case_id, case_id, number, department, test, state, reason, day, repeated,
                                      noted_at)
                  select m.root_case_id, m.id, :visit, :visitedDepartment, :visitTest, 'CAME', :visitReason, :visitDay,
                         :visitRepeated, :now
                    from moved m)
                """ + CHECKED),
        ASKED("""
                , visited as (
                  insert into visits (root_case_id, case_id, number, department, test, state, reason, begins, ends,
                                      repeated, noted_at)
                  select m.root_case_id, m.id, :visit, :visitedDepartment, :visitTest, 'ASKED', :visitReason,
                         :visitBegins, :visitEnds, :visitRepeated, :now
                    from moved m)
                """),
        ATTENDED("""
                , visited as (
                  update visits v set state = 'CAME', day = :visitDay from moved m
                   where v.root_case_id = m.root_case_id and v.case_id = m.id and v.number = :visit)
                """ + CHECKED),
        /** Also when nobody has to come any more because of something else. */
        CANCELLED("""
                , visited as (
                  update visits v set state = 'CANCELLED' from moved m
                   where v.root_case_id = m.root_case_id and v.case_id = m.id and v.number = :visit)
                """),
        /** Whoever has the case now sees how often the applicant came before. */
        HANDED_ON("""
                , visited as (
                  update visits v set department = :department from moved m
                   where v.root_case_id = m.root_case_id and v.case_id = m.id)
                """);

        private final String sql;

        Kind(String sql) {
            this.sql = sql;
        }

        String sql() {
            return sql;
        }
    }

    /** Materials that are given by the same statement are not among these. */
    private static final String CHECKED = """
            , checked as (
              update materials k
                 set state = 'VERIFIED', original_checked_by = :me, original_checked_at = :now
                from moved m
               where k.root_case_id = m.root_case_id and k.case_id = m.id and k.code = any(:originals))
            """;

    private SavedVisit() {}

    static Kind kind(Change change) {
        return switch (change.visit()) {
            case VisitRecorded _ -> Kind.RECORDED;
            case VisitAsked _ -> Kind.ASKED;
            case VisitAttended _ -> Kind.ATTENDED;
            case null, default ->
                dropped(change) != null ? Kind.CANCELLED : isPassedUp(change) ? Kind.HANDED_ON : Kind.NONE;
        };
    }

    private static boolean isPassedUp(Change change) {
        return change.told().stream().anyMatch(told -> told.event().action().equals(CaseAction.PASS_UP.name()));
    }

    /** The codes of the materials whose originals are seen by this change. */
    static List<String> originals(Change change) {
        return switch (change.visit()) {
            case VisitRecorded recorded -> recorded.visit().originals();
            case VisitAttended attended -> attended.originals();
            case null, default -> List.of();
        };
    }

    static Bound bound(Bound statement, Change change) {
        return switch (change.visit()) {
            case VisitRecorded recorded -> recorded(begun(statement, recorded.number(), change), recorded, change);
            case VisitAsked asked -> asked(begun(statement, asked.number(), change), asked);
            case VisitAttended attended ->
                checked(statement, change).bind("visit", attended.number()).bind("visitDay", attended.day());
            case null, default -> {
                var dropped = dropped(change);
                yield dropped == null ? statement : statement.bind("visit", dropped);
            }
        };
    }

    private static Bound begun(Bound statement, int number, Change change) {
        return statement
                .bind("visit", number)
                .bind("visitedDepartment", change.after().department())
                .bind("visitTest", change.after().origin().test());
    }

    private static Bound recorded(Bound statement, VisitRecorded recorded, Change change) {
        var visit = recorded.visit();
        return checked(statement, change)
                .bind("visitReason", visit.reason().name())
                .bind("visitDay", visit.day())
                .bind("visitRepeated", recorded.repeated());
    }

    private static Bound asked(Bound statement, VisitAsked asked) {
        var appointment = asked.appointment();
        return statement
                .bind("visitReason", appointment.reason().name())
                .bind("visitBegins", Parameters.in(R2dbcType.TIMESTAMP_WITH_TIME_ZONE, appointment.from()))
                .bind("visitEnds", Parameters.in(R2dbcType.TIMESTAMP_WITH_TIME_ZONE, appointment.until()))
                .bind("visitRepeated", asked.repeated());
    }

    private static Bound checked(Bound statement, Change change) {
        var supplied = change.supplied();
        Set<String> givenNow =
                supplied == null ? Set.of() : supplied.materials().keySet();
        var codes = originals(change).stream()
                .filter(code -> !givenNow.contains(code))
                .toArray(String[]::new);
        return statement.bind("originals", Parameters.in(PostgresqlObjectId.TEXT_ARRAY, codes));
    }

    private static @Nullable Integer dropped(Change change) {
        var before = change.before().progress().marks().visits();
        return before.droppedBy(change.after().progress().marks().visits());
    }
}
