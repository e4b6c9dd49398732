package org.yiwang.gateway.sessions;

import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What Keycloak ended: one session, or all of a person where no {@code sid} is named; one of both is. What was issued
 * later has nothing to do with it.
 *
 * @param at when, by Keycloak's clock, to the second as tokens tell it
 */
public record EndedSignOn(@Nullable String sid, @Nullable String subject, Instant at) {

    boolean covers(SignOn signOn) {
        var same = sid == null ? Objects.equals(subject, signOn.subject()) : sid.equals(signOn.sid());
        return same && !signOn.issued().isAfter(at);
    }

    Map<String, String> written() {
        return Map.of(
                "sid", Objects.requireNonNullElse(sid, ""),
                "sub", Objects.requireNonNullElse(subject, ""),
                "at", Long.toString(at.getEpochSecond()));
    }

    static EndedSignOn read(Map<?, ?> fields) {
        var at = Instant.ofEpochSecond(Long.parseLong(String.valueOf(fields.get("at"))));
        return new EndedSignOn(name(fields.get("sid")), name(fields.get("sub")), at);
    }

    private static @Nullable String name(@Nullable Object text) {
        return text == null || text.equals("") ? null : text.toString();
    }
}
