package org.yiwang.cases.lifecycle;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.regex.Pattern;

/** The number people read: region, date, running number and an ISO 7064 MOD 11,10 check digit. */
public final class CaseNumber {

    private static final Pattern SHAPE = Pattern.compile("\\d{22}");
    private static final long RUNNING = 10_000_000;

    private CaseNumber() {}

    public static String of(String region, LocalDate date, long running) {
        String body = region.substring(0, 6)
                + date.format(DateTimeFormatter.BASIC_ISO_DATE)
                + String.format(Locale.ROOT, "%07d", running % RUNNING);
        return body + checkDigit(body);
    }

    public static boolean isValid(String number) {
        int last = number.length() - 1;
        return SHAPE.matcher(number).matches() && number.charAt(last) == checkDigit(number.substring(0, last));
    }

    private static char checkDigit(String digits) {
        int product = 10;
        for (int i = 0; i < digits.length(); i++) {
            int sum = (product + digits.charAt(i) - '0') % 10;
            product = (sum == 0 ? 10 : sum) * 2 % 11;
        }
        return (char) ('0' + (11 - product) % 10);
    }
}
