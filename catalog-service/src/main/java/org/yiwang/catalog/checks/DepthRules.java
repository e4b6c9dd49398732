package org.yiwang.catalog.checks;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.yiwang.catalog.items.Depth;
import org.yiwang.catalog.items.Elements.Channel;
import org.yiwang.catalog.items.Elements.ChannelKind;
import org.yiwang.catalog.items.HandlingType;
import org.yiwang.catalog.items.Item;
import org.yiwang.catalog.items.LimitKind;

/** What an item of its depth has: explained items say how to apply, those applied for here what it takes. */
final class DepthRules {

    private DepthRules() {}

    static void check(Item item, Found found) {
        if (item.depth() != Depth.LISTED) {
            missing(explained(item), Check.GUIDED_NEEDS, found);
        }
        if (item.depth() == Depth.ONLINE) {
            missing(online(item), Check.ONLINE_NEEDS, found);
            found.unless(isAppliedForOnline(item), Check.ONLINE_CHANNEL, "/channels");
        }
    }

    private static void missing(Map<String, @Nullable Object> elements, Check check, Found found) {
        elements.forEach((name, element) ->
                found.unless(isThere(name, element), check, "/" + name, name.substring(name.indexOf('/') + 1)));
    }

    private static boolean isThere(String name, @Nullable Object element) {
        var mayBeEmpty = name.equals("materials");
        return element != null && (mayBeEmpty || !(element instanceof Collection<?> list && list.isEmpty()));
    }

    private static Map<String, @Nullable Object> explained(Item item) {
        var needed = new LinkedHashMap<String, @Nullable Object>();
        needed.put("summary", item.summary());
        needed.put("type", item.type());
        needed.put("handlingType", item.handlingType());
        needed.put("audience", item.audience());
        needed.put("legalBasis", item.legalBasis());
        needed.put("visits", item.visits());
        needed.put("fee", item.fee());
        needed.put("materials", item.materials());
        needed.put("channels", item.channels());
        needed.put("contact", item.contact());
        if (item.handlingType() == HandlingType.PROMISED) {
            needed.put(
                    "limits/PROMISE",
                    item.limits() == null ? null : item.limits().get(LimitKind.PROMISE));
        }
        return needed;
    }

    private static Map<String, @Nullable Object> online(Item item) {
        var needed = new LinkedHashMap<String, @Nullable Object>();
        needed.put("topics", item.topics());
        needed.put("result", item.result());
        needed.put("form", item.form());
        needed.put("procedure", item.procedure());
        return needed;
    }

    private static boolean isAppliedForOnline(Item item) {
        return item.channels() != null
                && item.channels().stream().map(Channel::kind).anyMatch(ChannelKind.ONLINE::equals);
    }
}
