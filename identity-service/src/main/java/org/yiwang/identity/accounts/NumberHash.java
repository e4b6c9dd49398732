package org.yiwang.identity.accounts;

import org.springframework.stereotype.Component;

/** Hashes identity numbers, so that equal numbers can be found. */
@Component
public final class NumberHash {

    private final KeyedHash hash;

    NumberHash(KeyedHash hash) {
        this.hash = hash;
    }

    /** The 32 bytes that stand for this number. */
    public byte[] of(IdentityNumber number) {
        return hash.of(number.digits());
    }
}
