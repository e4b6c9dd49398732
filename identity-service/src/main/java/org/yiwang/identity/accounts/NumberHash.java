package org.yiwang.identity.accounts;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Hashes identity numbers with HMAC-SHA256 and a key of at least 32 bytes, so that equal numbers can be found. */
public final class NumberHash {

    private static final String ALGORITHM = "HmacSHA256";
    private static final int KEY_BYTES = 32;

    private final SecretKeySpec key;

    /** Takes the key in base64. */
    public NumberHash(String key) {
        var bytes = Base64.getDecoder().decode(key);
        if (bytes.length < KEY_BYTES) {
            throw new IllegalArgumentException("The identity hash key needs at least " + KEY_BYTES + " bytes.");
        }
        this.key = new SecretKeySpec(bytes, ALGORITHM);
    }

    /** The 32 bytes that stand for this number. */
    public byte[] of(IdentityNumber number) {
        try {
            var mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            return mac.doFinal(number.digits().getBytes(StandardCharsets.US_ASCII));
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException(missing);
        }
    }
}
