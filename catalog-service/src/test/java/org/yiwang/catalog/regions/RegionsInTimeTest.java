package org.yiwang.catalog.regions;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
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

/** Regions as of a day: what was merged and split in Hangzhou on 9 April 2021, and what is wrong with such lines. */
@CatalogTest
class RegionsInTimeTest {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final String HANGZHOU = "330100000000";

    @Autowired
    WebTestClient client;

    @Autowired
    Catalogue catalogue;

    @BeforeEach
    void imported() {
        catalogue.imported(client);
    }

    @Test
    void theCountiesOfACityAreThoseOfTheDay() {
        assertThat(names("/v1/regions?parent=" + HANGZHOU + "&on=2021-04-08"))
                .contains("下城区", "江干区", "上城区")
                .doesNotContain("临平区", "钱塘区");
        assertThat(names("/v1/regions?parent=" + HANGZHOU + "&on=2021-04-09"))
                .contains("临平区", "钱塘区", "上城区")
                .doesNotContain("下城区", "江干区");
        assertThat(names("/v1/regions?parent=" + HANGZHOU)).hasSize(13).doesNotContain("下城区", "江干区");
    }

    @Test
    void aRegionThatWasSplitSaysWhoTookItsPlaceAndStaysReadable() {
        var split = get("/v1/regions/330104000000", 200);

        assertThat(split.path("name").asString()).isEqualTo("江干区");
        assertThat(split.path("until").asString()).isEqualTo("2021-04-09");
        assertThat(split.has("from")).isFalse();
        assertThat(split.path("succeededBy")
                        .valueStream()
                        .map(one -> one.path("name").asString()))
                .containsExactly("上城区", "钱塘区");
        assertThat(split.path("ancestors")
                        .valueStream()
                        .map(one -> one.path("name").asString()))
                .containsExactly("浙江省", "杭州市");
        assertThat(get("/v1/regions/330103000000", 200)
                        .path("succeededBy")
                        .get(0)
                        .path("code")
                        .asString())
                .isEqualTo("330105000000");
        assertThat(get("/v1/regions/330102000000", 200).path("succeededBy")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "330104000000, 2021-04-08, 200",
        "330104000000, 2021-04-09, 404",
        "330113000000, 2021-04-08, 404",
        "330113000000, 2021-04-09, 200",
        "330102000000, 1999-01-01, 200"
    })
    void aRegionIsFoundOnTheDaysItIsInForce(String code, String day, int status) {
        var answer = get("/v1/regions/" + code + "?on=" + day, status);

        assertThat(answer.path("type").asString("")).isEqualTo(status == 200 ? "" : "/problems/region-not-in-force");
    }

    @Test
    void whatLiesBelowEndsWithItAndIsSucceededByTheSame() {
        imported("""
                {"code": "540198", "name": "旧试验区", "until": "2020-06-01", "succeededBy": ["540102"]}
                {"code": "540198001", "name": "旧试验镇", "until": null}
                """);

        var township = get("/v1/regions/540198001000", 200);
        assertThat(township.path("until").asString()).isEqualTo("2020-06-01");
        assertThat(township.path("succeededBy").get(0).path("code").asString()).isEqualTo("540102000000");
        assertThat(names("/v1/regions?parent=540198000000")).isEmpty();
        assertThat(names("/v1/regions?parent=540198000000&on=2020-05-31")).containsExactly("旧试验镇");

        var late = imported("""
                {"code": "540198002", "name": "迟来镇"}
                """);
        assertThat(codes(late)).containsExactly("ENDS_WITH_PARENT");
        assertThat(late.path("taken").asInt()).isEqualTo(1);
        assertThat(names("/v1/regions?q=迟来镇")).isEmpty();
    }

    @Test
    void aLineWithoutDaysLeavesThemAndTheSameAgainChangesNothing() {
        var line = """
                {"code": "330104", "name": "江干区"}
                """;

        assertThat(imported(line).path("changed").asInt()).isZero();
        assertThat(get("/v1/regions/330104000000", 200).path("until").asString())
                .isEqualTo("2021-04-09");
    }

