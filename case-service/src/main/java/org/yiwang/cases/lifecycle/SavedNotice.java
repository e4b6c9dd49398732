package org.yiwang.cases.lifecycle;

import io.r2dbc.postgresql.codec.PostgresqlObjectId;
import io.r2dbc.spi.Parameters;
import io.r2dbc.spi.R2dbcType;

/** The values of {@link SaveStatement} for a notice that is given, or whose service is recorded. */
final class SavedNotice {

    private SavedNotice() {}

    static SaveStatement.Noticed of(Change change) {
        if (change.notice() != null) {
            return SaveStatement.Noticed.GIVEN;
        }
        return change.service() == null ? SaveStatement.Noticed.NONE : SaveStatement.Noticed.SERVED;
    }

    static Bound bound(Bound statement, Change change) {
        if (change.notice() != null) {
            return given(statement, change.notice());
        }
        return change.service() == null
                ? statement
                : served(statement, change.service(), change.after().sequence());
    }

    private static Bound given(Bound statement, Notice notice) {
        var limit = notice.limit();
        return statement
                .bind("notice", notice.number())
                .bind("noticeEvent", notice.event())
                .bind("noticeFact", notice.fact())
                .bind("noticeKind", notice.kind().name())
                .bind("noticeTemplate", notice.kind().template())
                .bind("noticeLimit", Parameters.in(R2dbcType.VARCHAR, limit == null ? null : limit.name()))
                .bind("noticeDue", Parameters.in(PostgresqlObjectId.DATE, notice.dueOn()));
    }

    private static Bound served(Bound statement, CaseEvent.NoticeServed served, int event) {
        return statement
                .bind("notice", served.notice())
                .bind("servedWay", served.way().name())
                .bind("servedOn", served.servedOn())
                .bind("serviceEvent", event)
                .bind("corrects", served.correction() != null);
    }
}
