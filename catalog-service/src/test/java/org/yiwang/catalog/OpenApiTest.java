package org.yiwang.catalog;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.yiwang.defaults.testing.OpenApiContract;

@CatalogTest
class OpenApiTest {

    @Autowired
    WebTestClient client;

    @Test
    void theCommittedDocumentIsWhatTheServiceSays() {
        OpenApiContract.verify(client);
    }
}
