package org.yiwang.catalog.regions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RegionCodeTest {

    @ParameterizedTest
    @CsvSource({
        "330000000000, PROVINCE, 33,",
        "331000000000, CITY, 3310, 330000000000",
        "330110000000, COUNTY, 330110, 330100000000",
        "330106001000, TOWNSHIP, 330106001, 330106000000",
        "330106001010, VILLAGE, 330106001010, 330106001000",
        "441900000000, CITY, 4419, 440000000000",
        "441900003000, TOWNSHIP, 441900003, 441900000000",
        "429004000000, COUNTY, 429004, 429000000000",
    })
    void levelPrefixAndParentFollowFromTheGroups(String code, Level level, String prefix, String parent) {
        var region = new RegionCode(code);

        assertThat(region.level()).isEqualTo(level);
        assertThat(region.prefix()).isEqualTo(prefix);
        assertThat(region.parent().map(RegionCode::value)).isEqualTo(java.util.Optional.ofNullable(parent));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "33",
                "33010600000",
                "3301060000000",
                "33010600000x",
                "３３０１０６００００００",
                "000000000000",
                "003301000000",
                "330001000000",
                "330100000001",
                "330106000001",
                " 330106000000",
                "330106000000\n",
            })
    void whatIsNoCodeIsRefused(String text) {
        assertThat(RegionCode.isWellFormed(text)).isFalse();
        assertThatThrownBy(() -> new RegionCode(text)).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @CsvSource({
        "33, 330000000000",
        "3310, 331000000000",
        "330106, 330106000000",
        "441900, 441900000000",
        "330106001, 330106001000",
        "330106001010, 330106001010",
    })
    void shortCodesArePadded(String text, String code) {
        assertThat(RegionCode.of(text)).contains(new RegionCode(code));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "3", "330", "33010", "3301060", "ab", "330106001010000"})
    void otherLengthsAreNoCodes(String text) {
        assertThat(RegionCode.of(text)).isEmpty();
    }

    @Test
    void ancestorsComeFromTheProvinceDown() {
        assertThat(new RegionCode("330106001010").ancestors())
                .extracting(RegionCode::value)
                .containsExactly("330000000000", "330100000000", "330106000000", "330106001000");
    }
}
