package org.yiwang.catalog.reading;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.HexFormat;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.server.ServerWebExchange;
import org.yiwang.defaults.http.Language;
import org.yiwang.defaults.http.Page;

/** Answers that anyone's cache may keep for a while (RFC 9111), each with a strong entity tag. */
public final class PublicAnswer {

    private static final int TAG_BYTES = 12;

    private PublicAnswer() {}

    /** The state decides the tag: equal states are equal bodies. */
    public static <T> ResponseEntity<T> of(T body, Object state, Duration fresh) {
        return ResponseEntity.ok()
                .eTag(tag(state))
                .cacheControl(CacheControl.maxAge(fresh).cachePublic())
                .body(body);
    }

    /** A page of a list with its link to the next. */
    public static <T> ResponseEntity<Page<T>> page(ServerWebExchange exchange, Page<T> page, Duration fresh) {
        var answer = page.answer(exchange);
        return ResponseEntity.ok()
                .headers(headers -> headers.putAll(answer.getHeaders()))
                .eTag(tag(page))
                .cacheControl(CacheControl.maxAge(fresh).cachePublic())
                .body(page);
    }

    /** Says which language was chosen, so that caches keep the languages apart (RFC 9110, 12.5.5). */
    public static void inLanguage(ServerWebExchange exchange, Language language) {
        var headers = exchange.getResponse().getHeaders();
        headers.add(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE);
        headers.set(HttpHeaders.CONTENT_LANGUAGE, language.tag());
    }

    private static String tag(Object state) {
        try {
            var digest =
                    MessageDigest.getInstance("SHA-256").digest(state.toString().getBytes(StandardCharsets.UTF_8));
            return "\"" + HexFormat.of().formatHex(digest, 0, TAG_BYTES) + "\"";
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
