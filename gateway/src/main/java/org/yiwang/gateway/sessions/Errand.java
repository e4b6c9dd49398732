package org.yiwang.gateway.sessions;

import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.util.MultiValueMap;
import org.springframework.web.util.UriComponentsBuilder;
import org.yiwang.gateway.problems.Problem;

/** What somebody may be sent to Keycloak for beside a sign-in: to change one thing of the own account. */
enum Errand {
    PASSWORD("UPDATE_PASSWORD"),
    PASSKEY("webauthn-register-passwordless"),
    /** Takes away what is named: a passkey, for instance. */
    REMOVAL("delete_credential");

    private static final Pattern CREDENTIAL = Pattern.compile("[0-9A-Za-z-]{1,64}");

    private final String action;

    Errand(String action) {
        this.action = action;
    }

    /** What a query asks with {@code do}, null if nothing; any other word is refused. */
    static @Nullable Errand of(MultiValueMap<String, String> query) {
        var asked = query.getFirst("do");
        return asked == null ? null : known(asked);
    }

    /** What it is done to, null if nothing has to be named; another word than an id is refused. */
    @Nullable
    String subject(MultiValueMap<String, String> query) {
        if (this != REMOVAL) {
            return null;
        }
        var credential = query.getFirst("credential");
        if (credential == null || !CREDENTIAL.matcher(credential).matches()) {
            throw new Problem(HttpStatus.BAD_REQUEST, "bad-errand");
        }
        return credential;
    }

    /** Asks it of the sign-in (Keycloak's application initiated actions). */
    void addTo(Map<String, Object> parameters, @Nullable String subject) {
        parameters.put("kc_action", subject == null ? action : action + ":" + subject);
    }

    /** What became of it, as Keycloak says; known by a word that nobody else can put into an address. */
    Done done(@Nullable String status) {
        return new Done(UUID.randomUUID().toString(), word(), status == null ? "failed" : outcome(status));
    }

    /** An errand that is over. */
    record Done(String id, String name, String outcome) {

        /** Where one goes afterwards: whoever makes up such an address has no such id in the session. */
        String told(String destination) {
            return UriComponentsBuilder.fromUriString(destination)
                    .queryParam("errand", id)
                    .build(false)
                    .toUriString();
        }
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
