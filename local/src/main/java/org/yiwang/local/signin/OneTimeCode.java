package org.yiwang.local.signin;

import com.eatthepath.otp.TimeBasedOneTimePasswordGenerator;
import java.security.InvalidKeyException;
import java.time.Instant;
import java.util.Locale;
import javax.crypto.spec.SecretKeySpec;
import org.apache.commons.codec.binary.Base32;

/** The second factor as an authenticator app has it (TOTP, RFC 6238: SHA-1, six digits, 30 seconds). */
public record OneTimeCode(String secret) {
    private static final TimeBasedOneTimePasswordGenerator CODES = new TimeBasedOneTimePasswordGenerator();

    /** The code of a moment; the secret is in base32. */
    public String at(Instant moment) {
        try {
            var key = new SecretKeySpec(new Base32().decode(secret), CODES.getAlgorithm());
            return CODES.generateOneTimePasswordString(key, moment, Locale.ROOT);
        } catch (InvalidKeyException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
