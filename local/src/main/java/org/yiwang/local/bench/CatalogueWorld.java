package org.yiwang.local.bench;

import java.net.http.HttpRequest.BodyPublishers;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.yiwang.local.calls.Caller;
import org.yiwang.local.site.Site;
import org.yiwang.local.site.Texts;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Standards of Zhejiang, each adopted by its 90 counties in one request: local items as many as are wanted, all of them made
 * by what is measured.
 *
 * @param provisioning imports regions, departments and standards
 * @param editor adopts in the name of a department of the province
 */
record CatalogueWorld(Site site, Caller provisioning, Caller editor, List<UUID> standards, List<UUID> items) {
    static final String PROVINCE = "330000000000";
    static final UUID DEPARTMENT = UUID.fromString("0199f000-0000-7000-8000-000000000111");
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final int AT_ONCE = 100;

    CatalogueWorld(Site site, Caller provisioning, Caller editor) {
        this(site, provisioning, editor, new ArrayList<>(), new ArrayList<>());
    }

    /** The post of the editor, as a claim. */
    static String post() {
        return "CATALOGUE/" + DEPARTMENT + "/" + PROVINCE;
    }

    /** The counties of the province, by code. */
    List<String> counties() {
        return lines().map(line -> line.substring(0, line.indexOf(',')))
                .filter(code -> code.startsWith("33") && code.length() == 6)
                .distinct()
                .map(code -> code + "000000")
                .toList();
    }

    void importRegionsAndDepartments() {
        imported("regions", "text/csv", Texts.read(data("regions/china-to-county.csv")));
        imported("departments", "application/json", Texts.read(data("departments.json")));
    }

    /** Forgets what was adopted: the catalogue's tables were emptied. */
    void forget() {
        standards.clear();
        items.clear();
    }

    /** Imports standards until there are so many. */
    void standards(int count) {
        while (standards.size() < count) {
            var some = JSON.createArrayNode();
            while (some.size() < AT_ONCE && standards.size() < count) {
                var standard = standard(standards.size());
                some.add(standard);
                standards.add(UUID.fromString(standard.path("id").asString()));
            }
            imported("items", "application/json", some.toString());
        }
    }

    /** The request with which all counties adopt a standard. */
    JsonNode adoptions(UUID standard) {
        var body = JSON.createObjectNode();
        var all = body.putArray("adoptions");
        counties()
                .forEach(county -> all.addObject()
                        .put("item", standard.toString())
                        .put("department", DEPARTMENT.toString())
                        .put("region", county));
        return body;
    }

    /** All counties adopt the standard; gives how many microseconds it took. */
    long adopt(UUID standard) {
        var body = adoptions(standard);
        long start = System.nanoTime();
        var answer = editor.post("/v1/item-adoptions", body).must(201);
        long took = (System.nanoTime() - start) / 1000;
        answer.json()
                .path("items")
                .forEach(item -> items.add(UUID.fromString(item.path("item").asString())));
        return took;
    }

    private void imported(String kind, String type, String body) {
        provisioning
                .send("POST", "/internal/imports/" + kind, BodyPublishers.ofString(body), Map.of("Content-Type", type))
                .must(200);
    }

    /** The food-business licence as the province's: everything one has to know, without its form. */
    private ObjectNode standard(int number) {
        var item = (ObjectNode) JSON.readTree(Texts.read(data("items/02-food-business-licence.json")));
        item.remove(List.of("form"));
        item.put("id", UUID.randomUUID().toString())
                .put("code", "33YWB%05d-330000000000-000-11330000YW0000011Y-1-00".formatted(number))
                .put("department", DEPARTMENT.toString())
                .put("region", PROVINCE)
                .put("depth", "GUIDED");
        ((ObjectNode) item.path("name"))
                .put("zh-CN", "食品经营许可证新办 " + number)
                .put("en", "New food-business licence " + number);
        var offer = item.putObject("offer");
        offer.putArray("levels").add("COUNTY");
        offer.putArray("fields").addObject().put("field", "PROMISE");
        return item;
    }

    private java.util.stream.Stream<String> lines() {
        return Texts.read(data("regions/china-to-county.csv")).lines();
    }

    private java.nio.file.Path data(String file) {
        return site.root().resolve("local/src/main/data").resolve(file);
    }
}
