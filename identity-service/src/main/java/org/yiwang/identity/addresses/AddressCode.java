package org.yiwang.identity.addresses;

import java.security.MessageDigest;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.yiwang.identity.accounts.KeyedHash;
import org.yiwang.identity.accounts.RandomDigits;

/** Codes of six digits; a hash of one holds for one person and one address only. */
@Component
class AddressCode {

    private static final int DIGITS = 6;

    private final RandomDigits random;
    private final KeyedHash hash;

    AddressCode(RandomDigits random, KeyedHash hash) {
        this.random = random;
        this.hash = hash;
    }

    String fresh() {
        return random.of(DIGITS);
    }

    byte[] of(UUID person, String address, String code) {
        return hash.of("address-code\n" + person + "\n" + address + "\n" + code);
    }

    /** Stands for an address where letters to it are counted. */
    byte[] of(String address) {
        return hash.of("address\n" + address);
    }

    static boolean same(byte[] one, byte[] other) {
        return MessageDigest.isEqual(one, other);
    }
}
