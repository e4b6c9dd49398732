package org.yiwang.cases.journey;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.yiwang.defaults.testing.OpenApiContract;

@ServiceTest
class OpenApiTest {

    @Autowired
    private WebTestClient http;

    @Test
    void theApiIsTheOneDescribed() {
        OpenApiContract.verify(http);
    }
}
