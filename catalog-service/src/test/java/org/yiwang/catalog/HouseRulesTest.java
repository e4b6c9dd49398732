package org.yiwang.catalog;

import org.junit.jupiter.api.Test;
import org.yiwang.defaults.testing.HouseRules;

class HouseRulesTest {

    @Test
    void theRulesOfTheHouseHold() {
        HouseRules.check("org.yiwang.catalog");
    }
}
