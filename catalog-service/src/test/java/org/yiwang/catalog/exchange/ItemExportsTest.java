package org.yiwang.catalog.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.yiwang.catalog.CatalogTest;
import org.yiwang.catalog.Catalogue;
import org.yiwang.catalog.drafts.Desk;
import org.yiwang.keycloak.TestTokens;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** What is given out under the exchange's names is taken back as the same. */
@CatalogTest
class ItemExportsTest {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final String GUANGAN = "511602000000";
    private static final String OF_MARKET = "?depth=ONLINE&department=" + Desk.MARKET;
    private static final String FOOD = "33YW02000001-330106000000-000-11330106YW0000002W-1-00";

    @Autowired
    WebTestClient client;

    @Autowired
    Catalogue catalogue;

    @BeforeEach
    void imported() {
        catalogue.imported(client);
    }

    @ParameterizedTest
    @CsvSource({"csv, text/csv", "json, application/json"})
    void theRealItemsComeBackUnchanged(String extension, String type) {
        var file = exported("items." + extension + "?within=" + GUANGAN);

        var report = catalogue.post(client, "items", MediaType.parseMediaType(type), file);

        assertThat(report.path("taken").asInt()).isEqualTo(1135);
        assertThat(report.path("changed").asInt()).isZero();
    }

    @ParameterizedTest
    @CsvSource({"csv, text/csv", "json, application/json"})
    void wholeItemsComeBackUnchangedWithoutAFinding(String extension, String type) {
        var file = exported("items." + extension + OF_MARKET);

        var report = catalogue.post(client, "items", MediaType.parseMediaType(type), file);

        assertThat(report.path("taken").asInt()).isEqualTo(3);
        assertThat(report.path("changed").asInt()).isZero();
        assertThat(report.path("findings")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"csv, text/csv, 81", "json, application/json, 82"})
    void whatIsNotKnownElsewhereIsMadeThereWithItsDepartment(String extension, String type, String mark) {
        var market = "0199f0bb-0000-7000-8000-0000000001" + mark;
        var file = exported("items." + extension + OF_MARKET)
                .replace("0199f000-0000-7000-8000-0000000002", "0199f0bb-0000-70" + mark + "-8000-0000000002")
                .replace(Desk.MARKET.toString(), market)
                .replace("330106000000", "540102000000")
                .replace("11330106YW0000002W", "11540102YW00000" + mark + "X");

        var report = catalogue.post(client, "items", MediaType.parseMediaType(type), file);

        assertThat(report.path("taken").asInt()).as("%s", report).isEqualTo(3);
        assertThat(report.path("changed").asInt()).isEqualTo(3);
        assertThat(exported("items." + extension + "?department=" + market)).isEqualTo(file);
    }

    @Test
    void anItemStandsUnderTheNamesOfTheExchange() {
        var rows = JSON.readTree(exported("items.json" + OF_MARKET));
        var row = rows.valueStream()
                .filter(one -> one.path("task_code").asString().equals(FOOD))
                .findFirst()
                .orElseThrow();

        assertThat(row.path("task_name").asString()).isEqualTo("食品经营许可证新办");
        assertThat(row.path("task_type").asString()).isEqualTo("1");
        assertThat(row.path("task_version").asString()).isNotBlank();
        assertThat(row.path("dept_code").asString()).isEqualTo("11330106YW0000002W");
        assertThat(row.path("dept_name").asString()).isEqualTo("杭州市西湖区市场监督管理局");
        assertThat(row.path("by_law").asString()).startsWith("中华人民共和国食品安全法第三十五条；");
        assertThat(row.path("anticipate_day").asString()).isEqualTo("10");
        assertThat(row.path("anticipate_type").asString()).isEqualTo("WORKING_DAYS");
        assertThat(row.path("promise_day").asString()).isNotBlank();
        assertThat(row.path("handle_flow").asString()).isEqualTo("受理—审查—决定—办结—送达");
        assertThat(row.path("is_fee").asString()).isEqualTo("false");
        assertThat(row.path("link_way").asString()).isEqualTo("0571-00000102");
        assertThat(row.path("result_name").asString()).isEqualTo("食品经营许可证");
        assertThat(row.at("/definition/name/en").asString()).isNotBlank();
        assertThat(exported("items.csv" + OF_MARKET)
                        .lines()
                        .findFirst()
                        .orElseThrow()
                        .split(","))
                .containsExactlyElementsOf(NationalRow.NAMES);
    }

    @Test
    void aRowWithoutADefinitionIsAListedItem() {
        var report = post("""
                task_code,task_name,task_type,area_code,dept_name,dept_code
                540A0077-540102000000-000-11540102008778183N-1-00,试验事项,20,540102000000,试验局,x
                540A0078-540102000000-000-11540102008778183N-1-00,,20,540102000000,试验局,x
                540A0079-540102000000-000-11540102008778183N-1-00,无区划,20,54,试验局,x
                """);

        assertThat(report.path("taken").asInt()).isEqualTo(1);
        assertThat(findings(report))
                .contains(
                        "2 /dept_code DEPARTMENT_CODE_LENGTH",
                        "3 /task_name MISSING",
                        "4 /area_code REGION_CODE_FORMAT");
        assertThat(exported("items.json?within=540102000000")).contains("\"task_name\":\"试验事项\"");
    }

