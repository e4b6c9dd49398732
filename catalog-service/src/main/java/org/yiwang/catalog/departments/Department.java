package org.yiwang.catalog.departments;

import com.github.f4b6a3.uuid.UuidCreator;
import java.util.UUID;
import org.yiwang.catalog.texts.Text;

/** An organisation of government in one region, as it is kept and told to other services. */
public record Department(UUID id, String code, Text name, String region) {

    /** The id of a department whose source gives none: made of region and Chinese name, the same at every import. */
    public static UUID idOf(String region, String chineseName) {
        var seed = "yiwang:department:" + region + ":" + chineseName;
        return UuidCreator.getNameBasedSha1(seed);
    }
}
