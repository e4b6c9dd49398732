package org.yiwang.catalog.checks;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.yiwang.catalog.items.Elements.TimeLimit;
import org.yiwang.catalog.items.Elements.Unit;
import org.yiwang.catalog.items.Item;
import org.yiwang.catalog.items.LimitKind;
import org.yiwang.catalog.items.OnOverdue;
import org.yiwang.catalog.texts.Text;

/** Limits: a promise within the statutory one, and none beyond the Administrative Licensing Law but by a law named. */
final class LimitRules {

    private static final int MOST_DAYS = 1000;
    private static final int MOST_MONTHS = 60;

    private static final Map<LimitKind, TimeLimit<Text>> LAW = Map.of(
            LimitKind.INTAKE, new TimeLimit<>(5, Unit.WORKING_DAYS, null),
            LimitKind.SUPPLEMENT, new TimeLimit<>(30, Unit.CALENDAR_DAYS, null),
            LimitKind.STATUTORY, new TimeLimit<>(20, Unit.WORKING_DAYS, null),
            LimitKind.PRE_REVIEW, new TimeLimit<>(20, Unit.WORKING_DAYS, null),
            LimitKind.DELIVERY, new TimeLimit<>(10, Unit.WORKING_DAYS, null));

    private LimitRules() {}

    static void check(Item item, Found found) {
        Map<LimitKind, TimeLimit<Text>> limits = item.limits() == null ? Map.of() : item.limits();
        limits.forEach((kind, limit) -> limit(kind, limit, found));
        promise(limits, found);
        overdue(item, found);
    }

    /** Whether a limit is one that can run. */
    static void amount(@Nullable TimeLimit<Text> limit, String pointer, Found found) {
        if (limit != null) {
            var most = limit.unit() == Unit.MONTHS ? MOST_MONTHS : MOST_DAYS;
            found.unless(
                    limit.amount() >= 1 && limit.amount() <= most,
                    Check.LIMIT_AMOUNT,
                    pointer + "/amount",
                    limit.amount(),
                    most,
                    limit.unit());
        }
    }

    private static void limit(LimitKind kind, TimeLimit<Text> limit, Found found) {
        var at = "/limits/" + kind;
        amount(limit, at, found);
        var law = LAW.get(kind);
        if (law != null && !isNamed(limit.basis()) && !Spans.isWithin(limit, law.amount(), law.unit())) {
            found.add(Check.LIMIT_BEYOND_LAW, at, kind, limit.amount(), limit.unit(), law.amount(), law.unit());
        }
    }

    private static void promise(Map<LimitKind, TimeLimit<Text>> limits, Found found) {
        var promise = limits.get(LimitKind.PROMISE);
        var statutory = limits.getOrDefault(LimitKind.STATUTORY, LAW.get(LimitKind.STATUTORY));
        if (promise != null && statutory != null && !Spans.isWithin(promise, statutory.amount(), statutory.unit())) {
            found.add(
                    Check.PROMISE_BEYOND_STATUTORY,
                    "/limits/PROMISE",
                    promise.amount(),
                    promise.unit(),
                    statutory.amount(),
                    statutory.unit());
        }
    }

    private static void overdue(Item item, Found found) {
        var tacit = item.onOverdue() == OnOverdue.TACIT_APPROVAL;
        if (tacit) {
            found.unless(isNamed(item.overdueBasis()), Check.TACIT_APPROVAL_BASIS, "/overdueBasis");
        } else {
            found.unless(item.overdueBasis() == null, Check.OVERDUE_BASIS_UNUSED, "/overdueBasis");
        }
    }

    static boolean isNamed(@Nullable Text basis) {
        return basis != null && !basis.isMissing();
    }
}
