package org.yiwang.catalog.forms;

import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.SpecificationVersion;
import com.networknt.schema.path.PathType;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.stream.Collectors;
import org.yiwang.catalog.texts.Localiser;
import org.yiwang.defaults.http.Language;
import tools.jackson.databind.JsonNode;

/** Whether a form is a JSON Schema 2020-12 of the bounded kind that every validator and browser treats alike. */
public final class FormSchemas {

    private static final String DIALECT = "https://json-schema.org/draft/2020-12/schema";
    private static final int DEEPEST = 16;
    private static final int LONGEST = 64 << 10;
    private static final int MOST_FIELDS = 100;

    private static final Schema META = SchemaRegistry.withDefaultDialect(
                    SpecificationVersion.DRAFT_2020_12,
                    builder -> builder.schemaRegistryConfig(SchemaRegistryConfig.builder()
                            .pathType(PathType.JSON_POINTER)
                            .build()))
            .getSchema(SchemaLocation.of(DIALECT));

    private FormSchemas() {}

    /** Everything that is wrong; of a form that is no object, too large or never ends only that. */
    public static List<FormFlaw> flaws(JsonNode form) {
        var flaws = new Flaws();
        if (!form.isObject()) {
            flaws.add(FormRule.SCHEMA, "", form.getNodeType());
        } else if (form.toString().length() > LONGEST || depth(form) > DEEPEST) {
            flaws.add(FormRule.LARGE, "", form.toString().length(), LONGEST);
        } else {
            new References(form, flaws).check();
        }
        if (flaws.isEmpty()) {
            schema(form, flaws);
        }
        return flaws.all();
    }

    private static void schema(JsonNode form, Flaws flaws) {
        var dialect = form.path("$schema").asString(DIALECT);
        flaws.unless(dialect.equals(DIALECT), FormRule.SCHEMA, "/$schema", dialect);
        new Subschemas(flaws).check(form);
        new Fields(flaws).check(form);
        fields(form, flaws);
        var told = flaws.all().stream().map(FormFlaw::pointer).collect(Collectors.toCollection(HashSet::new));
        META.validate(Localiser.localised(form, Language.EN)).stream()
                .filter(error -> told.add(error.getInstanceLocation().toString()))
                .forEach(error ->
                        flaws.add(FormRule.INVALID, error.getInstanceLocation().toString(), error.getKeyword()));
    }

    private static void fields(JsonNode form, Flaws flaws) {
        var names = List.copyOf(form.path("properties").propertyNames());
        var object = form.path("type").asString("").equals("object");
        flaws.unless(object && !names.isEmpty() && names.size() <= MOST_FIELDS, FormRule.OBJECT, "", names.size());
        flaws.unless(
                form.path("additionalProperties").isBoolean()
                        && !form.path("additionalProperties").asBoolean(),
                FormRule.OPEN,
                "/additionalProperties");
        var order = form.path("x-order")
                .valueStream()
                .map(name -> name.asString(""))
                .toList();
        var unordered = new ArrayList<>(names);
        unordered.removeAll(order);
        var unknown = new ArrayList<>(order);
        names.forEach(unknown::remove);
        flaws.unless(
                unordered.isEmpty() && unknown.isEmpty(),
                FormRule.ORDER,
                "/x-order",
                String.join(", ", unordered),
                String.join(", ", unknown));
    }

    private static int depth(JsonNode node) {
        return 1 + node.valueStream().mapToInt(FormSchemas::depth).max().orElse(0);
    }
}
