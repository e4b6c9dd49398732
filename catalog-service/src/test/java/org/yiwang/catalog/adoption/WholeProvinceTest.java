package org.yiwang.catalog.adoption;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.yiwang.catalog.CatalogTest;
import org.yiwang.catalog.Catalogue;
import org.yiwang.catalog.offers.LocalItem;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * One standard of Zhejiang, adopted by its 11 cities and 90 counties and narrowed by six townships, changed twice above: who
 * can follow does, who cannot keeps what is his until he settles it, and nobody ever goes beyond his bounds.
 */
@CatalogTest
class WholeProvinceTest {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final String PROMISE = "/limits/PROMISE";
    private static final String HANGZHOU = "330100000000";
    private static final String NINGBO = "330200000000";
    private static final String XIHU = "330106000000";
    private static final String XIAOSHAN = "330109000000";
    private static final String HAISHU = "330203000000";
    private static final String LUCHENG = "330302000000";
    private static final String NANHU = "330402000000";
    private static final String JIAOJIANG = "331002000000";
    private static final List<String> WITH_TOWNSHIPS = List.of(XIHU, XIAOSHAN, HAISHU, LUCHENG, NANHU, JIAOJIANG);

    @Autowired
    WebTestClient client;

    @Autowired
    Catalogue catalogue;

    private Province province;

    @BeforeEach
    void aProvinceOfRealRegions() {
        catalogue.imported(client);
        province = new Province(client);
    }

    @Test
    @Timeout(60)
    void aStandardTravelsThroughAWholeProvinceTwice() {
        everybodyAdopts();
        someNarrow();

        province.changes(Province.ZHEJIANG, both(promise(7), summary("Second")));
        settledBut(HANGZHOU, LUCHENG, township(JIAOJIANG));
        conflict(HANGZHOU, PROMISE, "OUT_OF_BOUNDS", 7, 8);
        conflict(LUCHENG, PROMISE, "OUT_OF_BOUNDS", 7, 9);
        conflict(township(JIAOJIANG), PROMISE, "OUT_OF_BOUNDS", 7, 9);
        assertThat(promiseOf(XIHU)).isEqualTo(5);
        assertThat(summaryOf(XIHU)).isEqualTo("First");
        assertThat(summaryOf(township(HAISHU))).isEqualTo("Second");
        assertThat(promiseOf(township(HAISHU))).isEqualTo(2);

        province.settles(HANGZHOU, promise(6));
        settledBut(LUCHENG, township(JIAOJIANG));
        assertThat(summaryOf(township(XIHU))).isEqualTo("Second");
        assertThat(originOf(township(XIAOSHAN), PROMISE)).isEqualTo(HANGZHOU);

        province.changes(Province.ZHEJIANG, both(both(promise(4), summary("Third")), WholeProvinceTest::closesHours));
        settledBut(HANGZHOU, NINGBO, LUCHENG, township(JIAOJIANG));
        conflict(LUCHENG, PROMISE, "OUT_OF_BOUNDS", 4, 9);
        assertThat(originOf(township(NANHU), "/visits")).isEqualTo(township(NANHU));
        province.settles(HANGZHOU, _ -> {});
        province.settles(NINGBO, promise(3));
        settledBut(XIHU, XIAOSHAN, HAISHU, LUCHENG, township(JIAOJIANG));
        conflict(XIHU, PROMISE, "OUT_OF_BOUNDS", 4, 5);
        conflict(HAISHU, PROMISE, "OUT_OF_BOUNDS", 3, 4);
        assertThat(province.conflicts(XIAOSHAN).keySet()).containsExactly("/hours");
        assertThat(province.conflict(XIAOSHAN, "/hours").path("kind").asString())
                .isEqualTo("CLOSED");

        province.settles(XIHU, promise(3));
        province.settles(XIAOSHAN, _ -> {});
        province.settles(HAISHU, promise(2));
        province.settles(LUCHENG, _ -> {});
        province.settles(township(JIAOJIANG), promise(1));
        settledBut(township(LUCHENG));
        province.settles(township(LUCHENG), _ -> {});
        settledBut();
        everybodyIsWithinBounds();
    }

    private void everybodyAdopts() {
        var cities = Province.regions(4);
        var counties = Province.regions(6);
        assertThat(cities).hasSize(11);
        assertThat(counties).hasSize(90);
        var townships = WITH_TOWNSHIPS.stream().map(Province::townshipOf).toList();
        province.departments(
                catalogue,
                Stream.of(List.of(Province.ZHEJIANG), cities, counties, townships)
                        .flatMap(List::stream)
                        .toList());
        province.publishes(standard());
        province.adopt(Province.ZHEJIANG, cities);
        province.changes(HANGZHOU, promise(8));
        province.changes(NINGBO, promise(6));
        cities.forEach(city -> province.adopt(
                city,
                counties.stream()
                        .filter(county -> Province.cityOf(county).equals(city))
                        .toList()));
        assertThat(promiseOf(XIHU)).isEqualTo(8);
        assertThat(originOf(XIHU, PROMISE)).isEqualTo(HANGZHOU);
        assertThat(originOf(LUCHENG, PROMISE)).isEqualTo(Province.ZHEJIANG);
    }

    private void someNarrow() {
        province.changes(XIHU, promise(5));
        province.changes(XIAOSHAN, hours("Xiaoshan"));
        province.changes(HAISHU, promise(4));
        province.changes(LUCHENG, promise(9));
        WITH_TOWNSHIPS.forEach(county -> province.adopt(county, List.of(township(county))));
        province.changes(township(XIHU), promise(3));
        province.changes(township(HAISHU), promise(2));
        province.changes(township(LUCHENG), hours("A township"));
        province.changes(township(NANHU), content -> content.putObject("visits").put("count", 0));
        province.changes(township(JIAOJIANG), promise(9));
        assertThat(province.places()).hasSize(1 + 11 + 90 + 6);
        onlyTheNearestIsOffered();
    }

