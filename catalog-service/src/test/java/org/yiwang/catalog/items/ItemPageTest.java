package org.yiwang.catalog.items;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.reactive.server.EntityExchangeResult;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.yiwang.catalog.CatalogTest;
import org.yiwang.catalog.Catalogue;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@CatalogTest
class ItemPageTest {

    private static final String REGISTRATION = "/v1/items/0199f000-0000-7000-8000-000000000203";

    @Autowired
    WebTestClient client;

    @Autowired
    Catalogue catalogue;

    @Autowired
    JsonMapper json;

    @BeforeEach
    void imported() {
        catalogue.imported(client);
    }

    @Test
    void anItemIsCompleteInTheReadersLanguage() {
        var page = json.readTree(get(REGISTRATION, "en").getResponseBody());

        assertThat(page.path("name").asString()).isEqualTo("Individual business registration");
        assertThat(page.path("departmentName").asString()).isEqualTo("Xihu District Market Regulation Bureau");
        assertThat(page.path("version").asLong()).isEqualTo(1);
        assertThat(page.path("handlingType").asString()).isEqualTo("ON_THE_SPOT");
        assertThat(page.path("legalBasis").get(0).path("law").asString()).isEqualTo("Civil Code");
        assertThat(page.path("limits").path("PROMISE").path("amount").asInt()).isEqualTo(1);
        assertThat(page.path("materials").get(0).path("name").asString()).isEqualTo("Identity card of the operator");
        assertThat(page.path("form")
                        .path("properties")
                        .path("idNumber")
                        .path("x-sensitive")
                        .asBoolean(false))
                .isTrue();
        assertThat(page.path("publishedAt").asString()).endsWith("Z");
    }

    @Test
    void aVersionIsReadAsItWasPublished() {
        var first = json.readTree(get(REGISTRATION + "?version=1", "en").getResponseBody());

        assertThat(first.path("version").asLong()).isEqualTo(1);
        assertThat(first.path("form").path("properties").propertyNames()).contains("shopName");
        client.get().uri(REGISTRATION + "?version=99").exchange().expectStatus().isNotFound();
        client.get().uri(REGISTRATION + "?version=x").exchange().expectStatus().isBadRequest();
    }

    @Test
    void theEditingFormIsNotPublicAndFieldsKeepTheirOrder() {
        for (var file : Catalogue.onlineItems()) {
            var page = json.readTree(
                    get("/v1/items/" + file.path("id").asString(), "zh-CN").getResponseBody());

            assertThat(page.toString()).doesNotContain("\"zh-CN\"");
            assertThat(page.path("form").path("properties").propertyNames())
                    .containsExactlyElementsOf(
                            file.path("form").path("properties").propertyNames());
            assertThat(page.path("faqs").get(0).path("answer").asString())
                    .isEqualTo(file.path("faqs")
                            .get(0)
                            .path("answer")
                            .path("zh-CN")
                            .asString());
        }
    }

    @Test
    void anItemAppliedForHereSaysWhere() {
        var action = json.readTree(get(REGISTRATION, "en").getResponseBody())
                .path("actions")
                .get(0);

        assertThat(action).hasToString("{\"name\":\"APPLY\",\"method\":\"POST\",\"url\":\"/v1/cases\"}");
    }

    @Test
    void aListedItemHasNoActions() {
        var listed = listed();

        var page = json.readTree(
                get("/v1/items/" + listed.path("id").asString(), "en").getResponseBody());
        assertThat(page.path("depth").asString()).isEqualTo("LISTED");
        assertThat(page.path("actions").size()).isZero();
        assertThat(page.has("form")).isFalse();
        assertThat(page.has("source")).isFalse();
    }

    @Test
    void cachesKeepTheLanguagesApart() {
        var chinese = get(REGISTRATION, "zh-CN").getResponseHeaders();
        var english = get(REGISTRATION, "en").getResponseHeaders();

        assertThat(chinese.getETag()).isEqualTo("\"1-zh-CN\"").isNotEqualTo(english.getETag());
        assertThat(chinese.getVary()).contains("Accept-Language");
        assertThat(chinese.getCacheControl()).isEqualTo("max-age=60, public");
        assertThat(chinese.getLastModified()).isPositive();
        client.get()
                .uri(REGISTRATION)
                .header("Accept-Language", "en")
                .header("If-None-Match", "\"1-en\"")
                .exchange()
                .expectStatus()
                .isNotModified();
    }

    @Test
    void anUnknownItemIsNotFoundAndAMalformedIdABadRequest() {
        client.get()
                .uri("/v1/items/0199f000-0000-7000-8000-00000000dead")
                .header("Accept-Language", "en")
                .exchange()
                .expectStatus()
                .isNotFound()
                .expectBody()
                .jsonPath("$.type")
                .isEqualTo("/problems/item-not-found")
                .jsonPath("$.title")
                .isEqualTo("No such item");
        client.get()
                .uri("/v1/items/not-an-id")
                .exchange()
                .expectStatus()
                .isBadRequest()
                .expectBody()
                .jsonPath("$.type")
                .isEqualTo("/problems/bad-parameter");
    }

    private JsonNode listed() {
        var list = get("/v1/items?region=511602000000&limit=1", "zh-CN").getResponseBody();
        return json.readTree(list).path("items").get(0);
    }

    private EntityExchangeResult<byte[]> get(String uri, String language) {
        return client.get()
                .uri(uri)
                .header("Accept-Language", language)
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody()
                .returnResult();
    }
}
