package org.yiwang.catalog.departments;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.yiwang.catalog.CatalogTest;
import org.yiwang.catalog.Catalogue;

@CatalogTest
class DepartmentsTest {

    @Autowired
    WebTestClient client;

    @Autowired
    Catalogue catalogue;

    @BeforeEach
    void imported() {
        catalogue.imported(client);
    }

    @Test
    void theDepartmentsOfARegionAreListed() {
        get("/v1/departments?region=330106000000", "en")
                .jsonPath("$.items.length()")
                .isEqualTo(6)
                .jsonPath("$.items[1].id")
                .isEqualTo("0199f000-0000-7000-8000-000000000102")
                .jsonPath("$.items[1].name")
                .isEqualTo("Xihu District Market Regulation Bureau");
        get("/v1/departments?region=511602000000", "zh-CN")
                .jsonPath("$.items.length()")
                .isEqualTo(34);
    }

    @Test
    void aDepartmentIsReadInOneLanguage() {
        get("/v1/departments/0199f000-0000-7000-8000-000000000103", "zh-CN")
                .jsonPath("$.name")
                .isEqualTo("杭州市西湖区民政局")
                .jsonPath("$.code")
                .isEqualTo("11330106YW00000030")
                .jsonPath("$.region")
                .isEqualTo("330106000000");
    }

    @Test
    void theListIsReadPageByPage() {
        var next = client.get()
                .uri("/v1/departments?region=511602000000&limit=20")
                .exchange()
                .returnResult(String.class)
                .getResponseHeaders()
                .getFirst("Link");
        var uri = next == null ? "" : next.substring(1, next.indexOf('>'));

        client.get()
                .uri(uri)
                .exchange()
                .expectBody()
                .jsonPath("$.items.length()")
                .isEqualTo(14)
                .jsonPath("$.next")
                .doesNotExist();
    }

    @Test
    void anUnknownDepartmentIsNotFound() {
        client.get()
                .uri("/v1/departments/0199f000-0000-7000-8000-00000000dead")
                .exchange()
                .expectStatus()
                .isNotFound()
                .expectBody()
                .jsonPath("$.type")
                .isEqualTo("/problems/department-not-found");
    }

    private WebTestClient.BodyContentSpec get(String uri, String language) {
        return client.get()
                .uri(uri)
                .header("Accept-Language", language)
                .exchange()
                .expectStatus()
                .isOk()
                .expectHeader()
                .valueEquals("Content-Language", language)
                .expectBody();
    }
}
