package org.yiwang.catalog.adoption;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.yiwang.catalog.CatalogTest;
import org.yiwang.catalog.Catalogue;
import org.yiwang.catalog.drafts.Desk;
import org.yiwang.keycloak.TestTokens;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** One standard of the province down to townships, on the whole service. */
@CatalogTest
class AdoptionTest {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final String ZHEJIANG = "330000000000";
    private static final String HANGZHOU = "330100000000";
    private static final String XIHU = "330106000000";
    private static final String TOWNSHIP = "330106109000";
    private static final String GUANGAN = "511602000000";

    @Autowired
    WebTestClient client;

    @Autowired
    Catalogue catalogue;

    private Desk desk;
    private UUID province;

    @BeforeEach
    void aStandardOfTheProvince() {
        catalogue.imported(client);
        desk = new Desk(client);
        var department = department(ZHEJIANG);
        var draft = desk.opens(Desk.editor(department, ZHEJIANG), Map.of("content", standard(department)));
        assertThat(draft.status()).as("%s", draft.body()).isEqualTo(201);
        var asked = desk.acts(Desk.editor(department, ZHEJIANG), draft, "review-request", Map.of());
        var published = desk.acts(Desk.editor(department, ZHEJIANG), asked, "approval", Map.of());
        assertThat(published.status()).as("%s", published.body()).isEqualTo(200);
        province = UUID.fromString(published.body().path("item").asString());
    }

    @Test
    void aCountyAdoptsWhatItsCityMadeOfTheProvincesStandard() {
        var city = adopted(province, HANGZHOU);
        changed(city, content -> promise(content, 6));
        var county = adopted(city, XIHU);

        assertThat(page(county).at("/limits/PROMISE/amount").asInt()).isEqualTo(6);
        var origins = page(county).path("provenance");
        assertThat(origins.path("/limits/PROMISE").path("level").asString()).isEqualTo("CITY");
        assertThat(origins.path("/name").path("level").asString()).isEqualTo("PROVINCE");
        assertThat(page(county).path("code").asString()).startsWith("33YWSTD1-330106000000-000-");
        assertThat(page(county).path("departmentName").asString()).isEqualTo("Bureau of " + XIHU);
    }

