package org.yiwang.cases.tracking;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Locale;
import java.util.regex.Pattern;
import org.yiwang.cases.vault.CaseKey;

/**
 * The code on a receipt: 50 bits derived from the case's own key and kept nowhere, ten letters and digits of Crockford's
 * base 32, which has no signs that look alike.
 */
record TrackingCode(String text) {

    /** Ten signs as people type them, in small letters too, with or without the dash. */
    static final String TYPED = "\\s*[0-9A-Za-z]{5}[\\s-]?[0-9A-Za-z]{5}\\s*";

    private static final String SIGNS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final Pattern BETWEEN = Pattern.compile("[\\s-]");
    private static final int BITS = 5;
    private static final int LENGTH = 10;

    /** The code of the case whose key this is; as unguessable as the key. */
    static TrackingCode of(CaseKey key) {
        return of(key.derived("tracking-code"));
    }

    static TrackingCode of(byte[] derived) {
        long bits = 0;
        for (int i = 0; i < Long.BYTES; i++) {
            bits = bits << Byte.SIZE | derived[i] & 0xff;
        }
        var code = new StringBuilder();
        for (int sign = 0; sign < LENGTH; sign++) {
            code.append(SIGNS.charAt((int) (bits >>> sign * BITS & SIGNS.length() - 1)));
        }
        return new TrackingCode(code.insert(LENGTH / 2, '-').toString());
    }

    /** Whether this is what was typed, compared in the same time wherever they differ. */
    boolean isTypedAs(String typed) {
        return MessageDigest.isEqual(bytes(text), bytes(typed));
    }

    /** What looks alike counts as the same. */
    private static byte[] bytes(String code) {
        return BETWEEN.matcher(code.toUpperCase(Locale.ROOT))
                .replaceAll("")
                .replace('O', '0')
                .replace('I', '1')
                .replace('L', '1')
                .getBytes(StandardCharsets.UTF_8);
    }
}
