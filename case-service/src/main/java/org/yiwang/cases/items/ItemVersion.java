package org.yiwang.cases.items;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.yiwang.cases.clock.Budget;
import org.yiwang.cases.clock.LimitKind;
import org.yiwang.cases.clock.LimitUnit;
import org.yiwang.keycloak.Acr;
import org.yiwang.keycloak.Demand;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * One published version of a service item, as far as handling cases needs it; texts by language tag.
 *
 * @param preReview the lower level whose department reviews first and passes the case up (Art. 43), if one does
 * @param handlingArea how far around its region windows take it in; only its own department's if absent
 */
public record ItemVersion(
        UUID id,
        int version,
        String code,
        Map<String, String> name,
        UUID department,
        String region,
        boolean online,
        HandlingType handlingType,
        @Nullable HandlingArea handlingArea,
        Set<String> audience,
        Demand demand,
        Terms terms,
        @Nullable String preReview,
        List<MaterialRule> materials,
        JsonNode form) {

    /** The answer of a form on which something depends: any of the choices to the question of that name. */
    public record When(String situation, Set<String> choices) {

        boolean holds(JsonNode form) {
            var answer = form.path(situation);
            return answer.isArray()
                    ? answer.valueStream().anyMatch(one -> choices.contains(one.asString("")))
                    : choices.contains(answer.asString(""));
        }
    }

    /** How a material may be owed, and how long after the decision. */
    public record Owed(OwedAs as, Budget budget) {}

    /**
     * What the item asks for under one material.
     *
     * @param when in which situation it is asked for; always if absent
     * @param owed how it may be owed at acceptance; never if absent
     */
    public record MaterialRule(
            String code,
            Map<String, String> name,
            boolean required,
            Set<String> formats,
            long maxBytes,
            @Nullable When when,
            @Nullable Owed owed) {

        /** Whether the material is asked for by these answers. */
        public boolean appliesTo(JsonNode form) {
            return when == null || when.holds(form);
        }

        /** Whether a file of this type may be given. */
        public boolean takes(String type) {
            return formats.isEmpty() || formats.contains(type);
        }
    }

    /** Reads the published JSON of the catalogue. */
    public static ItemVersion read(JsonNode item) {
        return new ItemVersion(
                UUID.fromString(item.path("id").asString()),
                item.path("version").asInt(),
                item.path("code").asString(""),
                texts(item.path("name")),
                UUID.fromString(item.path("department").asString()),
                item.path("region").asString(""),
                item.path("depth").asString("").equals("ONLINE"),
                HandlingType.valueOf(item.path("handlingType").asString(HandlingType.PROMISED.name())),
                item.path("handlingArea").isString()
                        ? HandlingArea.valueOf(item.path("handlingArea").asString())
                        : null,
                strings(item.path("audience")),
                demand(item.path("signIn")),
                new Terms(
                        limits(item.path("limits")),
                        delivery(item.path("result").path("delivery")),
                        item.path("onOverdue").asString("").equals("TACIT_APPROVAL"),
                        item.path("procedure")
                                .path("opinions")
                                .valueStream()
                                .map(ItemVersion::opinion)
                                .toList()),
                item.path("procedure").path("preReview").isString()
                        ? item.path("procedure").path("preReview").asString()
                        : null,
                item.path("materials").valueStream().map(ItemVersion::material).toList(),
                item.path("form").isObject() ? item.path("form") : JsonNodeFactory.instance.objectNode());
    }

    /** The names of the answers that are marked sensitive. */
    public Set<String> sensitive() {
        return form.path("properties")
                .propertyStream()
                .filter(property -> property.getValue().path("x-sensitive").asBoolean(false))
                .map(Map.Entry::getKey)
                .collect(Collectors.toUnmodifiableSet());
    }

    private static Terms.OpinionTerm opinion(JsonNode opinion) {
        var limit = opinion.path("limit");
        return new Terms.OpinionTerm(
                UUID.fromString(opinion.path("department").asString()),
                new Budget(
                        limit.path("amount").asInt(),
                        LimitUnit.valueOf(limit.path("unit").asString())),
                opinion.path("tacitConsent").asBoolean(false));
    }

    private static Demand demand(JsonNode signIn) {
        var acr =
                Acr.of(signIn.path("acr").asString("").toLowerCase(Locale.ROOT)).orElse(Acr.PWD);
        return new Demand(signIn.path("identityAssurance").asInt(0), acr);
    }

    private static MaterialRule material(JsonNode material) {
        return new MaterialRule(
                material.path("code").asString(),
                texts(material.path("name")),
                material.path("required").asBoolean(false),
                strings(material.path("formats")),
                material.path("maxBytes").asLong(Long.MAX_VALUE),
                when(material.path("when")),
                owed(material.path("owed")));
    }

    private static @Nullable When when(JsonNode when) {
        return when.isObject() ? new When(when.path("situation").asString(""), strings(when.path("choices"))) : null;
    }

    private static @Nullable Owed owed(JsonNode owed) {
        var limit = owed.path("limit");
        return owed.isObject()
                ? new Owed(
                        OwedAs.valueOf(owed.path("as").asString()),
                        new Budget(
                                limit.path("amount").asInt(),
                                LimitUnit.valueOf(limit.path("unit").asString())))
                : null;
    }

    private static Map<LimitKind, Budget> limits(JsonNode limits) {
        Map<LimitKind, Budget> budgets = new EnumMap<>(LimitKind.class);
        for (var kind : LimitKind.values()) {
            var limit = limits.path(kind.name());
            if (limit.isObject()) {
                var unit = LimitUnit.valueOf(limit.path("unit").asString());
                budgets.put(kind, new Budget(limit.path("amount").asInt(), unit));
            }
        }
        return budgets;
    }

    private static Set<DeliveryWay> delivery(JsonNode ways) {
        return ways.valueStream()
                .map(way -> DeliveryWay.valueOf(way.asString()))
                .collect(Collectors.toSet());
    }

    private static Set<String> strings(JsonNode values) {
        return values.valueStream().map(JsonNode::asString).collect(Collectors.toUnmodifiableSet());
    }

    private static Map<String, String> texts(JsonNode texts) {
        Map<String, String> byLanguage = new HashMap<>();
        texts.propertyStream()
                .filter(text -> text.getValue().isString())
                .forEach(text -> byLanguage.put(text.getKey(), text.getValue().asString()));
        return Map.copyOf(byLanguage);
    }
}
