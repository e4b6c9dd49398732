package org.yiwang.identity.windows;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.stereotype.Component;
import org.yiwang.identity.accounts.AccountsProperties;

/** Makes codes of eight digits and their keyed hashes (HMAC-SHA256). */
@Component
class WindowCode {

    private static final String ALGORITHM = "HmacSHA256";
    private static final int CODES = 100_000_000;

    private final SecureRandom random = random();
    private final SecretKeySpec key;

    WindowCode(AccountsProperties settings) {
        this.key = new SecretKeySpec(Base64.getDecoder().decode(settings.hashKey()), ALGORITHM);
    }

    String fresh() {
        return "%08d".formatted(random.nextInt(CODES));
    }

    byte[] hash(String code) {
        try {
            var mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            return mac.doFinal(("window-code\n" + code).getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException(missing);
        }
    }

    /** Seeded at start: on an event loop no file may be read. */
    private static SecureRandom random() {
        try {
            var random = SecureRandom.getInstance("DRBG");
            random.nextInt();
            return random;
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException(missing);
        }
    }
}
