package org.yiwang.identity.items;

import java.util.Map;
import java.util.UUID;
import org.yiwang.defaults.http.Language;

/** An item with its names by language. */
public record Item(UUID id, String nameZh, String nameEn) {

    public String name(Language language) {
        return language.of(Map.of("zh-CN", nameZh, "en", nameEn));
    }
}
