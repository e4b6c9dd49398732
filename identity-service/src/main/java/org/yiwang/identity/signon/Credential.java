package org.yiwang.identity.signon;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Something a person signs in with.
 *
 * @param name as the person called it
 */
record Credential(
        String id,
        Kind kind,
        @Nullable String name,
        @Nullable Instant createdAt) {

    /** What kind of thing it is; a passkey stands for name, password and second factor. */
    enum Kind {
        PASSWORD,
        PASSKEY,
        SECURITY_KEY,
        CODE_APP,
        OTHER
    }

    static Credential of(SignOnClient.Kept kept) {
        var created = kept.createdDate();
        var kind = switch (kept.type()) {
            case "password" -> Kind.PASSWORD;
            case "webauthn-passwordless" -> Kind.PASSKEY;
            case "webauthn" -> Kind.SECURITY_KEY;
            case "otp" -> Kind.CODE_APP;
            default -> Kind.OTHER;
        };
        return new Credential(
                kept.id(), kind, kept.userLabel(), created == null ? null : Instant.ofEpochMilli(created));
    }
}
