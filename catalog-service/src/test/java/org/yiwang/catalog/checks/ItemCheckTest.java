package org.yiwang.catalog.checks;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.yiwang.catalog.CatalogTest;
import org.yiwang.catalog.Catalogue;
import org.yiwang.keycloak.Duty;
import org.yiwang.keycloak.Post;
import org.yiwang.keycloak.TestTokens;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

@CatalogTest
class ItemCheckTest {

    private static final String MARKET = "0199f000-0000-7000-8000-000000000102";
    private static final Post EDITOR = new Post(Duty.CATALOGUE, UUID.fromString(MARKET), "330106000000");
    private static final Post CLERK = new Post(Duty.INTAKE, UUID.fromString(MARKET), "330106000000");

    @Autowired
    WebTestClient client;

    @Autowired
    Catalogue catalogue;

    @BeforeEach
    void world() {
        catalogue.imported(client);
    }

    @Test
    void anEditorIsToldWhatIsWrongInHisLanguage() {
        var item = item();
        item.withObject("/limits/PROMISE").put("amount", 11);

        var english = checked(item, "en");
        var chinese = checked(item, "zh-CN");

        assertThat(english.path("publishable").asBoolean()).isFalse();
        assertThat(english.path("findings")
                        .valueStream()
                        .map(finding -> finding.path("code").asString()))
                .containsExactlyInAnyOrder("PROMISE_BEYOND_STATUTORY", "RESULT_SAMPLE");
        assertThat(finding(english)).isEqualTo(JsonMapper.shared().readTree("""
                {"code":"PROMISE_BEYOND_STATUTORY","severity":"ERROR","gates":"LISTED","pointer":"/limits/PROMISE",
                 "message":"The promise of 11 working days is, or may be, longer than the statutory limit of 10 working days. \
                Within one unit the numbers are compared; otherwise it has to hold for every calendar."}"""));
        assertThat(finding(chinese).path("message").asString()).startsWith("承诺时限 11 个工作日");
        assertThat(checked(item(), "en").path("publishable").asBoolean()).isTrue();
    }

    @Test
    void anUnfinishedItemIsCheckedAsFarAsItGoes() {
        var item = item();
        item.put("depth", "GUIDED").put("region", "3301");
        item.retain("id", "code", "name", "department", "region", "depth");
        var found = checked(item, "en");

        assertThat(found.path("findings")
                        .valueStream()
                        .map(finding -> finding.path("code").asString())
                        .toList())
                .contains("REGION_CODE_FORMAT", "GUIDED_NEEDS")
                .doesNotContain("ONLINE_NEEDS");
    }

    @Test
    void unknownAndWrongFieldsAreNamed() {
        var item = item();
        item.put("colour", "red");
        item.withObject("/visits").put("count", "often");

        post(item, EDITOR, "en")
                .expectStatus()
                .isBadRequest()
                .expectBody()
                .jsonPath("$.errors[*].pointer")
                .value(pointers -> assertThat(pointers)
                        .asInstanceOf(InstanceOfAssertFactories.LIST)
                        .containsExactlyInAnyOrder("/colour", "/visits/count"));
    }

    @Test
    void onlyEditorsHaveItemsChecked() {
        post(item(), CLERK, "en").expectStatus().isForbidden();
        client.post()
                .uri("/v1/item-checks")
                .headers(TestTokens.citizen(UUID.randomUUID(), "李晓梅"))
                .contentType(MediaType.APPLICATION_JSON)
                .bodyValue("{}")
                .exchange()
                .expectStatus()
                .isForbidden();
        client.post()
                .uri("/v1/item-checks")
                .contentType(MediaType.APPLICATION_JSON)
                .bodyValue("{}")
                .exchange()
                .expectStatus()
                .isUnauthorized();
    }

    @Test
    void aDepartmentsReportCountsDepthsAndFindings() {
        var report = quality(MARKET, "");

        assertThat(report.path("depths").get(0).path("depth").asString()).isEqualTo("ONLINE");
        assertThat(counted(report)).containsEntry("RESULT_SAMPLE", 3);
        assertThat(report.path("items")
                        .valueStream()
                        .map(item -> item.path("name").asString()))
                .contains("Food-business licence, new", "Individual business registration");
        assertThat(report.path("items")
                        .get(0)
                        .path("findings")
                        .get(0)
                        .path("message")
                        .asString())
                .isEqualTo("There is no sample of the result to look at.");
    }

