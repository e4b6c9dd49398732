package org.yiwang.catalog.departments;

import com.github.f4b6a3.uuid.UuidCreator;
import java.util.List;
import java.util.UUID;
import org.yiwang.catalog.texts.Text;
import org.yiwang.catalog.validity.Validity;

/**
 * An organisation of government in one region, as it is kept and told to other services.
 *
 * @param validity its own days; it is in force only with its region
 * @param succeededBy the departments that took its place
 */
public record Department(UUID id, String code, Text name, String region, Validity validity, List<UUID> succeededBy) {

    public Department {
        succeededBy = List.copyOf(succeededBy);
    }

    /** One that is not known to begin or end. */
    public static Department of(UUID id, String code, Text name, String region) {
        return new Department(id, code, name, region, Validity.ALWAYS, List.of());
    }

    /** The id of a department whose source gives none: made of region and Chinese name, the same at every import. */
    public static UUID idOf(String region, String chineseName) {
        var seed = "yiwang:department:" + region + ":" + chineseName;
        return UuidCreator.getNameBasedSha1(seed);
    }
}
