package org.yiwang.catalog.checks;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.yiwang.catalog.Catalogue;
import org.yiwang.catalog.items.Item;
import org.yiwang.catalog.items.ItemType;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

class ChecksTest {

    private static final JsonMapper JSON = JsonMapper.shared();

    static Stream<Item> demo() {
        return Catalogue.onlineItems().stream().map(file -> JSON.treeToValue(file, Item.class));
    }

    @ParameterizedTest
    @MethodSource("demo")
    void theItemsOfXihuLackNothingButSamplesOfTheirResults(Item item) {
        assertThat(Checks.of(item)).extracting(ItemFinding::check).containsOnly(Check.RESULT_SAMPLE);
        assertThat(Checks.blocking(item)).isEmpty();
    }

    @Test
    void everyRowOfTheExchangeCanBePublishedAsListed() {
        var rows = JSON.readTree(Catalogue.read("guangan-items.json"));

        assertThat(rows)
                .hasSize(1135)
                .allSatisfy(row -> assertThat(Checks.blocking(listed(row))).isEmpty());
    }

    private static Item listed(JsonNode row) {
        return Item.listed(
                UUID.randomUUID(),
                row.path("itemCode").asString(),
                row.path("name").asString(),
                UUID.randomUUID(),
                row.path("areaCode").asString(),
                ItemType.ofNumber(row.path("taskType").asString()).orElse(null));
    }

    /** A permit with everything, one place of it replaced: the one thing that is found, and where. */
    @ParameterizedTest(name = "{0} = {1}")
    @CsvFileSource(resources = "broken-permits.csv", delimiter = '|', numLinesToSkip = 1, quoteCharacter = '`')
    void whatIsBrokenIsFound(String place, String value, String found) {
        var item = permit(place.strip(), value.strip());
        var expected = found.strip().equals("-") ? new String[0] : found.strip().split(" ");

        assertThat(Checks.of(item).stream()
                        .filter(finding -> finding.check() != Check.RESULT_SAMPLE)
                        .map(finding -> finding.check() + finding.pointer()))
                .containsExactlyInAnyOrder(expected);
    }

    @Test
    void whatBlocksDependsOnTheDepth() {
        var fields = fields();
        fields.put("depth", "GUIDED");
        fields.remove(List.of("remedies", "form"));
        set(fields, "/fee", JSON.readTree("{\"charged\":true}"));

        assertThat(Checks.blocking(item(fields))).extracting(ItemFinding::check).containsExactly(Check.FEE_ITEMS);
        fields.put("depth", "LISTED");
        assertThat(Checks.blocking(item(fields))).isEmpty();
        fields.put("depth", "ONLINE");
        assertThat(Checks.blocking(item(fields)))
                .extracting(ItemFinding::check)
                .contains(Check.FEE_ITEMS, Check.ONLINE_NEEDS, Check.REMEDIES);
    }

    @Test
    void anItemOfNothingLacksWhatEveryItemHas() {
        var nothing = JSON.readValue("{}", Item.class);

        assertThat(Checks.blocking(nothing))
                .extracting(ItemFinding::pointer)
                .containsExactlyInAnyOrder("/code", "/name", "/department", "/region", "/depth");
        assertThat(Checks.blocking(nothing)).extracting(ItemFinding::check).containsOnly(Check.LISTED_NEEDS);
    }

    @Test
    void ofAnElementWithMissingPartsOnlyThatIsSaidAndTheOthersAreLookedAt() {
        var fields = fields();
        set(fields, "/limits/STATUTORY/unit", null);
        set(fields, "/contact/complaint", JSON.readTree("\"0571-00000102\""));

        assertThat(Checks.of(item(fields)))
                .extracting(ItemFinding::check)
                .containsOnly(Check.PART_MISSING, Check.CONTACT_SAME, Check.RESULT_SAMPLE);
    }

    @Test
    void aFindingNamesValueAndBound() {
        var longName = "长".repeat(501);
        assertThat(Checks.of(permit("/name/zh-CN", JSON.writeValueAsString(longName))))
                .filteredOn(finding -> finding.check() == Check.TEXT_LONG)
                .extracting(ItemFinding::arguments)
                .containsExactly(List.of("501", "500"));
    }

    private static Item permit(String place, String value) {
        var fields = fields();
        set(fields, place, value.equals("-") ? null : JSON.readTree(value));
        return item(fields);
    }

    private static Item item(ObjectNode fields) {
        return JSON.treeToValue(fields, Item.class);
    }

    /** The food-business licence, with a situation, an opinion and a pre-review to break. */
    private static ObjectNode fields() {
        var fields = (ObjectNode) Catalogue.onlineItems().get(1).deepCopy();
        ((ObjectNode) JSON.readTree(Catalogue.class.getResourceAsStream("checks/additions.json")))
                .properties()
                .forEach(addition -> set(fields, addition.getKey(), addition.getValue()));
        return fields;
    }

    private static void set(ObjectNode fields, String place, @org.jspecify.annotations.Nullable JsonNode value) {
        var pointer = JsonPointer.compile(place);
        var parent = fields.at(pointer.head());
        var last = pointer.last();
        if (parent instanceof ArrayNode array && value == null) {
            array.remove(last.getMatchingIndex());
        } else if (parent instanceof ArrayNode array) {
            array.set(last.getMatchingIndex(), value);
        } else if (value == null) {
            ((ObjectNode) parent).remove(last.getMatchingProperty());
        } else {
            ((ObjectNode) parent).set(last.getMatchingProperty(), value);
        }
    }
}
