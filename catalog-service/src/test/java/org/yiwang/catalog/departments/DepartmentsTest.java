package org.yiwang.catalog.departments;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.yiwang.catalog.CatalogTest;
import org.yiwang.catalog.Catalogue;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@CatalogTest
class DepartmentsTest {

    private static final String OLD = "0199f0aa-0000-7000-9000-0000000000a1";
    private static final String NEW = "0199f0aa-0000-7000-9000-0000000000a2";
    private static final String MARKETS = "0199f000-0000-7000-8000-000000000102";
    private static final String CIVIL_AFFAIRS = "0199f000-0000-7000-8000-000000000103";
    private static final String UNKNOWN = "0199f000-0000-7000-8000-00000000dead";
    private static final String ENDED = "0199f0aa-0000-7000-9000-0000000000a3";

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
                .isEqualTo(8)
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

    @Test
    void departmentsAreFoundByWordsOfTheirNamesAndByTheBeginningOfTheirCodes() {
        for (var q : List.of("市场监督", "market regulation xihu", "11330106yw0000002", "11330106YW0000002W")) {
            assertThat(ids("/v1/departments?region=330106000000&q=" + q))
                    .containsExactly("0199f000-0000-7000-8000-000000000102");
        }
        assertThat(ids("/v1/departments?q=没有这个部门")).isEmpty();
        assertThat(ids("/v1/departments?q=11330106YW0000002W")).hasSize(1);
    }

    @Test
    void severalDepartmentsAreReadAtOnce() {
        assertThat(ids(those(CIVIL_AFFAIRS, UNKNOWN, MARKETS, CIVIL_AFFAIRS))).containsExactly(MARKETS, CIVIL_AFFAIRS);
        assertThat(ids(those(MARKETS, CIVIL_AFFAIRS))).containsExactly(MARKETS, CIVIL_AFFAIRS);
        assertThat(ids(those(UNKNOWN))).isEmpty();
        assertThat(ids(those(MARKETS))).containsExactly(MARKETS);
    }

    @Test
    void departmentsThatAreNamedAreNarrowedLikeAll() {
        var both = those(MARKETS, CIVIL_AFFAIRS);

        assertThat(ids(both + "&region=330106000000")).containsExactly(MARKETS, CIVIL_AFFAIRS);
        assertThat(ids(both + "&region=511602000000")).isEmpty();
        assertThat(ids(both + "&region=330106000000&q=市场监督")).containsExactly(MARKETS);
    }

    @Test
    void departmentsThatAreNamedAreReadPageByPage() {
        var first = client.get()
                .uri(those(MARKETS, CIVIL_AFFAIRS) + "&limit=1")
                .exchange()
                .returnResult(String.class)
                .getResponseHeaders()
                .getFirst("Link");
        var next = first == null ? "" : first.substring(1, first.indexOf('>'));

        assertThat(ids(next)).containsExactly(CIVIL_AFFAIRS);
    }

    @Test
    void aHundredDepartmentsAreReadAtOnceHoweverOftenEachIsNamed() {
        var hundred = many(99) + "&id=" + MARKETS;

        assertThat(ids(hundred)).containsExactly(MARKETS);
        assertThat(ids(hundred + "&id=" + MARKETS)).containsExactly(MARKETS);
    }

    @ParameterizedTest
    @CsvSource({
        "en, Some fields are not valid, must have between 1 and 100 characters or entries",
        "zh-CN, 部分字段填写有误, 长度或数量须在 1 与 100 之间"
    })
    void moreThanAHundredDepartmentsAreRefused(String language, String title, String detail) {
        refused(many(101), language, "bad-fields", title, detail);
        refused("/v1/departments?id=", language, "bad-fields", title, detail);
    }

    @ParameterizedTest
    @CsvSource({"en, A parameter is not valid, is not valid", "zh-CN, 参数有误, 无效"})
    void whatIsNoIdIsRefused(String language, String title, String detail) {
        refused("/v1/departments?id=nobody", language, "bad-parameter", title, detail);
        refused(those(MARKETS, "nobody"), language, "bad-parameter", title, detail);
    }

    @ParameterizedTest
    @CsvSource({"en, Some fields are not valid, is required", "zh-CN, 部分字段填写有误, 必填"})
    void anIdThatIsEmptyIsRefused(String language, String title, String detail) {
        refused(those(MARKETS, ""), language, "bad-fields", title, detail);
    }

    @Test
    void aDepartmentThatWasMergedIsReadableButListedOnlyForDaysItWasThere() {
        var report = imported("""
                {"id": "%1$s", "code": "11540102YW00000AA1", "name": {"zh-CN": "旧局", "en": "Old bureau"},
                 "region": "540102000000", "from": "2000-01-01", "until": "2019-03-01", "succeededBy": ["%2$s"]}
                {"id": "%2$s", "code": "11540102YW00000AA2", "name": {"zh-CN": "新局", "en": "New bureau"},
                 "region": "540102000000", "from": "2019-03-01"}
                """.replace("\n ", " ").formatted(OLD, NEW));
        assertThat(report.path("taken").asInt()).isEqualTo(2);

        get("/v1/departments/" + OLD, "en")
                .jsonPath("$.from")
                .isEqualTo("2000-01-01")
                .jsonPath("$.until")
                .isEqualTo("2019-03-01")
                .jsonPath("$.succeededBy[0].id")
                .isEqualTo(NEW)
                .jsonPath("$.succeededBy[0].name")
                .isEqualTo("New bureau");
        assertThat(ids("/v1/departments?region=540102000000&on=2019-02-28"))
                .contains(OLD)
                .doesNotContain(NEW);
        assertThat(ids("/v1/departments?region=540102000000&on=2019-03-01"))
                .contains(NEW)
                .doesNotContain(OLD);
        assertThat(ids("/v1/departments?region=540102000000")).contains(NEW).doesNotContain(OLD);
        assertThat(ids(those(OLD, NEW) + "&on=2019-02-28")).containsExactly(OLD);
        assertThat(ids(those(OLD, NEW) + "&on=2019-03-02")).containsExactly(NEW);
        assertThat(ids(those(OLD, NEW))).containsExactlyInAnyOrder(OLD, NEW);
    }

