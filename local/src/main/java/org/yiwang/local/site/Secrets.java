package org.yiwang.local.site;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;

/** Secrets for one machine only: known to everyone, and refused by the services outside the profile {@code local}. */
public final class Secrets {
    private Secrets() {}

    public static String of(String owner) {
        return "local-only-" + owner;
    }

    /** A 32-byte key in base64 whose text begins like every local secret. */
    public static String key(String owner) {
        var key = new byte[32];
        Arrays.fill(key, (byte) '-');
        var text = of(owner).getBytes(StandardCharsets.US_ASCII);
        System.arraycopy(text, 0, key, 0, Math.min(text.length, key.length));
        return Base64.getEncoder().encodeToString(key);
    }
}