    @Test
    void aLongReportComesInPagesAndByCheck() {
        var whole = quality(MARKET, "?check=RESULT_SAMPLE");
        var first = quality(MARKET, "?limit=1&check=RESULT_SAMPLE");
        var second = quality(
                MARKET,
                "?limit=2&check=RESULT_SAMPLE&after=" + first.path("next").asString());

        assertThat(ids(whole))
                .hasSize(3)
                .containsExactly(
                        ids(first).getFirst(),
                        ids(second).getFirst(),
                        ids(second).getLast());
        assertThat(second.path("next").asString("")).isEmpty();
        assertThat(ids(quality(MARKET, "?check=TACIT_APPROVAL_BASIS"))).isEmpty();
    }

    @Test
    void whatIsFoundIsOfTheVersionInForce() {
        var row = """
                [{"department":"质量局","name":"甲","areaCode":"540102000000",
                  "itemCode":"%s","taskType":"1","deptCode":"x"}]
                """;
        catalogue.post(client, "items", MediaType.APPLICATION_JSON, row.formatted("bad code"));
        var quality = department("质量局");
        assertThat(counted(quality(quality, ""))).containsEntry("ITEM_CODE_FORMAT", 1);

        var item = quality(quality, "").path("items").get(0).path("id").asString();
        catalogue.post(client, "items", MediaType.APPLICATION_NDJSON, """
                {"id":"%s","code":"540A0009-540102000000-000-11540102008778183N-1-00","name":{"zh-CN":"甲","en":"A"},\
                "department":"%s","region":"540102000000","depth":"LISTED"}""".formatted(item, quality));

        assertThat(counted(quality(quality, ""))).doesNotContainKey("ITEM_CODE_FORMAT");
    }

    @Test
    void officialsAloneReadReports() {
        client.get()
                .uri("/v1/departments/" + MARKET + "/quality")
                .headers(TestTokens.citizen(UUID.randomUUID(), "李晓梅"))
                .exchange()
                .expectStatus()
                .isForbidden();
        client.get()
                .uri("/v1/departments/" + UUID.randomUUID() + "/quality")
                .headers(TestTokens.official(UUID.randomUUID(), CLERK))
                .exchange()
                .expectStatus()
                .isNotFound()
                .expectBody()
                .jsonPath("$.type")
                .isEqualTo("/problems/department-not-found");
    }

    private static ObjectNode item() {
        return (ObjectNode) Catalogue.onlineItems().get(1).deepCopy();
    }

    private static JsonNode finding(JsonNode checked) {
        return checked.path("findings")
                .valueStream()
                .filter(finding -> finding.path("code").asString().equals("PROMISE_BEYOND_STATUTORY"))
                .findFirst()
                .orElseThrow();
    }

    private String department(String name) {
        var found = client.get()
                .uri("/v1/departments?region={region}&limit=200", "540102000000")
                .header("Accept-Language", "zh-CN")
                .exchange()
                .expectBody()
                .returnResult()
                .getResponseBody();
        return JsonMapper.shared()
                .readTree(found)
                .path("items")
                .valueStream()
                .filter(department -> department.path("name").asString().equals(name))
                .map(department -> department.path("id").asString())
                .findFirst()
                .orElseThrow();
    }

    private static Map<String, Integer> counted(JsonNode report) {
        return report.path("checks")
                .valueStream()
                .collect(Collectors.toMap(
                        check -> check.path("code").asString(),
                        check -> check.path("items").asInt()));
    }

    private static List<String> ids(JsonNode report) {
        return report.path("items")
                .valueStream()
                .map(item -> item.path("id").asString())
                .toList();
    }

    private JsonNode quality(String department, String query) {
        var body = client.get()
                .uri("/v1/departments/" + department + "/quality" + query)
                .headers(TestTokens.official(UUID.randomUUID(), CLERK))
                .header("Accept-Language", "en")
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody()
                .returnResult()
                .getResponseBody();
        return JsonMapper.shared().readTree(body);
    }

    private JsonNode checked(ObjectNode item, String language) {
        var body = post(item, EDITOR, language)
                .expectStatus()
                .isOk()
                .expectBody()
                .returnResult()
                .getResponseBody();
        return JsonMapper.shared().readTree(body);
    }

    private WebTestClient.ResponseSpec post(ObjectNode item, Post post, String language) {
        return client.post()
                .uri("/v1/item-checks")
                .headers(TestTokens.official(UUID.randomUUID(), post))
                .header("Accept-Language", language)
                .contentType(MediaType.APPLICATION_JSON)
                .bodyValue(item.toString())
                .exchange();
    }
}