    @Test
    void aDepartmentEndsWithItsRegion() {
        imported("""
                {"id": "%s", "code": "11330104YW00000AA3", "name": {"zh-CN": "江干区某局", "en": "A bureau of Jianggan"}, "region": "330104000000"}
                """.formatted(ENDED));

        get("/v1/departments/" + ENDED, "en").jsonPath("$.until").isEqualTo("2021-04-09");
        assertThat(ids("/v1/departments?region=330104000000")).isEmpty();
        assertThat(ids("/v1/departments?region=330104000000&on=2021-04-08")).contains(ENDED);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"from\": \"2021-13-01\"|/from|DATE_FORMAT",
                "\"from\": \"2021-01-01\", \"until\": \"2020-01-01\"|/until|VALIDITY_ORDER",
                "\"succeededBy\": [\"0199f000-0000-7000-8000-000000000102\"]|/succeededBy|SUCCESSOR_WITHOUT_END",
                "\"until\": \"2020-01-01\", \"succeededBy\": [\"nobody\"]|/succeededBy|SUCCESSOR_NOT_IN_FORCE",
                "\"until\": \"2020-01-01\", \"succeededBy\": [\"0199f000-0000-7000-8000-0000000dead0\"]"
                        + "|/succeededBy|SUCCESSOR_NOT_IN_FORCE",
                "\"region\": \"990000000000\"|/region|REGION_UNKNOWN",
            })
    void aDepartmentWhoseDaysOrSuccessorsAreWrongIsNotTaken(String given, String pointer, String code) {
        var place = given.contains("region") ? "" : "\"region\": \"540102000000\", ";
        var report =
                imported("{\"code\": \"x\", \"name\": {\"zh-CN\": \"坏局\", \"en\": \"Bad\"}, " + place + given + "}");

        assertThat(report.path("taken").asInt()).isZero();
        assertThat(report.path("findings")
                        .valueStream()
                        .map(one -> one.path("code").asString()))
                .contains(code);
        assertThat(report.path("findings")
                        .valueStream()
                        .map(one -> one.path("pointer").asString()))
                .contains(pointer);
    }

    @ParameterizedTest
    @CsvSource({
        "1133010600YW, DEPARTMENT_CODE_LENGTH",
        "11330106YW0000002X, DEPARTMENT_CODE_CHECKSUM",
        "11330106YW0000002I, DEPARTMENT_CODE_CHECKSUM",
        "11330106YW0000002W, DEPARTMENT_CODE_TAKEN"
    })
    void aCreditCodeThatIsNoneOrAnothersIsSaid(String creditCode, String code) {
        var report = imported("""
                {"id": "%s", "code": "%s", "name": {"zh-CN": "试码局", "en": "Code bureau"}, "region": "540102000000", "until": null}
                """.formatted("0199f0aa-0000-7000-9000-0000000000c1", creditCode));

        assertThat(report.path("findings")
                        .valueStream()
                        .map(one -> one.path("code").asString()))
                .containsExactly(code);
        imported("""
                {"id": "%s", "code": "gone", "name": {"zh-CN": "试码局", "en": "Code bureau"}, "region": "540102000000", "until": "2020-01-01"}
                """.formatted("0199f0aa-0000-7000-9000-0000000000c1"));
    }

    private static String those(String... ids) {
        return "/v1/departments?id=" + String.join("&id=", ids);
    }

    private static String many(int count) {
        return IntStream.range(0, count)
                .mapToObj(each -> new UUID(0, each).toString())
                .collect(Collectors.joining("&id=", "/v1/departments?id=", ""));
    }

    private void refused(String uri, String language, String problem, String title, String detail) {
        client.get()
                .uri(uri)
                .header("Accept-Language", language)
                .exchange()
                .expectStatus()
                .isBadRequest()
                .expectHeader()
                .valueEquals("Content-Language", language)
                .expectBody()
                .jsonPath("$.type")
                .isEqualTo("/problems/" + problem)
                .jsonPath("$.title")
                .isEqualTo(title)
                .jsonPath("$.errors.length()")
                .isEqualTo(1)
                .jsonPath("$.errors[0].parameter")
                .isEqualTo("id")
                .jsonPath("$.errors[0].detail")
                .isEqualTo(detail);
    }

    private JsonNode imported(String lines) {
        return catalogue.post(client, "departments", MediaType.APPLICATION_NDJSON, lines);
    }

    private List<String> ids(String uri) {
        var body = client.get()
                .uri(uri)
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody()
                .returnResult()
                .getResponseBody();
        return JsonMapper.shared()
                .readTree(body)
                .path("items")
                .valueStream()
                .map(one -> one.path("id").asString())
                .toList();
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
