package org.yiwang.catalog.offers;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.yiwang.catalog.regions.Level;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** How far a local value may depart from the upper one; each only in the applicant's favour. */
enum Bound {
    /** Any value. */
    FREE {
        @Override
        boolean allows(JsonNode upper, JsonNode local, int least) {
            return true;
        }
    },

    /** Everything that is above, and more. */
    MORE {
        @Override
        boolean allows(JsonNode upper, JsonNode local, int least) {
            return local.isArray()
                    && upper.valueStream().allMatch(value -> local.valueStream().anyMatch(value::equals));
        }

        @Override
        JsonNode carried(JsonNode before, JsonNode now, JsonNode local) {
            if (!local.isArray() || !now.isArray()) {
                return local;
            }
            ArrayNode carried = ((ArrayNode) now).deepCopy();
            local.valueStream()
                    .filter(value -> before.valueStream().noneMatch(value::equals)
                            && carried.valueStream().noneMatch(value::equals))
                    .toList()
                    .forEach(carried::add);
            return carried;
        }
    },

    /** A limit of the same unit, not longer and not shorter than {@code least}; one of its own where above is none. */
    SHORTER {
        @Override
        boolean allows(JsonNode upper, JsonNode local, int least) {
            var amount = local.path("amount").asInt(0);
            return amount >= Math.max(1, least)
                    && (upper.isMissingNode()
                            || local.path("unit").equals(upper.path("unit"))
                                    && amount <= upper.path("amount").asInt(0));
        }
    },

    /** Not more visits. */
    FEWER_VISITS {
        @Override
        boolean allows(JsonNode upper, JsonNode local, int least) {
            var count = local.path("count").asInt(-1);
            return count >= Math.max(0, least) && count <= upper.path("count").asInt(-1);
        }
    },

    /** No fee, or the same ones of which none is higher. */
    LOWER_FEES {
        @Override
        boolean allows(JsonNode upper, JsonNode local, int least) {
            if (!local.path("charged").asBoolean(true)) {
                return true;
            }
            var above = byName(upper.path("items"), item -> item.path("name").toString());
            return upper.path("charged").asBoolean(false)
                    && local.path("items").isArray()
                    && local.path("items").valueStream().allMatch(item -> isLower(item, above, least));
        }
    },

    /** Not more materials, none of which is stricter; guidance, samples and blank forms may be the local ones. */
    FEWER_MATERIALS {
        @Override
        boolean allows(JsonNode upper, JsonNode local, int least) {
            var above = byName(upper, material -> material.path("code").asString(""));
            return local.isArray() && local.valueStream().allMatch(material -> isNotStricter(material, above));
        }

        @Override
        JsonNode carried(JsonNode before, JsonNode now, JsonNode local) {
            if (!local.isArray() || !now.isArray()) {
                return local;
            }
            var known = byName(before, material -> material.path("code").asString(""));
            var here = byName(local, material -> material.path("code").asString(""));
            var carried = JsonNodeFactory.instance.arrayNode();
            now.forEach(material -> {
                var code = material.path("code").asString("");
                if (here.containsKey(code)) {
                    carried.add(withLocal((ObjectNode) material, known.get(code), here.get(code)));
                } else if (!known.containsKey(code)) {
                    carried.add(material);
                }
            });
            return carried;
        }
    },

    /** The same area or a wider one. */
    WIDER_AREA {
        @Override
        boolean allows(JsonNode upper, JsonNode local, int least) {
            return local.isString()
                    && upper.isString()
                    && Level.valueOf(local.asString()).compareTo(Level.valueOf(upper.asString())) <= 0;
        }
    };

    private static final Set<String> LOCAL_IN_MATERIALS = Set.of("guidance", "blank", "sample", "required");

    abstract boolean allows(JsonNode upper, JsonNode local, int least);

    /** The local value over a new upper one. */
    JsonNode carried(JsonNode before, JsonNode now, JsonNode local) {
        return local;
    }

    private static ObjectNode withLocal(ObjectNode now, @Nullable JsonNode before, JsonNode here) {
        ObjectNode material = now.deepCopy();
        for (var name : LOCAL_IN_MATERIALS) {
            if (before != null && !here.path(name).equals(before.path(name)) && here.has(name)) {
                material.set(name, here.path(name));
            }
        }
        return material;
    }

    private static Map<String, JsonNode> byName(JsonNode list, Function<JsonNode, String> name) {
        return list.valueStream().collect(Collectors.toMap(name, value -> value, (first, _) -> first));
    }

    private static boolean isLower(JsonNode fee, Map<String, JsonNode> above, int least) {
        var upper = above.get(fee.path("name").toString());
        return upper != null
                && upper.path("basis").equals(fee.path("basis"))
                && amount(fee)
                        .filter(amount -> amount.compareTo(BigDecimal.valueOf(least)) >= 0)
                        .flatMap(amount -> amount(upper).filter(most -> amount.compareTo(most) <= 0))
                        .isPresent();
    }

    /** Nothing if it is no amount: that is never lower. */
    private static Optional<BigDecimal> amount(JsonNode fee) {
        try {
            return Optional.of(new BigDecimal(fee.path("amount").path("amount").asString("0")));
        } catch (NumberFormatException _) {
            return Optional.empty();
        }
    }

    private static boolean isNotStricter(JsonNode material, Map<String, JsonNode> above) {
        var upper = above.get(material.path("code").asString(""));
        return upper != null
                && (upper.path("required").asBoolean(false)
                        || !material.path("required").asBoolean(false))
                && upper.propertyStream()
                        .filter(element -> !LOCAL_IN_MATERIALS.contains(element.getKey()))
                        .allMatch(element -> element.getValue().equals(material.path(element.getKey())))
                && material.propertyStream()
                        .allMatch(element ->
                                LOCAL_IN_MATERIALS.contains(element.getKey()) || upper.has(element.getKey()));
    }
}
