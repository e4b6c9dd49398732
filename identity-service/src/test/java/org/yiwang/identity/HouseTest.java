package org.yiwang.identity;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.yiwang.defaults.testing.HouseRules;
import org.yiwang.defaults.testing.OpenApiContract;

@RealIdentity
class HouseTest {

    @Autowired
    WebTestClient http;

    @Test
    void theRulesOfTheHouseAreKept() {
        HouseRules.check("org.yiwang.identity");
    }

    @Test
    void theApiIsTheOneDescribed() {
        OpenApiContract.verify(http);
    }
}
