package org.yiwang.catalog.adoption;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.UUID;
import org.yiwang.catalog.departments.DepartmentName;
import org.yiwang.catalog.regions.Level;

/**
 * A local item over the upper one.
 *
 * @param adopted the upper version it is made of
 * @param behind whether a later one is in force above
 * @param conflicts how many local values keep it from following
 */
@Schema(name = "AdoptedItem")
@JsonInclude(JsonInclude.Include.NON_NULL)
record Adopted(
        UUID item,
        UUID standard,
        long version,
        long adopted,
        boolean behind,
        int conflicts,
        String code,
        String name,
        String region,
        Level level,
        DepartmentName department) {}
