package org.yiwang.catalog.departments;

/** The unified social credit code of an organisation: 18 characters, the last a check character (GB 32100). */
public final class CreditCode {

    /** What is wrong with a code. */
    public enum Flaw {
        NONE,
        LENGTH,
        CHECKSUM
    }

    private static final String CHARACTERS = "0123456789ABCDEFGHJKLMNPQRTUWXY";
    private static final int LENGTH = 18;
    private static final int MODULUS = 31;
    private static final int BASE = 3;

    private CreditCode() {}

    /** A character outside the set counts as a bad checksum: it has no value to add up. */
    public static Flaw flawOf(String code) {
        if (code.length() != LENGTH) {
            return Flaw.LENGTH;
        }
        if (code.chars().anyMatch(character -> CHARACTERS.indexOf(character) < 0)) {
            return Flaw.CHECKSUM;
        }
        return code.charAt(LENGTH - 1) == checkCharacter(code) ? Flaw.NONE : Flaw.CHECKSUM;
    }

    private static char checkCharacter(String code) {
        int sum = 0;
        int weight = 1;
        for (int i = 0; i < LENGTH - 1; i++) {
            sum += CHARACTERS.indexOf(code.charAt(i)) * weight;
            weight = weight * BASE % MODULUS;
        }
        return CHARACTERS.charAt((MODULUS - sum % MODULUS) % MODULUS);
    }
}
