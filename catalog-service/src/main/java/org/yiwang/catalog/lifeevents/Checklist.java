package org.yiwang.catalog.lifeevents;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.yiwang.catalog.items.Elements;
import tools.jackson.databind.JsonNode;

/**
 * Everything a life event asks for, each thing once.
 *
 * @param situations questions that are still open
 * @param stages parts by code, those of one stage in parallel
 * @param form JSON Schema 2020-12; {@code x-for} names the fields of parts that a field answers
 * @param fees what each part costs, kept apart
 * @param total the sum of the amounts that are fixed
 * @param visits how often the applicant has to come for all of it
 */
@Schema(name = "LifeEventChecklist")
@JsonInclude(JsonInclude.Include.NON_NULL)
record Checklist<T>(
        List<Elements.Situation<T>> situations,
        List<List<String>> stages,
        List<PartTaken<T>> parts,
        JsonNode form,
        List<Once<T>> materials,
        List<PartFee<T>> fees,
        Elements.@Nullable Money total,
        int visits) {

    /** A part that applies. */
    @Schema(name = "LifeEventPartTaken")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record PartTaken<T>(
            String code,
            UUID item,
            long version,
            T name,
            @Nullable T departmentName,
            Elements.@Nullable Promise promise,
            List<String> after) {}

    /** A material given once for several parts. */
    @Schema(name = "LifeEventMaterial")
    record Once<T>(Elements.Material<T> material, List<LifeEvent.Place> places) {}

    /** What one part costs. */
    @Schema(name = "LifeEventFee")
    record PartFee<T>(String part, List<Elements.FeeItem<T>> items) {}

    static Elements.@Nullable Money sum(List<Elements.Money> amounts) {
        if (amounts.isEmpty()) {
            return null;
        }
        var sum =
                amounts.stream().map(money -> new BigDecimal(money.amount())).reduce(BigDecimal.ZERO, BigDecimal::add);
        return new Elements.Money(
                sum.setScale(2).toPlainString(), amounts.getFirst().currency());
    }
}
