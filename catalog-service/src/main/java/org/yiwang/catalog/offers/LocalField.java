package org.yiwang.catalog.offers;

import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;

/** What a lower level may be allowed to decide, where it stands in an item, and the bound that the upper value sets. */
public enum LocalField {
    SUMMARY("/summary", Bound.FREE),
    HOURS("/hours", Bound.FREE),
    CONTACT("/contact", Bound.FREE),
    REMEDIES("/remedies", Bound.FREE),
    CHANNELS("/channels", Bound.MORE),
    FAQS("/faqs", Bound.MORE),
    DELIVERY_WAYS("/result/delivery", Bound.MORE),
    MATERIALS("/materials", Bound.FEWER_MATERIALS),
    VISITS("/visits", Bound.FEWER_VISITS),
    FEE("/fee", Bound.LOWER_FEES),
    INTAKE("/limits/INTAKE", Bound.SHORTER),
    PROMISE("/limits/PROMISE", Bound.SHORTER),
    DELIVERY("/limits/DELIVERY", Bound.SHORTER),
    HANDLING_AREA("/handlingArea", Bound.WIDER_AREA);

    private final JsonPointer pointer;
    private final Bound bound;

    LocalField(String pointer, Bound bound) {
        this.pointer = JsonPointer.compile(pointer);
        this.bound = bound;
    }

    /** Where it stands in the editing form (RFC 6901). */
    public JsonPointer pointer() {
        return pointer;
    }

    /** Whether a lower level may put this value in the place of the upper one. */
    public boolean allows(JsonNode upper, JsonNode local, OpenField open) {
        return local.equals(upper) || bound.allows(upper, local, open.leastOrNone());
    }

    /** The local value over a new upper one: what was added or left out here stays so. */
    JsonNode carried(JsonNode before, JsonNode now, JsonNode local) {
        return bound.carried(before, now, local);
    }
}
