package org.yiwang.gateway.sessions;

import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.util.MultiValueMap;
import org.springframework.web.util.UriComponentsBuilder;
import org.yiwang.gateway.problems.Problem;

/** What somebody may be sent to Keycloak for beside a sign-in: to change one thing of the own account. */
enum Errand {
    PASSWORD("UPDATE_PASSWORD"),
    PASSKEY("webauthn-register-passwordless");

    private final String action;

    Errand(String action) {
        this.action = action;
    }

    /** What a query asks with {@code do}, null if nothing; any other word is refused. */
    static @Nullable Errand of(MultiValueMap<String, String> query) {
        var asked = query.getFirst("do");
        return asked == null ? null : known(asked);
    }

    void addTo(Map<String, Object> parameters) {
        parameters.put("kc_action", action);
    }

    /** Where one goes afterwards, with what became of it. */
    String told(String destination, @Nullable String status) {
        var outcome = status == null ? "failed" : outcome(status);
        return UriComponentsBuilder.fromUriString(destination)
                .queryParam("errand", word())
                .queryParam("outcome", outcome)
                .build(false)
                .toUriString();
    }

    private static String outcome(String status) {
        return switch (status) {
            case "success" -> "done";
            case "cancelled" -> "cancelled";
            default -> "failed";
        };
    }

    private static Errand known(String asked) {
        for (var errand : values()) {
            if (errand.word().equals(asked)) {
                return errand;
            }
        }
        throw new Problem(HttpStatus.BAD_REQUEST, "bad-errand");
    }

    private String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
