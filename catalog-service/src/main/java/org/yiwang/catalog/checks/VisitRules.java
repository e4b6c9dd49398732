package org.yiwang.catalog.checks;

import java.util.EnumSet;
import java.util.Set;
import org.yiwang.catalog.items.Depth;
import org.yiwang.catalog.items.Elements.ChannelKind;
import org.yiwang.catalog.items.Elements.Delivery;
import org.yiwang.catalog.items.Elements.Visits;
import org.yiwang.catalog.items.Item;
import org.yiwang.catalog.texts.Text;

/** How often an applicant has to come: with a reason, or not at all and with a way to deliver. */
final class VisitRules {

    private static final int MOST = 9;
    private static final Set<Delivery> WITHOUT_A_VISIT = EnumSet.of(Delivery.ELECTRONIC, Delivery.POST);

    private VisitRules() {}

    static void check(Item item, Found found) {
        var visits = item.visits();
        if (visits == null) {
            return;
        }
        var count = visits.count();
        found.unless(count >= 0 && count <= MOST, Check.VISITS_RANGE, "/visits/count", count, MOST);
        found.unless(count <= 1 || count > MOST, Check.VISITS_MANY, "/visits/count", count);
        reason(visits, found);
        if (count == 0) {
            found.unless(isDelivered(item), Check.VISITS_DELIVERY, "/result/delivery");
        }
        if (isOnlyOnline(item)) {
            found.unless(count == 0, Check.ONLINE_VISITS, "/visits/count", count);
        }
    }

    private static void reason(Visits<Text> visits, Found found) {
        if (visits.count() > 0) {
            found.unless(visits.reason() != null, Check.VISITS_REASON, "/visits/reason", visits.count());
        } else {
            found.unless(visits.reason() == null, Check.VISITS_NO_REASON, "/visits/reason");
        }
    }

    private static boolean isDelivered(Item item) {
        return item.result() != null && item.result().delivery().stream().anyMatch(WITHOUT_A_VISIT::contains);
    }

    private static boolean isOnlyOnline(Item item) {
        return item.depth() == Depth.ONLINE
                && item.channels() != null
                && !item.channels().isEmpty()
                && item.channels().stream().allMatch(channel -> channel.kind() == ChannelKind.ONLINE);
    }
}
