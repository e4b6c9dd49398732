package org.yiwang.catalog.adoption;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Consumer;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.yiwang.catalog.Catalogue;
import org.yiwang.catalog.drafts.Desk;
import org.yiwang.keycloak.Acr;
import org.yiwang.keycloak.TestTokens;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Zhejiang with its 11 cities and 90 counties: one department in each region, and what their editors do. */
final class Province {

    static final String ZHEJIANG = "330000000000";
    private static final JsonMapper JSON = JsonMapper.shared();

    private final WebTestClient client;
    private final Desk desk;
    private final Map<String, UUID> items = new LinkedHashMap<>();

    Province(WebTestClient client) {
        this.client = client;
        this.desk = new Desk(client);
    }

    /** Cities or counties of the province as the project's real data has them, in order of their codes. */
    static List<String> regions(int digits) {
        return Catalogue.read("regions/china-to-county.csv")
                .lines()
                .map(line -> line.split(",")[0])
                .filter(code -> code.startsWith("33") && code.length() == digits)
                .distinct()
                .map(Province::whole)
                .sorted()
                .toList();
    }

    /** The first township of a county. */
    static String townshipOf(String county) {
        return Catalogue.read("regions/zhejiang-townships.csv")
                .lines()
                .map(line -> line.split(",")[0])
                .filter(code -> code.startsWith(county.substring(0, 6)))
                .map(Province::whole)
                .findFirst()
                .orElseThrow();
    }

    static String cityOf(String county) {
        return whole(county.substring(0, 4));
    }

    static UUID departmentOf(String region) {
        return UUID.nameUUIDFromBytes(("bureau of " + region).getBytes(StandardCharsets.UTF_8));
    }

    void departments(Catalogue catalogue, List<String> regions) {
        var lines = JSON.createArrayNode();
        regions.forEach(region -> lines.addObject()
                .put("id", departmentOf(region).toString())
                .put("code", "bureau-" + region)
                .put("region", region)
                .putObject("name")
                .put("zh-CN", region + "局")
                .put("en", "Bureau of " + region));
        var report = catalogue.post(client, "departments", MediaType.APPLICATION_JSON, lines.toString());
        assertThat(report.path("taken").asInt()).isEqualTo(regions.size());
    }

    /** The item that stands for the standard in a region. */
    UUID item(String region) {
        return Objects.requireNonNull(items.get(region), region);
    }

    List<String> places() {
        return List.copyOf(items.keySet());
    }

    void publishes(ObjectNode standard) {
        var author = editor(ZHEJIANG);
        var draft = desk.opens(author, Map.of("content", standard));
        assertThat(draft.status()).as("%s", draft.body()).isEqualTo(201);
        items.put(
                ZHEJIANG,
                UUID.fromString(published(ZHEJIANG, author, draft).path("item").asString()));
    }

    /** One request of one editor for all these regions: each adopts what the upper one has. */
    void adopt(String upper, List<String> regions) {
        var person = UUID.randomUUID();
        regions.forEach(region -> Desk.knows(person, departmentOf(region), region));
        var editor = TestTokens.official(person)
                .acr(Acr.MFA)
                .claim(
                        "posts",
                        regions.stream()
                                .map(region -> "CATALOGUE/" + departmentOf(region) + "/" + region)
                                .toList());
        List<Map<String, Object>> wanted = new ArrayList<>();
        regions.forEach(region -> wanted.add(Map.of("item", item(upper), "department", departmentOf(region))));
        var answer = desk.ask(HttpMethod.POST, editor, "/v1/item-adoptions", Desk.key(), Map.of("adoptions", wanted));
        assertThat(answer.status()).as("%s", answer.body()).isEqualTo(201);
        answer.body()
                .path("items")
                .forEach(made -> items.put(
                        made.path("region").asString(),
                        UUID.fromString(made.path("item").asString())));
    }

    /** A region's editors write and publish a change of its item. */
    void changes(String region, Consumer<ObjectNode> change) {
        var author = editor(region);
        var draft = desk.opens(author, Map.of("item", item(region)));
        published(region, author, desk.changes(author, draft, change));
    }

    /** A region's owner lets its item follow, with something of its own in the place of what cannot stay. */
    void settles(String region, Consumer<ObjectNode> change) {
        var author = editor(region);
        var draft = desk.opens(author, Map.of("item", item(region), "rebase", true));
        assertThat(draft.status()).as("%s", draft.body()).isEqualTo(201);
        published(region, author, desk.changes(author, draft, change));
    }

    /** What a region's owner has to settle: the pointers with the kind, the upper value and the local one. */
    Map<String, JsonNode> conflicts(String region) {
        Map<String, JsonNode> found = new HashMap<>();
        desk.get(editor(region), "/v1/item-conflicts?limit=200&item=" + item(region))
                .body()
                .path("items")
                .forEach(conflict -> found.put(conflict.path("pointer").asString(), conflict));
        return found;
    }

    JsonNode conflict(String region, String pointer) {
        return Objects.requireNonNull(conflicts(region).get(pointer), region + pointer);
    }

    /** The items that stand below a region's item, by region. */
    Map<String, JsonNode> below(String region) {
        Map<String, JsonNode> found = new LinkedHashMap<>();
        desk.get(editor(region), "/v1/item-adoptions?limit=200&item=" + item(region))
                .body()
                .path("items")
                .forEach(local -> found.put(local.path("region").asString(), local));
        return found;
    }

    /** The items offered to somebody in a region, read page by page. */
    List<UUID> offered(String region, int limit) {
        List<UUID> found = new ArrayList<>();
        var next = "";
        do {
            var page = desk.get(editor(ZHEJIANG), "/v1/items?region=" + region + "&limit=" + limit + next)
                    .body();
            page.path("items")
                    .forEach(one -> found.add(UUID.fromString(one.path("id").asString())));
            var after = page.path("next").asString("");
            next = after.isEmpty() ? "" : "&after=" + after;
        } while (!next.isEmpty());
        return found;
    }

    /** A published version in its editing form. */
    ObjectNode written(UUID item, long version) {
        return (ObjectNode) desk.get(editor(ZHEJIANG), "/v1/items/" + item + "/definition?version=" + version)
                .body();
    }

    ObjectNode written(String region) {
        return (ObjectNode) desk.get(editor(ZHEJIANG), "/v1/items/" + item(region) + "/definition")
                .body();
    }

    private JsonNode published(String region, TestTokens author, Desk.Answer draft) {
        assertThat(draft.status()).as("%s", draft.body()).isBetween(200, 201);
        var asked = desk.acts(author, draft, "review-request", Map.of());
        assertThat(asked.status()).as("%s %s", region, asked.body()).isEqualTo(200);
        var published = desk.acts(editor(region), asked, "approval", Map.of());
        assertThat(published.status()).as("%s %s", region, published.body()).isEqualTo(200);
        return published.body();
    }

    private static TestTokens editor(String region) {
        return Desk.editor(departmentOf(region), region);
    }

    private static String whole(String code) {
        return code + "0".repeat(12 - code.length());
    }
}
