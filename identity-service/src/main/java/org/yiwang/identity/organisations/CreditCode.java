package org.yiwang.identity.organisations;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** A unified social credit code (GB 32100-2015): 17 signs and a check of their sum weighted by powers of 3, modulo 31. */
public record CreditCode(String text) {

    private static final String SIGNS = "0123456789ABCDEFGHJKLMNPQRTUWXY";
    private static final Pattern SHAPE = Pattern.compile("[0-9A-HJ-NPQRTUWXY]{2}\\d{6}[0-9A-HJ-NPQRTUWXY]{10}");
    private static final int MODULUS = SIGNS.length();

    /** The code written in a text, or nothing if shape or check is wrong. */
    public static Optional<CreditCode> of(String text) {
        var code = text.strip().toUpperCase(Locale.ROOT);
        return SHAPE.matcher(code).matches() && checks(code) ? Optional.of(new CreditCode(code)) : Optional.empty();
    }

    private static boolean checks(String code) {
        var sum = 0;
        var weight = 1;
        for (var place = 0; place < code.length() - 1; place++) {
            sum += SIGNS.indexOf(code.charAt(place)) * weight;
            weight = weight * 3 % MODULUS;
        }
        return (sum + SIGNS.indexOf(code.charAt(code.length() - 1))) % MODULUS == 0;
    }
}
