package org.yiwang.catalog.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.yiwang.catalog.CatalogTest;
import org.yiwang.catalog.Catalogue;
import org.yiwang.keycloak.TestTokens;

@CatalogTest
class BadImportTest {

    @Autowired
    WebTestClient client;

    @Test
    void anImportNeedsTheRole() {
        status(TestTokens.service("case-service", "catalog-service"), 403);
        status(TestTokens.citizen(UUID.randomUUID(), "李晓梅"), 401, 403);
        status(Catalogue.provision().audience("identity-service"), 401);
        status(Catalogue.provision().expired(), 401);
        client.post()
                .uri("/internal/imports/items")
                .contentType(MediaType.APPLICATION_JSON)
                .bodyValue("[]")
                .exchange()
                .expectStatus()
                .isUnauthorized();
    }

    @Test
    void wrongJsonIsRefusedAsAWhole() {
        post(MediaType.APPLICATION_JSON, "[{\"code\":", 400, "bad-json");
        post(MediaType.APPLICATION_JSON, "{\"code\":\"33\"}", 400, "import-no-array");
        post(MediaType.APPLICATION_JSON, "", 400, "import-no-array");
    }

    @Test
    void anotherMediaTypeIsNotSupported() {
        post(MediaType.APPLICATION_XML, "<a/>", 415, "unsupported-media-type");
    }

    @Test
    void aBodyBeyondTheBoundIsRefused() {
        post(MediaType.APPLICATION_NDJSON, "x".repeat((16 << 20) + 1), 413, "content-too-large");
    }

    @Test
    void anUnknownKindOrReportIsNotFound() {
        client.post()
                .uri("/internal/imports/people")
                .headers(Catalogue.provision())
                .contentType(MediaType.APPLICATION_JSON)
                .bodyValue("[]")
                .exchange()
                .expectStatus()
                .value(code -> assertThat(code).isIn(404, 405));
        client.get()
                .uri("/internal/imports/" + UUID.randomUUID())
                .headers(Catalogue.provision())
                .exchange()
                .expectStatus()
                .isNotFound()
                .expectBody()
                .jsonPath("$.type")
                .isEqualTo("/problems/import-not-found");
    }

    private void post(MediaType type, String body, int status, String problem) {
        client.post()
                .uri("/internal/imports/regions")
                .headers(Catalogue.provision())
                .contentType(type)
                .bodyValue(body)
                .exchange()
                .expectStatus()
                .isEqualTo(status)
                .expectBody()
                .jsonPath("$.type")
                .isEqualTo("/problems/" + problem);
    }

    private void status(TestTokens token, Integer... status) {
        client.post()
                .uri("/internal/imports/items")
                .headers(token)
                .contentType(MediaType.APPLICATION_JSON)
                .bodyValue("[]")
                .exchange()
                .expectStatus()
                .value(code -> assertThat(code).isIn((Object[]) status));
    }
}
