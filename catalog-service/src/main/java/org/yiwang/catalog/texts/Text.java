package org.yiwang.catalog.texts;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;
import org.yiwang.defaults.http.Language;

/** A text as it is edited: in Chinese and in English. */
public record Text(
        @JsonProperty("zh-CN") String zh,
        @JsonProperty("en") String en) {

    /** Chinese only, as most real data is: English readers are shown the Chinese too. */
    public static Text chinese(String zh) {
        return new Text(zh, zh);
    }

    public String in(Language language) {
        return language == Language.EN ? en : zh;
    }

    @JsonIgnore
    public boolean isMissing() {
        return isBlank(zh) || isBlank(en);
    }

    private static boolean isBlank(@Nullable String text) {
        return text == null || text.isBlank();
    }
}
