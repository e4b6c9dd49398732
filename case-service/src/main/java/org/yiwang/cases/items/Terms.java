package org.yiwang.cases.items;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.yiwang.cases.clock.Budget;
import org.yiwang.cases.clock.LimitKind;

/**
 * What an item version lays down for handling: the limits it names, how its result may be delivered, and whether it is
 * approved when nobody decides in time, which only its law can say.
 */
public record Terms(
        Map<LimitKind, Budget> limits, Set<DeliveryWay> delivery, boolean tacitApproval, List<OpinionTerm> opinions) {

    /** How long a department has to give its opinion, and whether its silence is consent. */
    public record OpinionTerm(UUID department, Budget budget, boolean tacit) {}

    /** What the item lays down for a department, else the usual time and no consent by silence. */
    public OpinionTerm opinion(UUID department) {
        return opinions.stream()
                .filter(term -> term.department().equals(department))
                .findFirst()
                .orElseGet(() -> new OpinionTerm(department, LimitKind.OPINION.lawful(), false));
    }

    /** The item's own limit, else the law's; a promise not made is the statutory limit. */
    public Budget budget(LimitKind kind) {
        Budget named = limits.get(kind);
        if (named != null) {
            return named;
        }
        return kind == LimitKind.PROMISE ? budget(LimitKind.STATUTORY) : kind.lawful();
    }
}
