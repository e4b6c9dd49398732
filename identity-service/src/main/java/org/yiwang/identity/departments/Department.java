package org.yiwang.identity.departments;

import java.util.Map;
import java.util.UUID;
import org.yiwang.defaults.http.Language;

/** A department with its names by language, its region and the prefix of the region's subtree. */
public record Department(UUID id, String nameZh, String nameEn, String region, String prefix) {

    public String name(Language language) {
        return language.of(Map.of("zh-CN", nameZh, "en", nameEn));
    }
}
