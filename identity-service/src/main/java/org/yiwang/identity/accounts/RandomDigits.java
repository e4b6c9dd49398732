package org.yiwang.identity.accounts;

import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import org.springframework.stereotype.Component;

/** Makes codes that nobody can guess, seeded at start: on an event loop no file may be read. */
@Component
public class RandomDigits {

    private final SecureRandom random = seeded();

    /** So many digits, nine at most. */
    public String of(int digits) {
        return ("%0" + digits + "d").formatted(random.nextInt((int) Math.pow(10, digits)));
    }

    private static SecureRandom seeded() {
        try {
            var random = SecureRandom.getInstance("DRBG");
            random.nextInt();
            return random;
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException(missing);
        }
    }
}
