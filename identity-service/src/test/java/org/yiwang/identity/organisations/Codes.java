package org.yiwang.identity.organisations;

import java.util.concurrent.atomic.AtomicInteger;

/** Credit codes with a valid check that nobody else in these tests has. */
final class Codes {

    private static final String SIGNS = "0123456789ABCDEFGHJKLMNPQRTUWXY";
    private static final AtomicInteger SEQUENCE = new AtomicInteger();

    private Codes() {}

    static String fresh() {
        var code = "91330106MA0TEST%02d".formatted(SEQUENCE.getAndIncrement()).replace('S', 'T');
        var sum = 0;
        var weight = 1;
        for (var sign : code.toCharArray()) {
            sum += SIGNS.indexOf(sign) * weight;
            weight = weight * 3 % SIGNS.length();
        }
        return code + SIGNS.charAt((SIGNS.length() - sum % SIGNS.length()) % SIGNS.length());
    }
}