    @Test
    void aLocalValueOutsideItsBoundsIsRefusedNamingBothValues() {
        var city = adopted(province, HANGZHOU);
        var department = departmentOf(city);
        var editor = Desk.editor(department, HANGZHOU);
        var draft = desk.changes(editor, desk.opened(editor, city), content -> {
            promise(content, 11);
            content.set("name", text("Another name"));
        });

        var refused = desk.acts(editor, draft, "review-request", Map.of());

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.body()
                        .path("errors")
                        .valueStream()
                        .map(error -> error.path("pointer").asString()))
                .contains("/content/limits/PROMISE", "/content/name");
        assertThat(StreamSupport.stream(refused.body().path("errors").spliterator(), false)
                        .filter(error -> error.path("pointer").asString().endsWith("PROMISE"))
                        .findFirst()
                        .orElseThrow()
                        .path("detail")
                        .asString())
                .contains("10", "11");
    }

    @Test
    void whatIsPublishedAboveTravelsDownAndConflictsWaitForTheirOwners() {
        var city = adopted(province, HANGZHOU);
        var county = adopted(city, XIHU);
        changed(county, content -> {
            promise(content, 8);
            content.set("offer", offer(List.of("TOWNSHIP")));
        });
        var township = adopted(county, TOWNSHIP);

        changedAbove(content -> content.set("summary", text("Second summary")));
        eventually(township, "/summary", "Second summary");
        assertThat(page(county).at("/limits/PROMISE/amount").asInt()).isEqualTo(8);

        changedAbove(content -> promise(content, 7));
        eventually(city, "/limits/PROMISE/amount", "7");
        var editor = Desk.editor(departmentOf(county), XIHU);
        await().atMost(Duration.ofSeconds(20))
                .until(() -> conflicts(editor, county).size() == 1);
        var conflict = conflicts(editor, county).get(0);
        assertThat(conflict.path("pointer").asString()).isEqualTo("/limits/PROMISE");
        assertThat(conflict.at("/upper/amount").asInt()).isEqualTo(7);
        assertThat(conflict.at("/local/amount").asInt()).isEqualTo(8);
        assertThat(conflicts(Desk.editor(departmentOf(city), HANGZHOU), county)).isEmpty();
        assertThat(page(county).at("/limits/PROMISE/amount").asInt()).isEqualTo(8);

        var draft = desk.opens(editor, Map.of("item", county, "rebase", true));
        assertThat(draft.body().at("/content/limits/PROMISE/amount").asInt()).isEqualTo(7);
        var settled = desk.changes(editor, draft, content -> promise(content, 5));
        var asked = desk.acts(editor, settled, "review-request", Map.of());
        assertThat(desk.acts(Desk.editor(departmentOf(county), XIHU), asked, "approval", Map.of())
                        .status())
                .isEqualTo(200);

        eventually(township, "/limits/PROMISE/amount", "5");
        assertThat(conflicts(editor, county)).isEmpty();
    }

    @Test
    void aRegionIsShownWhatItMayAdoptOfTheNearestLevelAboveAndHasNotYet() {
        assertThat(adoptable(HANGZHOU)).contains(province);
        assertThat(adoptable(TOWNSHIP)).contains(province);
        assertThat(adoptable(ZHEJIANG)).isEmpty();
        assertThat(adoptable(GUANGAN)).isEmpty();

        var city = adopted(province, HANGZHOU);
        assertThat(adoptable(HANGZHOU)).doesNotContain(province, city);
        assertThat(adoptable(XIHU)).contains(city).doesNotContain(province);

        changedAbove(content -> content.set("offer", offer(List.of("COUNTY"))));
        assertThat(adoptable("330200000000")).doesNotContain(province);
        assertThat(adoptable("330203000000")).contains(province);
    }

    @Test
    void adoptingWhatWasNotOfferedOrElsewhereIsRefusedLineByLine() {
        var city = adopted(province, HANGZHOU);
        var hangzhou = department(HANGZHOU);
        var xihu = department(XIHU);
        var ningbo = department("330200000000");
        var guangan = department("511602000000");
        var many = Desk.editor(hangzhou, HANGZHOU)
                .claim(
                        "posts",
                        List.of(hangzhou + "", xihu + "", ningbo + "", guangan + "").stream()
                                .map(department -> "CATALOGUE/" + department + "/" + placeOf(department))
                                .toList());
        List.of(hangzhou, xihu, ningbo, guangan).forEach(department -> knows(many, department));
        var unoffered = catalogue.onlineItems().getFirst().path("id").asString();

        var refused = adopt(
                many,
                List.of(
                        Map.of("item", province, "department", hangzhou),
                        Map.of("item", province, "department", xihu),
                        Map.of("item", UUID.randomUUID(), "department", xihu),
                        Map.of("item", unoffered, "department", xihu),
                        Map.of("item", province, "department", guangan),
                        Map.of("item", province, "department", ningbo, "region", XIHU),
                        Map.of("item", province, "department", department("330300000000")),
                        Map.of("item", province, "department", ningbo)));

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.body()
                        .path("errors")
                        .valueStream()
                        .map(error -> error.path("pointer").asString()))
                .containsExactly(
                        "/adoptions/0/region",
                        "/adoptions/1/item",
                        "/adoptions/2/item",
                        "/adoptions/3/item",
                        "/adoptions/4/item",
                        "/adoptions/5/department",
                        "/adoptions/6/department");
        assertThat(refused.body().path("errors").get(1).path("detail").asString())
                .contains(city.toString());
        assertThat(desk.get(many, "/v1/item-adoptions?item=" + province)
                        .body()
                        .path("items")
                        .size())
                .isEqualTo(1);
    }

    @Test
    void whatEndedAdoptsNothingAndSaysWhoTookItsPlace() {
        var jianggan = "330104000000";
        var ended = department(jianggan);
        var merged = department("330105000000");
        catalogue.post(client, "departments", MediaType.APPLICATION_JSON, """
                [{"id": "%s", "code": "11330105YW00000BB1", "name": {"zh-CN": "旧局", "en": "Old"}, "region": "330105000000",
                  "until": "2020-01-01", "succeededBy": ["%s"]}]
                """.formatted(merged, Desk.MARKET));
        var many = Desk.editor(ended, jianggan)
                .claim(
                        "posts",
                        List.of("CATALOGUE/" + ended + "/" + jianggan, "CATALOGUE/" + merged + "/330105000000"));
        List.of(ended, merged).forEach(department -> knows(many, department));

        var refused = adopt(
                many,
                List.of(Map.of("item", province, "department", ended), Map.of("item", province, "department", merged)));

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.body()
                        .path("errors")
                        .valueStream()
                        .map(error -> error.path("pointer").asString()))
                .containsExactly("/adoptions/0/department", "/adoptions/1/department");
        assertThat(refused.body().at("/errors/0/detail").asString()).contains("2021-04-09");
        assertThat(refused.body().at("/errors/1/detail").asString())
                .contains("2020-01-01", "杭州市西湖区市场监督管理局", Desk.MARKET.toString());
        catalogue.post(client, "departments", MediaType.APPLICATION_JSON, """
                [{"id": "%s", "code": "11330105YW00000BB1", "name": {"zh-CN": "旧局", "en": "Old"}, "region": "330105000000",
                  "until": null, "succeededBy": []}]
                """.formatted(merged));
    }

    @Test
    void nothingNewIsOpenedOrImportedWhereTheRegionEnded() {
        var xihu = department(ZHEJIANG);
        var editor = Desk.editor(xihu, ZHEJIANG);
        var content = standard(xihu).put("region", "330104000000");

        var refused = desk.opens(editor, Map.of("content", content));

        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.body().at("/errors/0/pointer").asString()).isEqualTo("/content/region");
        assertThat(refused.body().at("/errors/0/detail").asString()).contains("上城区 (330102000000)、钱塘区");
        var report =
                catalogue.post(client, "items", MediaType.APPLICATION_JSON, """
                [{"itemCode": "33YW-330104000000-1", "name": "旧", "areaCode": "330104000000", "department": "局",
                  "deptCode": "", "taskType": "1"},
                 {"id": "%s", "code": "a", "name": {"zh-CN": "甲", "en": "A"}, "department": "%s",
                  "region": "330104000000", "depth": "LISTED"}]
                """.formatted(UUID.randomUUID(), xihu));
        assertThat(report.path("taken").asInt()).isZero();
        assertThat(report.path("findings")
                        .valueStream()
                        .filter(one -> one.path("code").asString().equals("REGION_NOT_IN_FORCE"))
                        .map(one -> one.path("pointer").asString()))
                .containsExactly("/areaCode", "/region");
    }

    @Test
    void whatWasWrittenBeforeItsRegionEndedIsNotPublishedAfter() {
        var region = "540192000000";
        var open = """
                {"code": "540192", "name": "将撤区", "until": null, "succeededBy": []}
                """;
        catalogue.post(client, "regions", MediaType.APPLICATION_NDJSON, open);
        var department = department(region);
        var editor = Desk.editor(department, region);
        var content = standard(department).put("region", region);
        content.remove("offer");
        var draft = desk.opens(editor, Map.of("content", content));
        var asked = desk.acts(editor, draft, "review-request", Map.of());
        assertThat(asked.status()).as("%s", asked.body()).isEqualTo(200);
        catalogue.post(client, "regions", MediaType.APPLICATION_NDJSON, """
                {"code": "540192", "name": "将撤区", "until": "2026-01-01", "succeededBy": ["540102"]}
                """);

        var refused = desk.acts(Desk.editor(department, region), asked, "approval", Map.of());

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.body().at("/errors/0/pointer").asString()).isEqualTo("/content/department");
        assertThat(refused.body().at("/errors/1/pointer").asString()).isEqualTo("/content/region");
        assertThat(refused.body().at("/errors/1/detail").asString()).contains("540102000000");
    }

    @Test
    void manyAreAdoptedAtOnceAndARepeatedRequestIsAnsweredTheSame() {
        List<String> cities = new ArrayList<>();
        for (int city = 1; city <= 11; city++) {
            cities.add("33%02d00000000".formatted(city));
        }
        var departments = cities.stream().map(this::department).toList();
        var editor = Desk.editor(departments.getFirst(), HANGZHOU)
                .claim(
                        "posts",
                        departments.stream()
                                .map(department -> "CATALOGUE/" + department + "/" + placeOf(department.toString()))
                                .toList());
        departments.forEach(department -> knows(editor, department));
        var wanted = Map.of(
                "adoptions",
                departments.stream()
                        .map(department -> Map.of("item", province, "department", department))
                        .toList());
        var key = Desk.key();

        var first = desk.ask(HttpMethod.POST, editor, "/v1/item-adoptions", key, wanted);
        var again = desk.ask(HttpMethod.POST, editor, "/v1/item-adoptions", key, wanted);

        assertThat(first.status()).as("%s", first.body()).isEqualTo(201);
        assertThat(first.body().path("items").size()).isEqualTo(11);
        assertThat(again.body()).isEqualTo(first.body());
        assertThat(desk.get(editor, "/v1/item-adoptions?item=" + province + "&limit=5")
                        .body()
                        .path("items")
                        .size())
                .isEqualTo(5);
    }

    @Test
    void whatEndedHereCanBeAdoptedAnew() {
        var first = adopted(province, HANGZHOU);
        var department = departmentOf(first);
        var draft = desk.opens(Desk.editor(department, HANGZHOU), Map.of("item", first, "retire", true));
        var asked = desk.acts(Desk.editor(department, HANGZHOU), draft, "review-request", Map.of());
        desk.acts(Desk.editor(department, HANGZHOU), asked, "approval", Map.of());
        assertThat(page(first).has("retiredAt")).isTrue();

        var second = adopted(province, HANGZHOU);

        assertThat(second).isNotEqualTo(first);
        assertThat(page(second).path("version").asInt()).isEqualTo(1);
        assertThat(page(first).has("retiredAt")).isTrue();
    }

    @Test
    void anUpperItemThatEndsIsAConflictBelow() {
        var city = adopted(province, HANGZHOU);
        var department = departmentOf(province);
        var draft = desk.opens(Desk.editor(department, ZHEJIANG), Map.of("item", province, "retire", true));
        var asked = desk.acts(Desk.editor(department, ZHEJIANG), draft, "review-request", Map.of());
        desk.acts(Desk.editor(department, ZHEJIANG), asked, "approval", Map.of());

        var editor = Desk.editor(departmentOf(city), HANGZHOU);
        await().atMost(Duration.ofSeconds(20)).until(() -> retired(city, editor));
        assertThat(page(city).has("retiredAt")).isFalse();
    }

    private boolean retired(UUID city, TestTokens editor) {
        return conflicts(editor, city).stream()
                .anyMatch(conflict -> conflict.path("kind").asString().equals("RETIRED"));
    }

    private List<UUID> adoptable(String region) {
        return desk.get(Desk.editor(department(region), region), "/v1/items?adoptable=true&limit=200&region=" + region)
                .body()
                .path("items")
                .valueStream()
                .map(item -> UUID.fromString(item.path("id").asString()))
                .toList();
    }

    private List<JsonNode> conflicts(TestTokens editor, UUID item) {
        return desk.get(editor, "/v1/item-conflicts?item=" + item)
                .body()
                .path("items")
                .valueStream()
                .toList();
    }

    private Desk.Answer adopt(TestTokens editor, List<?> adoptions) {
        return desk.ask(HttpMethod.POST, editor, "/v1/item-adoptions", Desk.key(), Map.of("adoptions", adoptions));
    }

    private UUID adopted(UUID upper, String region) {
        var department = department(region);
        var answer = adopt(Desk.editor(department, region), List.of(Map.of("item", upper, "department", department)));
        assertThat(answer.status()).as("%s", answer.body()).isEqualTo(201);
        return UUID.fromString(answer.body().at("/items/0/item").asString());
    }

    private void changedAbove(Consumer<ObjectNode> change) {
        changed(province, change);
    }

    private void changed(UUID item, Consumer<ObjectNode> change) {
        var department = departmentOf(item);
        var region = page(item).path("region").asString();
        var published = desk.published(
                Desk.editor(department, region),
                Desk.editor(department, region),
                desk.opened(Desk.editor(department, region), item),
                change);
        assertThat(published.status()).as("%s", published.body()).isEqualTo(200);
    }

    private void eventually(UUID item, String pointer, String value) {
        await().atMost(Duration.ofSeconds(20))
                .until(() -> page(item).at(pointer).asString("").equals(value));
    }

    private UUID departmentOf(UUID item) {
        return UUID.fromString(page(item).path("department").asString());
    }

    private JsonNode page(UUID item) {
        return JSON.readTree(client.get()
                .uri("/v1/items/" + item)
                .header("Accept-Language", "en")
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody()
                .returnResult()
                .getResponseBody());
    }

    private UUID department(String region) {
        var id = UUID.nameUUIDFromBytes(("department " + region).getBytes(java.nio.charset.StandardCharsets.UTF_8));
        catalogue.post(client, "departments", MediaType.APPLICATION_JSON, """
                [{"id": "%s", "code": "11%s0000000", "name": {"zh-CN": "%s 局", "en": "Bureau of %s"}, "region": "%s"}]
                """.formatted(
                        id, region.substring(0, 9), region, region, region));
        return id;
    }

    private String placeOf(String department) {
        return JSON.readTree(client.get()
                        .uri("/v1/departments/" + department)
                        .exchange()
                        .expectBody()
                        .returnResult()
                        .getResponseBody())
                .path("region")
                .asString();
    }

    private void knows(TestTokens editor, UUID department) {
        Desk.knows(
                UUID.fromString(String.valueOf(editor.claims().get("sub"))),
                department,
                placeOf(department.toString()));
    }

    private static void promise(ObjectNode content, int amount) {
        ((ObjectNode) content.path("limits"))
                .putObject("PROMISE")
                .put("amount", amount)
                .put("unit", "WORKING_DAYS");
    }

    private static ObjectNode text(String en) {
        return JSON.createObjectNode().put("zh-CN", en).put("en", en);
    }

    private static ObjectNode offer(List<String> levels) {
        var offer = JSON.createObjectNode();
        levels.forEach(offer.putArray("levels")::add);
        var fields = offer.putArray("fields");
        fields.addObject().put("field", "PROMISE").put("least", 1);
        fields.addObject().put("field", "HOURS");
        return offer;
    }

    private static ObjectNode standard(UUID department) {
        var content = JSON.createObjectNode()
                .put("code", "33YWSTD1-330000000000-000-11330000000000000-1-00")
                .put("department", department.toString())
                .put("region", ZHEJIANG)
                .put("depth", "LISTED");
        content.set("name", text("Standard " + UUID.randomUUID()));
        content.set("summary", text("First summary"));
        content.putObject("limits").putObject("STATUTORY").put("amount", 20).put("unit", "WORKING_DAYS");
        promise(content, 10);
        content.set("offer", offer(List.of("CITY", "COUNTY", "TOWNSHIP")));
        return content;
    }
}
