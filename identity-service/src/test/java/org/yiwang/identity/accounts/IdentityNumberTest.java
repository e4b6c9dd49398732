package org.yiwang.identity.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.yiwang.identity.mandates.Townspeople;

class IdentityNumberTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

    @ParameterizedTest
    @ValueSource(strings = {"11010519491231002X", "11010519491231002x", " 440524188001010014 ", "330106199003074525"})
    void aNumberWithTheRightChecksumIsTaken(String text) {
        assertThat(IdentityNumber.of(text, TODAY)).isPresent();
    }

    @ParameterizedTest
    @CsvSource({
        "'',                    empty",
        "1101051949123100,      too short",
        "11010519491231002XX,   too long",
        "110105491231002,       of the old fifteen digits",
        "110105194912310021,    wrong checksum",
        "11010519491231003X,    one digit changed",
        "11010519491321002X,    month thirteen",
        "110105194902290029,    29 February of a common year",
        "330106202611240018,    born tomorrow",
        "010105194912310026,    area beginning with nought",
        "1101051949123１002X,   full-width digit",
    })
    void anythingElseIsRefused(String text, String why) {
        assertThat(IdentityNumber.of(text, TODAY)).as(why).isEmpty();
    }

    @Test
    void itsBearerIsShownTheFirstAndTheLastFourSigns() {
        assertThat(IdentityNumber.masked("11010519491231002X")).isEqualTo("1101**********002X");
    }

    @Test
    void eachOfTheElevenCheckDigitsIsTheOnlyOneForItsNumber() {
        for (var sequence = 100; sequence < 200; sequence++) {
            var body = "33010619900307" + sequence;
            assertThat("0123456789X".chars().filter(last -> taken(body + (char) last)))
                    .hasSize(1);
        }
    }

    @ParameterizedTest
    @CsvSource({"2008-11-28, 2026-11-28", "2008-12-31, 2026-12-31", "2008-02-29, 2026-02-28", "2010-03-01, 2028-03-01"})
    void majorityIsTheEighteenthBirthday(LocalDate born, LocalDate majority) {
        var number = IdentityNumber.of(Townspeople.number(born), TODAY).orElseThrow();

        assertThat(number.majority()).isEqualTo(majority);
    }

    @Test
    void aNumberNeverShowsItself() {
        var number = IdentityNumber.of("11010519491231002X", TODAY).orElseThrow();

        assertThat(number.toString()).doesNotContain("11010519491231002X");
    }

    private static boolean taken(String text) {
        return IdentityNumber.of(text, TODAY).isPresent();
    }
}
