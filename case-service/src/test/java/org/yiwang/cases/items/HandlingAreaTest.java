package org.yiwang.cases.items;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HandlingAreaTest {

    @ParameterizedTest(name = "{0}: {1} takes in for {2} – {3}")
    @CsvSource({
        "PROVINCE, 330702000000, 330106000000, true",
        "PROVINCE, 330000000000, 330106000000, true",
        "PROVINCE, 310101000000, 330106000000, false",
        "CITY, 330110000000, 330106000000, true",
        "CITY, 330702000000, 330106000000, false",
        "COUNTY, 330106109000, 330106000000, true",
        "COUNTY, 330100000000, 330106000000, false",
        "TOWNSHIP, 330106109001, 330106109000, true",
        "VILLAGE, 330106109002, 330106109001, false",
    })
    void windowsTakeInWithinTheArea(HandlingArea area, String window, String item, boolean reaches) {
        assertThat(area.reaches(window, item)).isEqualTo(reaches);
    }
}
