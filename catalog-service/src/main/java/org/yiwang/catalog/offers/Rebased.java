package org.yiwang.catalog.offers;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.yiwang.catalog.regions.Level;
import org.yiwang.catalog.regions.RegionCode;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * A local item over a new version of the upper one.
 *
 * @param content with the upper value wherever the local one cannot stay
 * @param conflicts local values that the new version does not allow any more, for their owner to settle
 */
public record Rebased(ObjectNode content, List<Violation> conflicts) {

    private static final JsonMapper JSON = JsonMapper.shared();

    public static Rebased of(ObjectNode before, ObjectNode now, long version, ObjectNode local) {
        List<Violation> conflicts = new ArrayList<>();
        Map<LocalField, JsonNode> kept = new EnumMap<>(LocalField.class);
        var offer = LocalItem.offer(now);
        LocalItem.values(before, local).forEach((field, value) -> {
            var upper = LocalItem.at(now, field);
            var carried = field.carried(LocalItem.at(before, field), upper, value);
            var why = carried.equals(upper) ? null : LocalItem.refused(offer, field, upper, carried);
            if (why == null) {
                kept.put(field, carried);
            } else {
                conflicts.add(new Violation(field.pointer().toString(), why, upper, value));
            }
        });
        var own = local.deepCopy();
        own.putObject("adopts").put("item", now.path("id").asString()).put("version", version);
        passOn(before, now, own);
        var made = LocalItem.made(now, own, kept);
        LocalItem.violations(now, made).stream()
                .filter(violation -> violation.pointer().equals("/offer"))
                .forEach(violation -> {
                    conflicts.add(violation);
                    made.remove("offer");
                });
        return new Rebased(made, List.copyOf(conflicts));
    }

    /** Who passed on what was offered goes on doing so; who narrowed it keeps what was written. */
    private static void passOn(ObjectNode before, ObjectNode now, ObjectNode own) {
        var here = new RegionCode(own.path("region").asString()).level();
        var passed = below(LocalItem.offer(before), here);
        if (passed.isPresent() && passed.get().equals(LocalItem.offer(own))) {
            own.remove("offer");
            below(LocalItem.offer(now), here).ifPresent(offer -> own.set("offer", JSON.valueToTree(offer)));
        }
    }

    private static Optional<Offer> below(@Nullable Offer offer, Level here) {
        return offer == null ? Optional.empty() : offer.below(here);
    }
}
