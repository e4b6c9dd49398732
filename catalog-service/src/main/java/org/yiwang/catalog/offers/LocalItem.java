package org.yiwang.catalog.offers;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.yiwang.catalog.regions.Level;
import org.yiwang.catalog.regions.RegionCode;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * A local item over the upper one it adopts: the upper content, the local identity, and local values where the upper
 * level has left room. Both as editing forms.
 */
public final class LocalItem {

    /** What a local item says of itself. */
    static final Set<String> OWN = Set.of(
            "id", "code", "department", "departmentName", "region", "powerListEntry", "adopts", "provenance", "offer");

    private static final JsonMapper JSON = JsonMapper.shared();

    private LocalItem() {}

    /** The upper content under the identity of {@code own}, with these values in place of the upper ones. */
    public static ObjectNode made(ObjectNode upper, ObjectNode own, Map<LocalField, JsonNode> values) {
        ObjectNode made = upper.deepCopy();
        OWN.forEach(made::remove);
        OWN.stream().filter(own::has).forEach(name -> made.set(name, own.path(name)));
        values.forEach((field, value) -> put(made, field.pointer(), value));
        return made;
    }

    /** The local values that differ from the upper ones. */
    public static Map<LocalField, JsonNode> values(ObjectNode upper, ObjectNode local) {
        Map<LocalField, JsonNode> values = new EnumMap<>(LocalField.class);
        for (var field : LocalField.values()) {
            if (!at(local, field).equals(at(upper, field))) {
                values.put(field, at(local, field));
            }
        }
        return values;
    }

    /** Everything in which the local item goes beyond what it may. */
    public static List<Violation> violations(ObjectNode upper, ObjectNode local) {
        List<Violation> found = new ArrayList<>();
        var offer = offer(upper);
        values(upper, local).forEach((field, value) -> {
            var why = refused(offer, field, at(upper, field), value);
            if (why != null) {
                found.add(new Violation(field.pointer().toString(), why, at(upper, field), value));
            }
        });
        var closedAbove = closed(upper);
        var closedHere = closed(local);
        for (var name : names(closedAbove, closedHere)) {
            if (!closedAbove.path(name).equals(closedHere.path(name))) {
                found.add(new Violation(
                        "/" + name, Violation.Kind.CLOSED, closedAbove.path(name), closedHere.path(name)));
            }
        }
        if (!isOfferWithin(local, offer)) {
            found.add(new Violation("/offer", Violation.Kind.OUT_OF_BOUNDS, upper.path("offer"), local.path("offer")));
        }
        return found;
    }

    /** Why a value may not stand in the place of the upper one; null if it may. */
    static Violation.@Nullable Kind refused(@Nullable Offer offer, LocalField field, JsonNode upper, JsonNode local) {
        var open = offer == null ? null : offer.field(field).orElse(null);
        if (open == null) {
            return Violation.Kind.CLOSED;
        }
        return field.allows(upper, local, open) ? null : Violation.Kind.OUT_OF_BOUNDS;
    }

    /** Where every value of the local item comes from: its own level, or the one it came from above. */
    public static Map<String, Origin> provenance(ObjectNode upper, ObjectNode local) {
        var own = origin(local);
        var above = origin(upper);
        var known = upper.path("provenance");
        var values = values(upper, local);
        Map<String, Origin> provenance = new TreeMap<>();
        names(local)
                .filter(name -> !OWN.contains(name))
                .forEach(name -> provenance.put("/" + name, from("/" + name, known, above)));
        for (var field : LocalField.values()) {
            if (!at(local, field).isMissingNode()) {
                var pointer = field.pointer().toString();
                provenance.put(pointer, values.containsKey(field) ? own : from(pointer, known, above));
            }
        }
        return provenance;
    }

    static @Nullable Offer offer(ObjectNode item) {
        return item.path("offer").isObject() ? JSON.treeToValue(item.path("offer"), Offer.class) : null;
    }

    static JsonNode at(JsonNode item, LocalField field) {
        return item.at(field.pointer());
    }

    private static Origin from(String pointer, JsonNode known, Origin above) {
        return known.path(pointer).isObject() ? JSON.treeToValue(known.path(pointer), Origin.class) : above;
    }

    private static Origin origin(ObjectNode item) {
        var region = new RegionCode(item.path("region").asString());
        return new Origin(java.util.UUID.fromString(item.path("id").asString()), region.value(), region.level());
    }

    /** An offer goes to lower levels only, and leaves no more open than was left open here. */
    private static boolean isOfferWithin(ObjectNode local, @Nullable Offer upper) {
        var mine = offer(local);
        if (mine == null) {
            return true;
        }
        Level here = new RegionCode(local.path("region").asString()).level();
        return upper != null
                && mine.isWithin(upper)
                && mine.levels().stream().allMatch(level -> level.compareTo(here) > 0);
    }

    private static ObjectNode closed(ObjectNode item) {
        ObjectNode rest = item.deepCopy();
        OWN.forEach(rest::remove);
        for (var field : LocalField.values()) {
            put(rest, field.pointer(), rest.missingNode());
        }
        List.copyOf(rest.propertyNames()).stream()
                .filter(name -> rest.path(name).isNull()
                        || rest.path(name).isObject() && rest.path(name).isEmpty())
                .forEach(rest::remove);
        return rest;
    }

    private static void put(ObjectNode item, JsonPointer pointer, JsonNode value) {
        var parent = pointer.head();
        ObjectNode into = item;
        if (!parent.matches()) {
            var name = parent.getMatchingProperty();
            if (!item.path(name).isObject()) {
                if (value.isMissingNode()) {
                    return;
                }
                item.putObject(name);
            }
            into = (ObjectNode) item.path(name);
        }
        var last = pointer.last().getMatchingProperty();
        if (value.isMissingNode()) {
            into.remove(last);
        } else {
            into.set(last, value);
        }
    }

    private static Stream<String> names(JsonNode item) {
        return item.propertyNames().stream();
    }

    private static Set<String> names(JsonNode one, JsonNode other) {
        Set<String> all = new LinkedHashSet<>(one.propertyNames());
        all.addAll(other.propertyNames());
        return all;
    }
}
