package org.yiwang.gateway.problems;

import java.util.List;
import java.util.Locale;
import org.springframework.http.HttpHeaders;
import org.springframework.http.server.reactive.ServerHttpRequest;

/** The two languages of the suite; Chinese where the reader prefers neither (RFC 4647 §3.4). */
public final class Language {

    public static final Locale CHINESE = Locale.SIMPLIFIED_CHINESE;
    public static final Locale ENGLISH = Locale.ENGLISH;
    static final List<Locale> ALL = List.of(CHINESE, ENGLISH);

    private Language() {}

    /** The language a page's address asks for with {@code lang}, else the browser's. */
    public static Locale asked(ServerHttpRequest request) {
        var asked = request.getQueryParams().getFirst("lang");
        if (asked == null) {
            return of(request);
        }
        return asked.equals(ENGLISH.toLanguageTag()) ? ENGLISH : CHINESE;
    }

    public static Locale of(ServerHttpRequest request) {
        var header = request.getHeaders().getFirst(HttpHeaders.ACCEPT_LANGUAGE);
        if (header == null) {
            return CHINESE;
        }
        try {
            var found = Locale.lookup(Locale.LanguageRange.parse(header), ALL);
            return found == null ? CHINESE : found;
        } catch (IllegalArgumentException malformed) {
            return CHINESE;
        }
    }
}
