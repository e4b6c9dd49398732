package org.yiwang.identity.windows;

import org.springframework.stereotype.Component;
import org.yiwang.identity.accounts.KeyedHash;
import org.yiwang.identity.accounts.RandomDigits;

/** Codes of eight digits; only their hashes are kept. */
@Component
class WindowCode {

    private static final int DIGITS = 8;

    private final RandomDigits random;
    private final KeyedHash hash;

    WindowCode(RandomDigits random, KeyedHash hash) {
        this.random = random;
        this.hash = hash;
    }

    String fresh() {
        return random.of(DIGITS);
    }

    byte[] hash(String code) {
        return hash.of("window-code\n" + code);
    }
}
