package org.yiwang.defaults.idempotency;

import java.security.MessageDigest;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What is remembered of a first answer; its body is rendered anew under present authorisation. */
public record StoredAnswer(
        byte[] digest,
        int status,
        @Nullable String location,
        @Nullable String etag) {

    /** The id of what was made or changed, with which its location ends. */
    public UUID id() {
        var path = Objects.requireNonNull(location);
        return UUID.fromString(path.substring(path.lastIndexOf('/') + 1));
    }

    /** Gives this answer for a repetition; another body under the same key is {@link KeyReused}. */
    public StoredAnswer to(IdempotencyKey repeated) {
        if (!MessageDigest.isEqual(digest, repeated.digest())) {
            throw new KeyReused();
        }
        return this;
    }
}
