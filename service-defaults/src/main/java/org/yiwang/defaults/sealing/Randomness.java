package org.yiwang.defaults.sealing;

import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;

/** Random bytes from a generator that reads the system's entropy when it starts and not on an event loop. */
public final class Randomness {

    private final SecureRandom generator;

    public Randomness() {
        try {
            generator = SecureRandom.getInstance("DRBG");
            generator.nextBytes(new byte[1]);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    public byte[] bytes(int length) {
        byte[] bytes = new byte[length];
        generator.nextBytes(bytes);
        return bytes;
    }
}
