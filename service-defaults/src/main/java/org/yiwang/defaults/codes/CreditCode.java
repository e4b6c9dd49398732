package org.yiwang.defaults.codes;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** A unified social credit code (GB 32100-2015): 17 signs and a check of their sum weighted by powers of 3, modulo 31. */
public record CreditCode(String text) {

    /** What is wrong with a code. */
    public enum Flaw {
        NONE,
        LENGTH,
        CHECKSUM
    }

    private static final String SIGNS = "0123456789ABCDEFGHJKLMNPQRTUWXY";
    private static final Pattern SHAPE = Pattern.compile("[0-9A-HJ-NPQRTUWXY]{2}\\d{6}[0-9A-HJ-NPQRTUWXY]{10}");
    private static final int LENGTH = 18;
    private static final int MODULUS = SIGNS.length();

    /** The code written in a text, or nothing if shape or check is wrong. */
    public static Optional<CreditCode> of(String text) {
        var code = text.strip().toUpperCase(Locale.ROOT);
        return SHAPE.matcher(code).matches() && flawOf(code) == Flaw.NONE
                ? Optional.of(new CreditCode(code))
                : Optional.empty();
    }

    /** A sign outside the set counts as a bad check: it has no value to add up. */
    public static Flaw flawOf(String code) {
        if (code.length() != LENGTH) {
            return Flaw.LENGTH;
        }
        var signs = code.chars().map(SIGNS::indexOf).toArray();
        var sum = signs[LENGTH - 1];
        var weight = 1;
        var known = sum >= 0;
        for (var place = 0; place < LENGTH - 1; place++) {
            known &= signs[place] >= 0;
            sum += signs[place] * weight;
            weight = weight * 3 % MODULUS;
        }
        return known && sum % MODULUS == 0 ? Flaw.NONE : Flaw.CHECKSUM;
    }
}
