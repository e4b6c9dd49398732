package org.yiwang.cases.lifecycle;

import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.yiwang.cases.clock.Budget;
import org.yiwang.cases.clock.LimitKind;
import org.yiwang.cases.clock.LimitUnit;
import org.yiwang.cases.items.Terms;

/**
 * What a case contests: a decision in another case, by reconsideration (行政复议) or complaint (投诉).
 *
 * @param of the contested case
 * @param fileUntil until when it may be handed in, if that is limited: as it was when its draft was opened, and as it
 *     is now when the draft is handed in
 * @param result what it came to, once it is decided
 */
public record Contest(
        Kind kind,
        UUID of,
        @Nullable Instant fileUntil,
        @Nullable RemedyResult result) {

    public Contest(Kind kind, UUID of, @Nullable Instant fileUntil) {
        this(kind, of, fileUntil, null);
    }

    /** The remedies that are cases of their own. */
    public enum Kind {
        APPEAL(CaseAction.APPEAL),
        COMPLAINT(CaseAction.COMPLAIN);

        private final CaseAction action;

        Kind(CaseAction action) {
            this.action = action;
        }

        /** The action by which it is filed. */
        public CaseAction action() {
            return action;
        }
    }

    /** Time for a decision on reconsideration, and by how much it is extended once (its law of 2023, Art. 62). */
    private static final Budget TIME = new Budget(60, LimitUnit.CALENDAR_DAYS);

    private static final int EXTENSION = 30;

    Contest decided(@Nullable RemedyResult what) {
        return new Contest(kind, of, fileUntil, what);
    }

    /** The same with this end. */
    public Contest until(@Nullable Instant end) {
        return new Contest(kind, of, end, result);
    }

    boolean isAppeal() {
        return kind == Kind.APPEAL;
    }

    boolean isFiledTooLate(Instant now) {
        return fileUntil != null && !now.isBefore(fileUntil);
    }

    /** Days by which the time for a decision of a case is extended: of its limit's unit, working days after months. */
    static int extension(@Nullable Contest contest) {
        return contest != null && contest.isAppeal() ? EXTENSION : Effects.EXTENSION;
    }

    /** The item's terms; a reconsideration has its own law's time where the item names none. */
    static Terms terms(@Nullable Contest contest, Terms items) {
        return contest != null && contest.isAppeal() ? ofAppeal(items) : items;
    }

    /** The terms under which a reconsideration is handled. */
    public static Terms ofAppeal(Terms items) {
        if (items.limits().containsKey(LimitKind.STATUTORY)) {
            return items;
        }
        Map<LimitKind, Budget> limits = new EnumMap<>(LimitKind.class);
        limits.putAll(items.limits());
        limits.put(LimitKind.STATUTORY, TIME);
        return new Terms(limits, items.delivery(), items.tacitApproval(), items.opinions());
    }
}
