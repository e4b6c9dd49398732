package org.yiwang.cases.lifecycle;

import java.time.LocalDate;
import org.yiwang.cases.clock.Budget;
import org.yiwang.cases.clock.Limit;

/**
 * A time that is kept beside the ledger, of an opinion or of what is owed, by its number within the case.
 *
 * @param before the last day it had
 */
public record Followed(Kind kind, int number, Budget budget, LocalDate startedOn, LocalDate before) {

    /** Whose time it is. */
    public enum Kind {
        OPINION,
        OBLIGATION
    }

    /** The same with the time it has now. */
    record Moved(Followed time, Limit.Due due) {

        boolean isOther() {
            return !due.day().equals(time.before());
        }

        String days() {
            return time.before() + "/" + due.day();
        }
    }

    static String key(Kind kind, int number) {
        return kind + "/" + number;
    }

    String key() {
        return key(kind, number);
    }

    boolean isOpenIn(Case cased) {
        return switch (kind) {
            case OPINION -> cased.progress().opinions().stream().anyMatch(open -> open.number() == number);
            case OBLIGATION ->
                cased.progress().marks().owed().stream().anyMatch(one -> one.number() == number && one.isOpen());
        };
    }
}
