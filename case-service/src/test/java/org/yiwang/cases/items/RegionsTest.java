package org.yiwang.cases.items;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RegionsTest {

    @ParameterizedTest
    @CsvSource({
        "330000000000, 33",
        "331000000000, 3310",
        "330110000000, 330110",
        "330106000000, 330106",
        "330106001000, 330106001",
        "330106001200, 330106001200",
    })
    void aSubtreeSharesThePrefixThroughTheLastGroupThatIsNotAllZeros(String code, String prefix) {
        assertThat(Regions.prefix(code)).isEqualTo(prefix);
    }
}
