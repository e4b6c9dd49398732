package org.yiwang.notifications;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.yiwang.defaults.testing.HouseRules;
import org.yiwang.defaults.testing.OpenApiContract;

@RealNotifications
class HouseTest {

    @Autowired
    WebTestClient http;

    @Test
    void theRulesOfTheHouseAreKept() {
        HouseRules.check("org.yiwang.notifications");
    }

    @Test
    void theApiIsTheOneDescribed() {
        OpenApiContract.verify(http);
    }
}