    @Test
    void aCellThatLooksLikeAFormulaIsQuotedAndComesBack() {
        var row = """
                [{"task_code": "=1+1", "task_name": "@SUM(A1)", "task_type": "20", "area_code": "540121000000",
                  "dept_name": "-局", "dept_code": "+x"}]
                """;
        catalogue.post(client, "items", MediaType.APPLICATION_JSON, row);

        var file = exported("items.csv?within=540121000000");

        assertThat(file).contains("\r\n,'=1+1,'@SUM(A1),20,").contains(",'-局,").contains(",'+x,");
        assertThat(post(file).path("changed").asInt()).isZero();
        assertThat(post(file).path("taken").asInt()).isEqualTo(1);
    }

    @Test
    void aColumnThatSaysSomethingElseThanTheDefinitionIsRefused() {
        var rows = (ArrayNode) JSON.readTree(exported("items.json" + OF_MARKET));
        ((ObjectNode) rows.get(0)).put("task_name", "改了名").put("promise_day", "99");
        ((ObjectNode) rows.get(1)).remove(List.of("task_name", "promise_day"));

        var report = catalogue.post(client, "items", MediaType.APPLICATION_JSON, rows.toString());

        assertThat(report.path("taken").asInt()).isEqualTo(2);
        assertThat(report.path("changed").asInt()).isZero();
        assertThat(findings(report))
                .containsExactlyInAnyOrder("1 /task_name EXCHANGE_DIFFERS", "1 /promise_day EXCHANGE_DIFFERS");
        assertThat(report.at("/findings/0/message").asString()).isNotBlank();
    }

    @Test
    void aDefinitionThatIsNoneIsSaidWhereItStands() {
        var report = catalogue.post(client, "items", MediaType.APPLICATION_NDJSON, """
                {"task_code": "a", "definition": "{\\"code\\""}
                {"task_code": "a", "definition": [1]}
                {"task_code": "a", "definition": {"colour": "red"}}
                {"task_code": "a", "definition": {"code": "a", "region": "330106000000"}}
                {"task_code": "a", "definition": {"id": "%s", "code": "a", "name": {"zh-CN": "甲", "en": "A"}, "department": "%s", "region": "330106000000", "depth": "LISTED", "adopts": {"item": "%s", "version": 1}}}
                """.formatted(
                        UUID.randomUUID(), Desk.MARKET, UUID.randomUUID()));

        assertThat(report.path("taken").asInt()).isZero();
        assertThat(findings(report))
                .contains(
                        "1 /definition BAD_ELEMENT",
                        "2 /definition BAD_ELEMENT",
                        "3 /definition/colour BAD_ELEMENT",
                        "4 /definition/id MISSING",
                        "5 /definition/adopts STANDARD_UNKNOWN");
    }

    @ParameterizedTest
    @ValueSource(strings = {"items.csv", "items.json"})
    void exportsAreForEditors(String file) {
        var person = UUID.randomUUID();
        status(file, TestTokens.citizen(person, "李晓梅"), 403);
        status(file, TestTokens.official(person), 403);
        status(file + "?within=33", Desk.editor(), 400);
        status(file + "?depth=DEEP", Desk.editor(), 400);
        client.get().uri("/v1/item-exports/" + file).exchange().expectStatus().isUnauthorized();
        assertThat(exported(file + "?department=" + UUID.randomUUID()).lines().filter(line -> !line.isBlank()))
                .hasSizeLessThanOrEqualTo(2);
    }

    private void status(String file, TestTokens who, int status) {
        client.get()
                .uri("/v1/item-exports/" + file)
                .headers(who)
                .exchange()
                .expectStatus()
                .isEqualTo(status);
    }

    private String exported(String file) {
        var answer = client.mutate()
                .codecs(codecs -> codecs.defaultCodecs().maxInMemorySize(64 << 20))
                .build()
                .get()
                .uri("/v1/item-exports/" + file)
                .headers(Desk.editor())
                .exchange()
                .expectStatus()
                .isOk()
                .expectHeader()
                .value("Content-Disposition", name -> assertThat(name).startsWith("attachment; filename=\"items."))
                .expectBody(String.class)
                .returnResult()
                .getResponseBody();
        return answer == null ? "" : answer;
    }

    private JsonNode post(String csv) {
        return catalogue.post(client, "items", Catalogue.CSV, csv);
    }

    private static List<String> findings(JsonNode report) {
        return report.path("findings")
                .valueStream()
                .map(one -> one.path("line").asInt() + " "
                        + one.path("pointer").asString() + " "
                        + one.path("code").asString())
                .toList();
    }
}
