package org.yiwang.defaults.codes;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CreditCodeTests {

    /** The example of GB 32100-2015 itself, as written, in small letters and with blanks around it. */
    @ParameterizedTest
    @ValueSource(strings = {"91350100M000100Y43", "91350100m000100y43", " 91350100M000100Y43 "})
    void theStandardsExampleIsValid(String text) {
        assertThat(CreditCode.of(text)).map(CreditCode::text).hasValue("91350100M000100Y43");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "91350100M000100Y4",
                "91350100M000100Y433",
                "91350100M000100Y42",
                "91350100M000100Y4I",
                "9135010OM000100Y43",
                "91350100M000100S43",
                "9135A100M000100Y43",
                "91350100M0001\u00a0Y43",
                "９1350100M000100Y43"
            })
    void whatIsNoCodeIsRefused(String text) {
        assertThat(CreditCode.of(text)).isEmpty();
    }

    @Test
    void anyOneWrongSignIsFound() {
        var valid = "91350100M000100Y43";
        for (var place = 0; place < valid.length(); place++) {
            var wrong = valid.charAt(place) == '7' ? '8' : '7';
            var text = valid.substring(0, place) + wrong + valid.substring(place + 1);
            assertThat(CreditCode.of(text)).as(text).isEmpty();
        }
    }

    @Test
    void twoNeighboursInTheWrongOrderAreFound() {
        assertThat(CreditCode.of("91350100M000100Y34")).isEmpty();
        assertThat(CreditCode.of("91530100M000100Y43")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "11511301008778183N, NONE",
        "115113010087783353, NONE",
        "11511301452259996U, NONE",
        "11511301452259996u, CHECKSUM",
        "11511301008778183M, CHECKSUM",
        "1151130100877818IN, CHECKSUM",
        "083372204, LENGTH",
        "4588062259066118144, LENGTH",
        "'', LENGTH",
    })
    void aCreditCodeHas18CharactersWithAChecksum(String code, CreditCode.Flaw flaw) {
        assertThat(CreditCode.flawOf(code)).isEqualTo(flaw);
    }
}
