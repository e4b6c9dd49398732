package org.yiwang.gateway.sessions;

import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What ended: one session, all of a person where no {@code sid} is named, or all of an integrator's client, with a
 * {@code subject} only what was issued to it for this person. What was issued later has nothing to do with it.
 *
 * @param at when, by Keycloak's clock, to the second as tokens tell it
 */
public record EndedSignOn(
        @Nullable String sid,
        @Nullable String subject,
        @Nullable String client,
        Instant at) {

    boolean covers(SignOn signOn) {
        return same(signOn) && !signOn.issued().isAfter(at);
    }

    private boolean same(SignOn signOn) {
        if (client != null) {
            return client.equals(signOn.client()) && (subject == null || subject.equals(signOn.subject()));
        }
        return sid == null ? Objects.equals(subject, signOn.subject()) : sid.equals(signOn.sid());
    }

    Map<String, String> written() {
        return Map.of(
                "sid", Objects.requireNonNullElse(sid, ""),
                "sub", Objects.requireNonNullElse(subject, ""),
                "client", Objects.requireNonNullElse(client, ""),
                "at", Long.toString(at.getEpochSecond()));
    }

    static EndedSignOn read(Map<?, ?> fields) {
        var at = Instant.ofEpochSecond(Long.parseLong(String.valueOf(fields.get("at"))));
        return new EndedSignOn(name(fields.get("sid")), name(fields.get("sub")), name(fields.get("client")), at);
    }

    private static @Nullable String name(@Nullable Object text) {
        return text == null || text.equals("") ? null : text.toString();
    }
}
