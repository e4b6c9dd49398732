package org.yiwang.identity.accounts;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** A citizen's identity number (GB 11643-1999): area, date of birth, sequence and a check by ISO 7064 MOD 11-2. */
public final class IdentityNumber {

    private static final Pattern SHAPE = Pattern.compile("[1-9]\\d{16}[\\dX]");
    private static final LocalDate EARLIEST_BIRTH = LocalDate.of(1880, 1, 1);
    private static final int LENGTH = 18;
    private static final int ADULT_YEARS = 18;
    private static final int SHOWN = 4;

    private final String digits;

    private IdentityNumber(String digits) {
        this.digits = digits;
    }

    /** The number written in a text, or nothing if shape, date of birth or checksum is wrong on the given day. */
    public static Optional<IdentityNumber> of(String text, LocalDate today) {
        var digits = text.strip().toUpperCase(Locale.ROOT);
        return SHAPE.matcher(digits).matches() && bornBetween(digits, today) && checks(digits)
                ? Optional.of(new IdentityNumber(digits))
                : Optional.empty();
    }

    String digits() {
        return digits;
    }

    /** What its bearer is shown of it, so that it can be told from another and not be read off a screen. */
    static String masked(String digits) {
        return digits.substring(0, SHOWN) + "*".repeat(LENGTH - 2 * SHOWN) + digits.substring(LENGTH - SHOWN);
    }

    /**
     * The day on which its bearer comes of age, at 18 (Civil Code Art. 17); who was born on a 29 February on the last day
     * of that month (Art. 202).
     */
    public LocalDate majority() {
        return birth(digits).plusYears(ADULT_YEARS);
    }

    @Override
    public String toString() {
        return "IdentityNumber[hidden]";
    }

    private static boolean bornBetween(String digits, LocalDate today) {
        try {
            var birth = birth(digits);
            return !birth.isBefore(EARLIEST_BIRTH) && !birth.isAfter(today);
        } catch (DateTimeException notADate) {
            return false;
        }
    }

    private static LocalDate birth(String digits) {
        return LocalDate.of(number(digits, 6, 10), number(digits, 10, 12), number(digits, 12, 14));
    }

    private static int number(String digits, int from, int to) {
        return Integer.parseInt(digits, from, to, 10);
    }

    private static boolean checks(String digits) {
        var remainder = 0;
        for (var place = 0; place < LENGTH - 1; place++) {
            remainder = (remainder + Character.digit(digits.charAt(place), 10)) * 2 % 11;
        }
        var last = digits.charAt(LENGTH - 1);
        return (remainder + (last == 'X' ? 10 : Character.digit(last, 10))) % 11 == 1;
    }
}
