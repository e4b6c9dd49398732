package org.yiwang.catalog.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.yiwang.catalog.CatalogTest;
import org.yiwang.catalog.Catalogue;
import org.yiwang.catalog.reading.Columns;
import tools.jackson.databind.JsonNode;

@CatalogTest
class ImportJourneyTest {

    @Autowired
    WebTestClient client;

    @Autowired
    Catalogue catalogue;

    @Autowired
    DatabaseClient database;

    @BeforeEach
    void imported() {
        catalogue.imported(client);
    }

    @Test
    void theRealRegionsAreTakenOnFiveLevels() {
        var reports = catalogue.imported(client);

        assertThat(reports.get(0).path("taken").asInt()).isEqualTo(31 + 342 + 2978 - 3);
        assertThat(lines(reports.get(0))).isEqualTo(Map.of("DUPLICATE", 3));
        assertThat(reports.get(1).path("taken").asInt()).isEqualTo(1387);
        assertThat(reports.get(2).path("taken").asInt()).isEqualTo(25547);
        assertThat(count("regions where code not like '54019%'")).isEqualTo(31 + 342 + 2978 - 3 + 1387 + 25547 + 2);
        assertThat(count("departments where cast(id as text) like '0199f000-%' or region = '511602000000'"))
                .isEqualTo(11 + 34);
        assertThat(count("item_versions where source is not null and region_prefix = '511602'"))
                .isEqualTo(1135);
    }

    @Test
    void theDirtOfTheRealItemsIsReportedLineByLineAndNothingIsLost() {
        var report = catalogue.imported(client).get(4);

        assertThat(report.path("taken").asInt()).isEqualTo(1135);
        assertThat(lines(report))
                .isEqualTo(Map.of(
                        "ITEM_CODE_FORMAT", 21,
                        "DEPARTMENT_CODE_LENGTH", 871,
                        "DEPARTMENT_CODE_CHECKSUM", 13,
                        "ITEM_NO_LICENCE", 599));
        assertThat(values(report)).containsEntry("DEPARTMENT_CODE_CHECKSUM", 1);
        assertThat(report.path("findings").size()).isEqualTo(21 + 871 + 13 + 599);
        assertThat(report.path("findings").values()).anySatisfy(finding -> {
            assertThat(finding.path("line").asInt()).isPositive();
            assertThat(finding.path("pointer").asString()).isEqualTo("/deptCode");
            assertThat(finding.path("value").asString()).isEqualTo("11511301452259996u");
            assertThat(finding.path("message").asString()).contains("GB 32100");
        });
    }

    @Test
    void theSixteenItemsOfXihuAreTakenWithoutAFinding() {
        var report = catalogue.imported(client).get(5);

        assertThat(report.path("taken").asInt()).isEqualTo(16);
        assertThat(report.path("findings").size()).isZero();
    }

    @Test
    void theSameInputAgainChangesNothing() {
        var versions = count("item_versions");

        assertThat(catalogue.importAll(client)).allSatisfy(report -> {
            assertThat(report.path("changed").asInt()).isZero();
            assertThat(report.path("unchanged").asInt())
                    .isEqualTo(report.path("taken").asInt());
        });
        assertThat(count("item_versions")).isEqualTo(versions);
    }

    @Test
    void aReportIsKeptAndReadAgainInTheReadersLanguage() {
        var report = catalogue.imported(client).getFirst();

        client.get()
                .uri("/internal/imports/" + report.path("id").asString())
                .headers(Catalogue.provision())
                .header("Accept-Language", "en")
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.taken")
                .isEqualTo(report.path("taken").asInt())
                .jsonPath("$.counts[0].code")
                .isEqualTo("DUPLICATE")
                .jsonPath("$.findings.length()")
                .isEqualTo(3)
                .jsonPath("$.findings[0].message")
                .isEqualTo("An earlier line names the same thing; the earlier one was taken.");
    }

    @Test
    void aChangedItemIsANewVersionOfTheSameItem() {
        var row = """
                [{"department":"试验局","name":"%s","areaCode":"540102000000",
                  "itemCode":"540A0001-540102000000-000-11540102008778183N-1-00","taskType":"1","deptCode":"x"}]
                """;
        catalogue.post(client, "items", MediaType.APPLICATION_JSON, row.formatted("旧名"));

        var again = catalogue.post(client, "items", MediaType.APPLICATION_JSON, row.formatted("新名"));

        assertThat(again.path("changed").asInt()).isEqualTo(1);
        client.get()
                .uri("/v1/items?region=540102000000&q={name}", "新名")
                .exchange()
                .expectBody()
                .jsonPath("$.items.length()")
                .isEqualTo(1)
                .jsonPath("$.items[0].name")
                .isEqualTo("新名")
                .jsonPath("$.items[0].version")
                .isEqualTo(2);
    }

    @Test
    void soundLinesAreTakenAndEveryBadOneIsReported() {
        var report = catalogue.post(client, "regions", MediaType.APPLICATION_NDJSON, """
                {"code":"540199","name":"试验县"}
                {"code":"99","name":""}
                {"code":"5401x","name":"坏代码"}
                {"code":"999999","name":"无上级"}
                not json
                """);

        assertThat(report.path("taken").asInt()).isEqualTo(1);
        assertThat(lines(report))
                .isEqualTo(Map.of("MISSING", 1, "REGION_CODE_FORMAT", 1, "PARENT_UNKNOWN", 1, "BAD_JSON", 1));
    }

    @Test
    void anItemOfAnUnknownDepartmentOrRegionOrWithUnknownElementsIsNotTaken() {
        var report = catalogue.post(client, "items", MediaType.APPLICATION_NDJSON, """
                {"id":"0199f000-0000-7000-8000-00000000ffff","code":"a","name":{"zh-CN":"甲","en":"A"},"department":"0199f000-0000-7000-8000-00000000fffe","region":"330106000000","depth":"LISTED"}
                {"id":"0199f000-0000-7000-8000-00000000ffff","colour":"red"}
                {"id":"0199f000-0000-7000-8000-00000000ffff","depth":"ONLINE"}
                {"department":"局","name":"项","areaCode":"990000000000","itemCode":"a","taskType":"77","deptCode":"x"}
                """);

        assertThat(report.path("taken").asInt()).isZero();
        assertThat(report.path("findings").values())
                .filteredOn(finding -> finding.path("line").asInt() == 2)
                .extracting(finding -> finding.path("pointer").asString())
                .containsExactly("/colour");
        assertThat(lines(report)).containsKeys("DEPARTMENT_UNKNOWN", "REGION_UNKNOWN", "BAD_ELEMENT", "MISSING");
    }

    private static Map<String, Integer> lines(JsonNode report) {
        return counted(report, "lines");
    }

    private static Map<String, Integer> values(JsonNode report) {
        return counted(report, "values");
    }

    private static Map<String, Integer> counted(JsonNode report, String what) {
        return report.path("counts").values().stream()
                .collect(Collectors.toMap(
                        count -> count.path("code").asString(),
                        count -> count.path(what).asInt()));
    }

    private long count(String what) {
        return database.sql("select count(*) as n from " + what)
                .map(row -> Columns.of(row, "n", Long.class))
                .one()
                .blockOptional()
                .orElseThrow();
    }
}
