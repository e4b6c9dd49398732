package org.yiwang.catalog.regions;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.yiwang.catalog.CatalogTest;
import org.yiwang.catalog.Catalogue;

@CatalogTest
class RegionsTest {

    @Autowired
    WebTestClient client;

    @Autowired
    Catalogue catalogue;

    @BeforeEach
    void imported() {
        catalogue.imported(client);
    }

    @Test
    void theCitiesOfAProvinceAreListedInOrder() {
        get("/v1/regions?parent=330000000000")
                .jsonPath("$.items.length()")
                .isEqualTo(11)
                .jsonPath("$.items[0].code")
                .isEqualTo("330100000000")
                .jsonPath("$.items[0].name")
                .isEqualTo("杭州市")
                .jsonPath("$.items[0].level")
                .isEqualTo("CITY")
                .jsonPath("$.next")
                .doesNotExist();
    }

    @Test
    void aLongListIsReadPageByPage() {
        var next = client.get()
                .uri("/v1/regions?level=VILLAGE&limit=200")
                .exchange()
                .expectHeader()
                .value(
                        "Link",
                        link -> org.assertj.core.api.Assertions.assertThat(link)
                                .startsWith("</v1/regions?level=VILLAGE&limit=200&after=")
                                .endsWith(">; rel=\"next\""))
                .returnResult(String.class)
                .getResponseHeaders()
                .getFirst("Link");
        var uri = next == null ? "" : next.substring(1, next.indexOf('>'));

        client.get()
                .uri(uri)
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.items.length()")
                .isEqualTo(200)
                .jsonPath("$.items[0].code")
                .value(code -> org.assertj.core.api.Assertions.assertThat(code.toString())
                        .startsWith("330"));
    }

    @Test
    void aVillageIsShownWithTheRegionsAboveIt() {
        get("/v1/regions/330102001051")
                .jsonPath("$.name")
                .isEqualTo("清波门社区")
                .jsonPath("$.level")
                .isEqualTo("VILLAGE")
                .jsonPath("$.ancestors[*].name")
                .value(names -> org.assertj.core.api.Assertions.assertThat(names.toString())
                        .isEqualTo("[\"浙江省\",\"杭州市\",\"上城区\",\"清波街道\"]"));
    }

    @Test
    void aCityWithoutCountiesIsOneRegion() {
        get("/v1/regions/441900000000")
                .jsonPath("$.name")
                .isEqualTo("东莞市")
                .jsonPath("$.level")
                .isEqualTo("CITY")
                .jsonPath("$.parent")
                .isEqualTo("440000000000");
    }

    @Test
    void aCountyDirectlyUnderAProvinceHangsBelowItsPlaceholder() {
        get("/v1/regions/429004000000").jsonPath("$.ancestors[1].code").isEqualTo("429000000000");
    }

    @ParameterizedTest
    @ValueSource(strings = {"西湖", "湖", "100%_'\\", "\u0000湖"})
    void namesAreSearched(String q) {
        client.get()
                .uri(uri -> uri.path("/v1/regions").queryParam("q", "{q}").build(q))
                .exchange()
                .expectStatus()
                .isOk();
    }

    @Test
    void aSearchFindsPartsOfNames() {
        get("/v1/regions?q=西湖区&level=COUNTY")
                .jsonPath("$.items[*].code")
                .value(codes -> org.assertj.core.api.Assertions.assertThat(codes.toString())
                        .contains("330106000000"));
    }

    @Test
    void anUnknownRegionIsNotFound() {
        client.get()
                .uri("/v1/regions/990000000000")
                .exchange()
                .expectStatus()
                .isNotFound()
                .expectBody()
                .jsonPath("$.type")
                .isEqualTo("/problems/region-not-found")
                .jsonPath("$.title")
                .isEqualTo("没有该行政区划");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/v1/regions/33", "/v1/regions/33010600000x", "/v1/regions?parent=330001000000"})
    void aMalformedCodeIsABadRequest(String uri) {
        client.get()
                .uri(uri)
                .header("Accept-Language", "en")
                .exchange()
                .expectStatus()
                .isBadRequest()
                .expectBody()
                .jsonPath("$.type")
                .isEqualTo("/problems/bad-region-code")
                .jsonPath("$.title")
                .isEqualTo("Not a region code")
                .jsonPath("$.errors[0].detail")
                .exists();
    }

    @Test
    void aCursorOfAnotherListIsRefused() {
        client.get()
                .uri("/v1/regions?after=WyJcdTAwMDAiXQ")
                .exchange()
                .expectStatus()
                .isBadRequest()
                .expectBody()
                .jsonPath("$.type")
                .isEqualTo("/problems/bad-cursor");
    }

    @Test
    void anUnchangedListIsNotSentAgain() {
        var tag = client.get()
                .uri("/v1/regions?parent=330000000000")
                .exchange()
                .expectHeader()
                .valueEquals("Cache-Control", "max-age=3600, public")
                .returnResult(String.class)
                .getResponseHeaders()
                .getETag();

        client.get()
                .uri("/v1/regions?parent=330000000000")
                .header("If-None-Match", tag == null ? "" : tag)
                .exchange()
                .expectStatus()
                .isNotModified();
    }

    private WebTestClient.BodyContentSpec get(String uri) {
        return client.get().uri(uri).exchange().expectStatus().isOk().expectBody();
    }
}
