package org.yiwang.catalog.items;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.yiwang.catalog.Catalogue;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class OnlineItemsTest {

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();
    private static final SchemaRegistry SCHEMAS = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);
    private static final Map<Elements.Unit, Integer> LAW =
            Map.of(Elements.Unit.WORKING_DAYS, 20, Elements.Unit.CALENDAR_DAYS, 20);

    static List<JsonNode> files() {
        return Catalogue.onlineItems();
    }

    static Stream<Item> items() {
        return files().stream().map(file -> JSON.treeToValue(file, Item.class));
    }

    @Test
    void thereAreSixteenOfEightDepartments() {
        assertThat(items()).hasSize(16).allMatch(item -> item.depth() == Depth.ONLINE);
        assertThat(items().map(Item::id)).doesNotHaveDuplicates();
        assertThat(items().map(Item::code)).doesNotHaveDuplicates();
        assertThat(items().map(Item::department).collect(Collectors.toSet())).hasSize(8);
        assertThat(items().filter(item -> item.handlingType() == HandlingType.ON_THE_SPOT))
                .hasSizeGreaterThanOrEqualTo(2);
    }

    @ParameterizedTest
    @MethodSource("files")
    void everyTextIsThereInBothLanguages(JsonNode item) {
        assertThat(halfTexts(item, "")).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("files")
    void theFormIsAValidSchemaWithFieldsInOrder(JsonNode item) {
        var form =
                org.yiwang.catalog.texts.Localiser.localised(item.path("form"), org.yiwang.defaults.http.Language.EN);
        var meta = SCHEMAS.getSchema(
                com.networknt.schema.SchemaLocation.of("https://json-schema.org/draft/2020-12/schema"));

        assertThat(meta.validate(form.toString(), InputFormat.JSON)).isEmpty();
        var fields = form.path("properties").propertyNames();
        assertThat(fields).hasSizeBetween(4, 12);
        assertThat(texts(form.path("x-order"))).containsExactlyElementsOf(fields);
        assertThat(fields).containsAll(texts(form.path("required")));
        assertThat(form.path("additionalProperties").asBoolean(true)).isFalse();
    }

    @ParameterizedTest
    @MethodSource("files")
    void identityNumbersAreSensitive(JsonNode item) {
        item.path("form").path("properties").properties().stream()
                .filter(field ->
                        field.getKey().toLowerCase(java.util.Locale.ROOT).contains("idnumber"))
                .forEach(
                        field -> assertThat(field.getValue().path("x-sensitive").asBoolean(false))
                                .isTrue());
    }

    @ParameterizedTest
    @MethodSource("items")
    void promisedIsAtMostStatutoryIsAtMostTheLaw(Item item) {
        var limits = requireNonNull(item.limits());
        var statutory = requireNonNull(limits.get(LimitKind.STATUTORY));
        var promise = requireNonNull(limits.get(LimitKind.PROMISE));

        assertThat(promise.unit()).isEqualTo(statutory.unit());
        assertThat(promise.amount()).isBetween(1, statutory.amount() - 1);
        var basis = statutory.basis();
        var reconsidered = basis != null && basis.zh().contains("行政复议法");
        var most = reconsidered ? 60 : requireNonNull(LAW.get(statutory.unit()));
        assertThat(statutory.amount()).isLessThanOrEqualTo(most);
    }

    @ParameterizedTest
    @MethodSource("items")
    void visitsFeeResultAndContactAreAsTheCatalogueDemands(Item item) {
        var visits = requireNonNull(item.visits());
        var contact = requireNonNull(item.contact());
        assertThat(visits.count() == 0).isEqualTo(visits.reason() == null);
        assertThat(visits.count()).isLessThanOrEqualTo(1);
        if (visits.count() == 0) {
            assertThat(requireNonNull(item.result()).delivery())
                    .containsAnyOf(Elements.Delivery.POST, Elements.Delivery.ELECTRONIC);
        }
        assertThat(requireNonNull(item.fee()).charged()).isFalse();
        assertThat(contact.enquiry()).startsWith("0571-").isNotEqualTo(contact.complaint());
        assertThat(contact.complaint()).startsWith("0571-");
        assertThat(item.faqs()).isNotEmpty();
        assertThat(ItemCode.conforms(item.code(), item.region())).isTrue();
    }

    @ParameterizedTest
    @MethodSource("items")
    void materialsSayWhatIsAccepted(Item item) {
        assertThat(item.materials()).isNotEmpty().allSatisfy(material -> {
            assertThat(material.maxBytes()).isBetween(1L, 20L << 20);
            assertThat(material.formats()).isNotEmpty();
            assertThat(material.sources()).contains(Elements.Source.UPLOAD);
        });
        assertThat(item.materials()).extracting(Elements.Material::code).doesNotHaveDuplicates();
    }

    private static List<String> halfTexts(JsonNode node, String path) {
        var found = new ArrayList<String>();
        if (node.isObject() && (node.has("zh-CN") || node.has("en"))) {
            var complete = Set.of("zh-CN", "en").equals(Set.copyOf(node.propertyNames()))
                    && node.values().stream()
                            .noneMatch(text -> text.asString("").isBlank());
            return complete ? List.of() : List.of(path);
        }
        node.properties().forEach(field -> found.addAll(halfTexts(field.getValue(), path + "/" + field.getKey())));
        if (node.isArray()) {
            node.forEach(element -> found.addAll(halfTexts(element, path + "/*")));
        }
        return found;
    }

    private static List<String> texts(JsonNode array) {
        return array.values().stream().map(JsonNode::asString).toList();
    }
}
