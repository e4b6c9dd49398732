package org.yiwang.cases.lifecycle;

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
            return statement.bind("notice", SavedRows.json(SavedRows.NoticeRow.of(change.notice())));
        }
        return change.service() == null
                ? statement
                : served(statement, change.service(), change.after().sequence());
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
