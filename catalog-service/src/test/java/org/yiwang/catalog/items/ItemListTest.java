package org.yiwang.catalog.items;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.yiwang.catalog.CatalogTest;
import org.yiwang.catalog.Catalogue;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@CatalogTest
class ItemListTest {

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
    void allItemsOfADistrictAreReadPageByPageOnceEach() {
        List<String> seen = new ArrayList<>();
        String after = null;
        do {
            var page = list(
                    "region",
                    "511602000000",
                    "limit",
                    "200",
                    after == null ? "depth" : "after",
                    after == null ? "LISTED" : after);
            page.path("items").forEach(item -> seen.add(item.path("id").asString()));
            after = page.path("next").asString(null);
        } while (after != null);

        assertThat(seen).hasSize(1135).doesNotHaveDuplicates();
    }

    @Test
    void aHitShowsThePromisedLimitAndTheVisits() {
        var card = list("q", "社会保障卡首次申领").path("items").path(0);

        assertThat(card.path("promise").path("amount").asInt()).isEqualTo(7);
        assertThat(card.path("promise").path("unit").asString()).isEqualTo("WORKING_DAYS");
        assertThat(card.path("visits").asInt()).isEqualTo(1);
    }

    @Test
    void whatIsOnlyListedPromisesNothing() {
        var listed = list("depth", "LISTED", "limit", "1").path("items").path(0);

        assertThat(listed.has("promise")).isFalse();
        assertThat(listed.has("visits")).isFalse();
    }

    @Test
    void aTownshipIsOfferedTheItemsOfItsDistrict() {
        assertThat(list("region", "330106001000").path("items").size()).isEqualTo(16);
        assertThat(list("region", "330106001000", "q", "停车").path("items").size())
                .isEqualTo(1);
        assertThat(list("region", "330100000000").path("items").size()).isZero();
    }

    @Test
    void aSubtreeIsBrowsed() {
        assertThat(list("within", "330000000000").path("items").size()).isEqualTo(16);
        assertThat(list("within", "511600000000", "limit", "1").path("items").size())
                .isEqualTo(1);
        assertThat(list("within", "340000000000").path("items").size()).isZero();
    }

    @ParameterizedTest
    @CsvSource({
        "department, 0199f000-0000-7000-8000-000000000102, 3",
        "audience, ORGANISATION, 7",
        "topic, HOUSEHOLD, 2",
        "depth, ONLINE, 16",
        "depth, GUIDED, 0",
    })
    void filtersNarrow(String filter, String value, int items) {
        assertThat(list("within", "330106000000", filter, value).path("items").size())
                .isEqualTo(items);
    }

    @ParameterizedTest
    @CsvSource({
        "食品经营许可证新办, 食品经营许可证新办",
        "食品经营, 食品经营许可证新办",
        "food-business, 食品经营许可证新办",
        "Food Licence, 食品经营许可证新办",
        "reisdence permit, 居住证首次申领",
        "老年, 老年人优待证办理",
        "证, 居住证首次申领",
        "33YW03000001, 老年人优待证办理",
        "西湖区民政局, 老年人优待证办理",
        "ｓｅｎｉｏｒ, 老年人优待证办理",
    })
    void aSearchFindsByNameCodeAndDepartmentInBothLanguages(String q, String name) {
        assertThat(list("q", q, "within", "330106000000").path("items").values())
                .extracting(item -> item.path("name").asString())
                .contains(name);
    }

    @Test
    void theBestMatchComesFirst() {
        var found = list("q", "居住证首次申领").path("items");

        assertThat(found.get(0).path("name").asString()).isEqualTo("居住证首次申领");
        assertThat(list("q", "residence").path("items").get(0).path("id").asString())
                .isEqualTo("0199f000-0000-7000-8000-000000000201");
    }

    @Test
    void aSearchIsReadPageByPage() {
        var first = list("q", "登记", "limit", "2");
        var second = list("q", "登记", "limit", "2", "after", first.path("next").asString());

        assertThat(ids(first)).hasSize(2).doesNotContainAnyElementsOf(ids(second));
    }

    @ParameterizedTest
    @ValueSource(strings = {"%", "_", "\\", "'; drop table items; --", "\u0000", "\ud83d\ude00", "((((", "   "})
    void strangeCharactersAreOnlyCharacters(String q) {
        list("q", q);
    }

    @Test
    void aSearchOfAThousandCharactersIsRefused() {
        get("q", "食".repeat(1000))
                .expectStatus()
                .isBadRequest()
                .expectBody()
                .jsonPath("$.type")
                .isEqualTo("/problems/bad-parameter")
                .jsonPath("$.errors[0].detail")
                .isEqualTo("最多 100 个字符");
    }

    @ParameterizedTest
    @CsvSource({
        "region, 3301, bad-region-code",
        "within, xxx, bad-region-code",
        "department, nobody, bad-parameter",
        "adoptable, perhaps, bad-parameter",
        "adoptable, true, bad-parameter",
        "audience, ALIEN, bad-parameter",
        "topic, MAGIC, bad-parameter",
        "depth, DEEP, bad-parameter",
        "limit, 0, bad-parameter",
        "limit, 201, bad-parameter",
        "limit, many, bad-parameter",
        "after, nonsense, bad-cursor",
        "after, WyJhIl0, bad-cursor",
        "after, WyIwIiwiMCIsIlx1MDAwMCIsIjAxOTlmMDAwLTAwMDAtNzAwMC04MDAwLTAwMDAwMDAwMDIwMyJd, bad-cursor",
    })
    void aBadParameterIsNamed(String parameter, String value, String problem) {
        get(parameter, value)
                .expectStatus()
                .isBadRequest()
                .expectBody()
                .jsonPath("$.type")
                .isEqualTo("/problems/" + problem);
    }

    private List<String> ids(JsonNode page) {
        return page.path("items").values().stream()
                .map(item -> item.path("id").asString())
                .toList();
    }

    private JsonNode list(String... parameters) {
        return json.readTree(get(parameters)
                .expectStatus()
                .isOk()
                .expectBody()
                .returnResult()
                .getResponseBody());
    }

    private WebTestClient.ResponseSpec get(String... parameters) {
        var query = new StringBuilder("/v1/items?");
        Map<String, String> values = new LinkedHashMap<>();
        for (int i = 0; i < parameters.length; i += 2) {
            query.append("%1$s={%1$s}&".formatted(parameters[i]));
            values.put(parameters[i], parameters[i + 1]);
        }
        return client.get().uri(query.toString(), values).exchange();
    }
}