    @Test
    void anEndThatWasAMistakeIsTakenBack() {
        imported("""
                {"code": "540197", "name": "误撤区", "until": "2020-06-01", "succeededBy": "540102 5401"}
                """);
        assertThat(get("/v1/regions/540197000000", 200).path("succeededBy").size())
                .isEqualTo(2);

        var again = imported("""
                {"code": "540197", "name": "误撤区", "until": "", "succeededBy": []}
                """);

        assertThat(again.path("changed").asInt()).isEqualTo(1);
        assertThat(get("/v1/regions/540197000000", 200).has("until")).isFalse();
        imported("""
                {"code": "540197", "name": "误撤区", "until": "2020-06-01"}
                """);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"until\": \"2021-02-30\"|/until|DATE_FORMAT",
                "\"from\": \"9. April 2021\"|/from|DATE_FORMAT",
                "\"from\": \"+999999999-01-01\"|/from|DATE_FORMAT",
                "\"from\": {\"day\": 1}|/from|DATE_FORMAT",
                "\"from\": \"2021-04-09\", \"until\": \"2021-04-09\"|/until|VALIDITY_ORDER",
                "\"succeededBy\": [\"330102\"]|/succeededBy|SUCCESSOR_WITHOUT_END",
                "\"until\": \"2021-04-09\", \"succeededBy\": [\"999999\"]|/succeededBy|SUCCESSOR_NOT_IN_FORCE",
                "\"until\": \"2021-04-09\", \"succeededBy\": [\"540196\"]|/succeededBy|SUCCESSOR_NOT_IN_FORCE",
                "\"until\": \"2021-04-09\", \"succeededBy\": [\"330104\"]|/succeededBy|SUCCESSOR_NOT_IN_FORCE",
                "\"until\": \"2021-04-08\", \"succeededBy\": [\"330114\"]|/succeededBy|SUCCESSOR_NOT_IN_FORCE",
                "\"until\": \"2021-04-09\", \"succeededBy\": [1]|/succeededBy|BAD_ELEMENT"
            })
    void aLineWhoseDaysOrSuccessorsAreWrongIsNotTaken(String days, String pointer, String code) {
        var report = imported("{\"code\": \"540196\", \"name\": \"坏区\", " + days + "}");

        assertThat(report.path("taken").asInt()).isZero();
        var finding = report.path("findings").get(0);
        assertThat(finding.path("code").asString()).isEqualTo(code);
        assertThat(finding.path("pointer").asString()).isEqualTo(pointer);
        assertThat(finding.path("message").asString()).isNotBlank();
        get("/v1/regions/540196000000", 404);
    }

    @Test
    void whatHangsOnALineThatIsNotTakenIsNotTakenEither() {
        var report = imported("""
                {"code": "540195", "name": "坏区", "succeededBy": ["540102"]}
                {"code": "540195001", "name": "坏区之下"}
                {"code": "540194", "name": "旧区", "until": "2020-01-01", "succeededBy": ["540195"]}
                """);

        assertThat(report.path("taken").asInt()).isZero();
        assertThat(codes(report)).containsExactly("SUCCESSOR_WITHOUT_END", "PARENT_UNKNOWN", "SUCCESSOR_NOT_IN_FORCE");
    }

    @ParameterizedTest
    @CsvSource({"2021-02-29", "20210409", "yesterday", "+999999999-01-01", "''"})
    void aDayThatIsNoneIsABadRequest(String day) {
        for (var path : List.of("/v1/regions?on=", "/v1/regions/330104000000?on=", "/v1/departments?on=")) {
            var problem = get(path + day.replace("+", "%2B"), 400);

            assertThat(problem.path("type").asString()).isEqualTo("/problems/bad-parameter");
            assertThat(problem.at("/errors/0/parameter").asString()).isEqualTo("on");
            assertThat(problem.at("/errors/0/detail").asString()).contains("calendar");
        }
    }

    @Test
    void regionsAreFoundByTheBeginningOfTheirCode() {
        assertThat(names("/v1/regions?q=330106&level=COUNTY")).containsExactly("西湖区");
        assertThat(names("/v1/regions?q=330104")).isEmpty();
        assertThat(names("/v1/regions?q=330104&on=2021-01-01")).contains("江干区");
        assertThat(names("/v1/regions?q=江干区&on=2021-01-01")).contains("江干区");
    }

    private JsonNode imported(String lines) {
        return catalogue.post(client, "regions", MediaType.APPLICATION_NDJSON, lines);
    }

    private static List<String> codes(JsonNode report) {
        return report.path("findings")
                .valueStream()
                .map(finding -> finding.path("code").asString())
                .toList();
    }

    private List<String> names(String uri) {
        return get(uri, 200)
                .path("items")
                .valueStream()
                .map(region -> region.path("name").asString())
                .toList();
    }

    private JsonNode get(String uri, int status) {
        return JSON.readTree(client.get()
                .uri(uri)
                .header("Accept-Language", "en")
                .exchange()
                .expectStatus()
                .isEqualTo(status)
                .expectBody()
                .returnResult()
                .getResponseBody());
    }
}
