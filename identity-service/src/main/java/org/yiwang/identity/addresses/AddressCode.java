package org.yiwang.identity.addresses;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.stereotype.Component;
import org.yiwang.identity.accounts.AccountsProperties;

/** Makes codes of six digits and their keyed hashes (HMAC-SHA256); a hash holds for one person and one address only. */
@Component
class AddressCode {

    private static final String ALGORITHM = "HmacSHA256";
    private static final int CODES = 1_000_000;

    private final SecureRandom random = random();
    private final SecretKeySpec key;

    AddressCode(AccountsProperties settings) {
        this.key = new SecretKeySpec(Base64.getDecoder().decode(settings.hashKey()), ALGORITHM);
    }

    String fresh() {
        return "%06d".formatted(random.nextInt(CODES));
    }

    byte[] of(UUID person, String address, String code) {
        return hash("address-code\n" + person + "\n" + address + "\n" + code);
    }

    /** Stands for an address where letters to it are counted. */
    byte[] of(String address) {
        return hash("address\n" + address);
    }

    static boolean same(byte[] one, byte[] other) {
        return MessageDigest.isEqual(one, other);
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

    private byte[] hash(String text) {
        try {
            var mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException(missing);
        }
    }
}
