package org.yiwang.catalog.checks;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.yiwang.catalog.items.Depth;
import org.yiwang.catalog.items.Elements.Remedy;
import org.yiwang.catalog.items.Elements.RemedyKind;
import org.yiwang.catalog.items.Elements.TimeLimit;
import org.yiwang.catalog.items.Elements.Unit;
import org.yiwang.catalog.items.Item;
import org.yiwang.catalog.items.ItemType;
import org.yiwang.catalog.texts.Text;

/** Ways against a decision: reconsideration and litigation where the law gives them, and no shorter than it gives them. */
final class RemedyRules {

    private static final Set<ItemType> DECISIONS = EnumSet.of(ItemType.PERMIT, ItemType.PENALTY);

    private RemedyRules() {}

    static void check(Item item, Found found) {
        List<Remedy<Text>> remedies = item.remedies() == null ? List.of() : item.remedies();
        if (item.depth() == Depth.ONLINE && item.type() != null && DECISIONS.contains(item.type())) {
            var kinds = remedies.stream().map(Remedy::kind).toList();
            for (var kind : List.of(RemedyKind.RECONSIDERATION, RemedyKind.LITIGATION)) {
                found.unless(kinds.contains(kind), Check.REMEDIES, "/remedies", kind);
            }
        }
        for (var at = 0; at < remedies.size(); at++) {
            limit(remedies.get(at), "/remedies/" + at + "/limit", found);
        }
    }

    /** Only for litigation may another law set less. */
    private static void limit(Remedy<Text> remedy, String at, Found found) {
        var limit = remedy.limit();
        LimitRules.amount(limit, at, found);
        if (limit != null && remedy.kind() == RemedyKind.RECONSIDERATION) {
            atLeast(limit, 60, Unit.CALENDAR_DAYS, remedy.kind(), at, found);
        } else if (limit != null && remedy.kind() == RemedyKind.LITIGATION && !LimitRules.isNamed(limit.basis())) {
            atLeast(limit, 6, Unit.MONTHS, remedy.kind(), at, found);
        }
    }

    private static void atLeast(TimeLimit<Text> limit, int amount, Unit unit, RemedyKind kind, String at, Found found) {
        found.unless(
                Spans.isAtLeast(limit, amount, unit),
                Check.REMEDY_LIMIT,
                at,
                kind,
                limit.amount(),
                limit.unit(),
                amount,
                unit);
    }
}
