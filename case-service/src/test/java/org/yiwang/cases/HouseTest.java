package org.yiwang.cases;

import org.junit.jupiter.api.Test;
import org.yiwang.defaults.testing.HouseRules;

class HouseTest {

    @Test
    void theRulesOfTheHouseAreKept() {
        HouseRules.check("org.yiwang.cases");
    }
}
