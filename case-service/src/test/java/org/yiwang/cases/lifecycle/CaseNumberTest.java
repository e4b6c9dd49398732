package org.yiwang.cases.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
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
    @Property(tries = 300)
    void oneWrongDigitIsNoticed(
            @ForAll @LongRange(max = 9_999_999) long running,
            @ForAll @IntRange(max = 21) int place,
            @ForAll @IntRange(min = 1, max = 9) int shift) {
        StringBuilder number = new StringBuilder(CaseNumber.of("330106000000", DAY, running));
        number.setCharAt(place, (char) ('0' + (number.charAt(place) - '0' + shift) % 10));
        assertThat(CaseNumber.isValid(number.toString())).isFalse();
    }
}
