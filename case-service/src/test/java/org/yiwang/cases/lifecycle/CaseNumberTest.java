package org.yiwang.cases.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class CaseNumberTest {

    private static final LocalDate DAY = LocalDate.of(2026, 2, 13);

    @Test
    void aNumberNamesRegionDateAndRunningNumber() {
        assertThat(CaseNumber.of("330106000000", DAY, 42)).startsWith("330106202602130000042");
        assertThat(CaseNumber.isValid(CaseNumber.of("330106000000", DAY, 42))).isTrue();
        assertThat(CaseNumber.isValid("33010620260213000004")).isFalse();
    }

    /** ISO 7064 detects every single wrong digit. */
    @Test
    void oneWrongDigitIsNoticed() {
        for (long running = 0; running < 10_000_000; running += 99_991) {
            String number = CaseNumber.of("330106000000", DAY, running);
            for (int place = 0; place < 22; place++) {
                for (int shift = 1; shift <= 9; shift++) {
                    assertThat(CaseNumber.isValid(misread(number, place, shift)))
                            .isFalse();
                }
            }
        }
    }

    private static String misread(String number, int place, int shift) {
        var digits = new StringBuilder(number);
        digits.setCharAt(place, (char) ('0' + (number.charAt(place) - '0' + shift) % 10));
        return digits.toString();
    }
}
