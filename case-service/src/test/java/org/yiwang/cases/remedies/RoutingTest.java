package org.yiwang.cases.remedies;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RoutingTest {

    private static final UUID PROVINCE = new UUID(0, 33);
    private static final UUID CITY = new UUID(0, 3301);
    private static final UUID COUNTY = new UUID(0, 330106);
    private static final Map<String, UUID> ALL = Map.of("33", PROVINCE, "3301", CITY, "330106", COUNTY);

    /** Its own level first, then those above, for where that government decided itself; below a county the county's. */
    @ParameterizedTest
    @CsvSource({
        "330106000000, 330106 3301 33",
        "330106002000, 330106 3301 33",
        "330106002015, 330106 3301 33",
        "330100000000, 3301 33",
        "330000000000, 33"
    })
    void reconsiderationIsTheGovernmentsOfThatLevel(String region, String levels) {
        var expected = List.of(levels.split(" ")).stream().map(ALL::get).toList();
        assertThat(Routing.appeal(ALL, region)).isEqualTo(expected);
    }

    @Test
    void whereTheGovernmentOfThatLevelTakesNoneInNoOtherDoes() {
        assertThat(Routing.appeal(Map.of("33", PROVINCE, "3301", CITY), "330106000000"))
                .isEmpty();
        assertThat(Routing.appeal(ALL, "330110000000")).isEmpty();
    }

    @Test
    void complaintsGoToTheNearestWhoSupervises() {
        assertThat(Routing.complaint(Map.of("33", PROVINCE), "330106002000")).containsExactly(PROVINCE);
        assertThat(Routing.complaint(ALL, "330106000000")).containsExactly(COUNTY, CITY, PROVINCE);
        assertThat(Routing.complaint(Map.of(), "330106000000")).isEmpty();
    }
}
