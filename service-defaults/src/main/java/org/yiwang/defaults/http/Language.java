package org.yiwang.defaults.http;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.server.reactive.ServerHttpRequest;

/** The two languages everything is said in; a handler argument read from {@code Accept-Language}, Chinese when absent. */
public enum Language {
    ZH_CN("zh-CN", Locale.SIMPLIFIED_CHINESE),
    EN("en", Locale.ENGLISH);

    private final String tag;
    private final Locale locale;

    Language(String tag, Locale locale) {
        this.tag = tag;
        this.locale = locale;
    }

    public String tag() {
        return tag;
    }

    public Locale locale() {
        return locale;
    }

    public static Language of(ServerHttpRequest request) {
        return parse(request.getHeaders().getFirst(HttpHeaders.ACCEPT_LANGUAGE));
    }

    /** Picks by the header's preferences (RFC 9110 §12.5.4); a malformed header counts as absent. */
    public static Language parse(@Nullable String header) {
        if (header == null || header.isBlank()) {
            return ZH_CN;
        }
        try {
            return Locale.LanguageRange.parse(header).stream()
                    .filter(range -> range.getWeight() > 0)
                    .flatMap(range -> known(range.getRange()).stream())
                    .findFirst()
                    .orElse(ZH_CN);
        } catch (IllegalArgumentException malformed) {
            return ZH_CN;
        }
    }

    /** The text of a {@code {"zh-CN", "en"}} map in this language, or in the other when it is missing. */
    public String of(Map<String, String> texts) {
        var own = texts.get(tag);
        return own != null ? own : texts.getOrDefault(this == EN ? ZH_CN.tag : EN.tag, "");
    }

    private static List<Language> known(String range) {
        if (range.startsWith("en")) {
            return List.of(EN);
        }
        return range.startsWith("zh") || range.equals("*") ? List.of(ZH_CN) : List.of();
    }
}
