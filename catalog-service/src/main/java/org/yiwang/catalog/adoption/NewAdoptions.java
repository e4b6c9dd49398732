package org.yiwang.catalog.adoption;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Items to be adopted, all of them or none. */
record NewAdoptions(@NotEmpty @Size(max = 200) @Valid List<Wanted> adoptions) {

    /** A standard in a region: there is one local item for it at a time. */
    record Pair(UUID standard, String region) {}

    /** What stands, or will stand, for each of them. */
    List<Pair> pairs(Above above) {
        return adoptions.stream().map(one -> one.pair(above)).toList();
    }

    /**
     * One item to be adopted.
     *
     * @param item the item of the nearest level above that has it
     * @param department in whose name it is handled here
     * @param region where it is offered; the department's if absent
     * @param code its national code; made of the upper one's, the region's and the department's if absent
     */
    @Schema(name = "WantedAdoption")
    record Wanted(
            @NotNull UUID item,
            @NotNull UUID department,
            @Nullable @Size(min = 12, max = 12) String region,
            @Nullable @Size(max = 100) String code) {

        Pair pair(Above above) {
            return new Pair(item, Adoptions.region(this, above));
        }
    }
}
