package org.yiwang.defaults.chains;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The one form of some values in a fixed order: each with its length before it, so that no two rows share a form. */
public final class CanonicalForm {

    private final StringBuilder form = new StringBuilder(600);

    public CanonicalForm add(@Nullable Object value) {
        var text = value == null ? "" : value.toString();
        form.append(value == null ? -1 : text.length()).append(':').append(text).append(',');
        return this;
    }

    /** Adds a map, sorted by key. */
    public CanonicalForm addAll(Map<String, String> values) {
        add(values.size());
        new TreeMap<>(values).forEach((key, value) -> add(key).add(value));
        return this;
    }

    /** Its SHA-256, in base64url without padding (RFC 4648 §5). */
    public String hash() {
        byte[] digest = sha256().digest(form.toString().getBytes(StandardCharsets.UTF_8));
        return Base64.getUrlEncoder().withoutPadding().encodeToString(digest);
    }

    @Override
    public String toString() {
        return form.toString();
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
