package org.yiwang.identity.accounts;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * HMAC-SHA256 with this service's key of at least 32 bytes: what is hashed can be found again and not be guessed. A word
 * before the text keeps uses apart, but for identity numbers.
 */
public final class KeyedHash {

    private static final String ALGORITHM = "HmacSHA256";
    private static final int KEY_BYTES = 32;

    private final SecretKeySpec key;

    /** Takes the key in base64. */
    public KeyedHash(String key) {
        var bytes = Base64.getDecoder().decode(key);
        if (bytes.length < KEY_BYTES) {
            throw new IllegalArgumentException("The identity hash key needs at least " + KEY_BYTES + " bytes.");
        }
        this.key = new SecretKeySpec(bytes, ALGORITHM);
    }

    /** The 32 bytes that stand for this text. */
    public byte[] of(String text) {
        try {
            var mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException(missing);
        }
    }
}
