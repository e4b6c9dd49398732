package org.yiwang.cases.items;

import java.util.Map;
import java.util.Set;
import org.yiwang.cases.clock.Budget;
import org.yiwang.cases.clock.LimitKind;

/** What an item version lays down for handling: the limits it names and how its result may be delivered. */
public record Terms(Map<LimitKind, Budget> limits, Set<DeliveryWay> delivery) {

    /** The item's own limit, else the law's; a promise not made is the statutory limit. */
    public Budget budget(LimitKind kind) {
        Budget named = limits.get(kind);
        if (named != null) {
            return named;
        }
        return kind == LimitKind.PROMISE ? budget(LimitKind.STATUTORY) : kind.lawful();
    }
}