    private void onlyTheNearestIsOffered() {
        var offered = province.offered(township(XIHU), 50);
        assertThat(offered)
                .contains(province.item(township(XIHU)))
                .doesNotContain(province.item(XIHU), province.item(HANGZHOU), province.item(Province.ZHEJIANG))
                .doesNotHaveDuplicates();
        assertThat(province.offered(township(XIHU), 3)).isEqualTo(offered);
        assertThat(province.offered("330106001000", 50))
                .contains(province.item(XIHU))
                .doesNotContain(province.item(township(XIHU)), province.item(HANGZHOU));
    }

    /** Waits until everybody has followed but these, each of whom has something to settle. */
    private void settledBut(String... conflicting) {
        await().atMost(Duration.ofSeconds(25))
                .pollInterval(Duration.ofMillis(200))
                .untilAsserted(() -> {
                    var all = local();
                    assertThat(all).hasSize(11 + 90 + 6);
                    var behind = new TreeSet<String>();
                    var told = new TreeSet<String>();
                    all.forEach((region, item) -> {
                        if (item.path("behind").asBoolean()) {
                            behind.add(region);
                        }
                        if (item.path("conflicts").asInt() > 0) {
                            told.add(region);
                        }
                    });
                    assertThat(behind).containsExactlyInAnyOrder(conflicting);
                    assertThat(told).containsExactlyInAnyOrder(conflicting);
                });
    }

    private Map<String, JsonNode> local() {
        Map<String, JsonNode> all = new LinkedHashMap<>();
        Stream.of(List.of(Province.ZHEJIANG), Province.regions(4), WITH_TOWNSHIPS)
                .flatMap(List::stream)
                .forEach(upper -> all.putAll(province.below(upper)));
        return all;
    }

    private void conflict(String region, String pointer, String kind, int upper, int local) {
        assertThat(province.conflicts(region).keySet()).containsExactly(pointer);
        var one = province.conflict(region, pointer);
        assertThat(one.path("kind").asString()).isEqualTo(kind);
        assertThat(one.at("/upper/amount").asInt()).isEqualTo(upper);
        assertThat(one.at("/local/amount").asInt()).isEqualTo(local);
        assertThat(one.path("region").asString()).isEqualTo(region);
    }

    private void everybodyIsWithinBounds() {
        province.places().stream()
                .filter(region -> !region.equals(Province.ZHEJIANG))
                .forEach(region -> {
                    var local = province.written(region);
                    var upper = province.written(
                            UUID.fromString(local.at("/adopts/item").asString()),
                            local.at("/adopts/version").asLong());
                    assertThat(LocalItem.violations(upper, local)).as(region).isEmpty();
                    assertThat(local.at("/summary/en").asString()).isEqualTo("Third");
                    assertThat(local.at("/limits/PROMISE/amount").asInt()).isBetween(1, 4);
                });
        assertThat(promiseOf(township(XIHU))).isEqualTo(3);
        assertThat(promiseOf(township(HAISHU))).isEqualTo(2);
        assertThat(originOf("330110000000", PROMISE)).isEqualTo(Province.ZHEJIANG);
        assertThat(originOf("330205000000", PROMISE)).isEqualTo(NINGBO);
    }

    private int promiseOf(String region) {
        return province.written(region).at(PROMISE + "/amount").asInt();
    }

    private String summaryOf(String region) {
        return province.written(region).at("/summary/en").asString();
    }

    private String originOf(String region, String pointer) {
        return province.written(region)
                .path("provenance")
                .path(pointer)
                .path("region")
                .asString();
    }

    private static String township(String county) {
        return Province.townshipOf(county);
    }

    private static Consumer<ObjectNode> both(Consumer<ObjectNode> first, Consumer<ObjectNode> second) {
        return first.andThen(second);
    }

    private static Consumer<ObjectNode> promise(int days) {
        return content -> ((ObjectNode) content.path("limits"))
                .putObject("PROMISE")
                .put("amount", days)
                .put("unit", "WORKING_DAYS");
    }

    private static Consumer<ObjectNode> summary(String en) {
        return content -> content.set("summary", text(en));
    }

    private static Consumer<ObjectNode> hours(String en) {
        return content -> content.set("hours", text(en));
    }

    private static void closesHours(ObjectNode content) {
        content.set("offer", offer("PROMISE", "VISITS"));
    }

    private static ObjectNode text(String en) {
        return JSON.createObjectNode().put("zh-CN", en).put("en", en);
    }

    private static ObjectNode offer(String... fields) {
        var offer = JSON.createObjectNode();
        List.of("CITY", "COUNTY", "TOWNSHIP").forEach(offer.putArray("levels")::add);
        var open = offer.putArray("fields");
        List.of(fields).forEach(field -> open.addObject().put("field", field));
        return offer;
    }

    private static ObjectNode standard() {
        var content = JSON.createObjectNode()
                .put("code", "33YWSTD2-330000000000-000-11330000000000000-1-00")
                .put("department", Province.departmentOf(Province.ZHEJIANG).toString())
                .put("region", Province.ZHEJIANG)
                .put("depth", "LISTED");
        content.set("name", text("Standard of the province"));
        content.set("summary", text("First"));
        content.set("hours", text("The province's hours"));
        content.putObject("visits").put("count", 1).set("reason", text("To show the original"));
        content.putObject("limits").putObject("STATUTORY").put("amount", 20).put("unit", "WORKING_DAYS");
        promise(10).accept(content);
        content.set("offer", offer("PROMISE", "HOURS", "VISITS"));
        return content;
    }
}
