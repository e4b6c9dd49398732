package org.yiwang.cases.forms;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.dialect.Dialect;
import com.networknt.schema.dialect.Dialects;
import com.networknt.schema.keyword.NonValidationKeyword;
import com.networknt.schema.path.PathType;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.yiwang.cases.items.ItemVersion;
import org.yiwang.cases.items.Pointers;
import org.yiwang.defaults.problems.FieldError;
import tools.jackson.databind.JsonNode;

/** Validates form answers by JSON Schema 2020-12; each item version's schema is compiled once. */
public final class Forms {

    /** What is looked at in an unfinished draft: half a number is kept as it was typed, another type is not. */
    private static final Set<String> KINDS = Set.of("type", "additionalProperties", "unevaluatedProperties");

    private static final Map<String, String> CODES = Map.ofEntries(
            Map.entry("required", "required"),
            Map.entry("dependentRequired", "required"),
            Map.entry("minItems", "required"),
            Map.entry("additionalProperties", "unknown"),
            Map.entry("unevaluatedProperties", "unknown"),
            Map.entry("type", "form.type"),
            Map.entry("enum", "form.choice"),
            Map.entry("const", "form.choice"),
            Map.entry("oneOf", "form.choice"),
            Map.entry("anyOf", "form.choice"),
            Map.entry("maxLength", "form.max-length"),
            Map.entry("minLength", "form.min-length"),
            Map.entry("maximum", "max"),
            Map.entry("minimum", "min"),
            Map.entry("pattern", "pattern"),
            Map.entry("format", "pattern"));

    private final SchemaRegistry registry = SchemaRegistry.withDefaultDialect(
            Dialect.builder(Dialects.getDraft202012())
                    .keyword(new NonValidationKeyword("x-sensitive"))
                    .build(),
            builder -> builder.schemaRegistryConfig(SchemaRegistryConfig.builder()
                    .pathType(PathType.JSON_POINTER)
                    .formatAssertionsEnabled(true)
                    .build()));

    private final Cache<Key, Schema> schemas =
            Caffeine.newBuilder().maximumSize(2_000).build();

    private record Key(UUID item, int version) {}

    /** Everything that is wrong with a form that is handed in. */
    public List<FieldError> errors(ItemVersion item, JsonNode form) {
        return with(Characters.errors("/form", form), validate(item, form));
    }

    /** What is wrong even with an unfinished form: wrong types, unknown fields. */
    public List<FieldError> draftErrors(ItemVersion item, JsonNode form) {
        var wrong = validate(item, form).filter(error -> KINDS.contains(error.getKeyword()));
        return with(Characters.errors("/form", form), wrong);
    }

    private static List<FieldError> with(Stream<FieldError> characters, Stream<Error> errors) {
        return Stream.concat(errors.map(Forms::field), characters).distinct().toList();
    }

    private Stream<Error> validate(ItemVersion item, JsonNode form) {
        var schema = Objects.requireNonNull(
                schemas.get(new Key(item.id(), item.version()), _ -> registry.getSchema(item.form())));
        return schema.validate(form).stream();
    }

    private static FieldError field(Error error) {
        var keyword = error.getKeyword();
        var at = "/form" + error.getInstanceLocation();
        var code = CODES.getOrDefault(keyword, "invalid");
        var property = keyword.equals("dependentRequired") ? bound(error).toString() : error.getProperty();
        return switch (code) {
            case "required", "unknown" -> new FieldError(property == null ? at : Pointers.at(at, property), code);
            case "form.max-length", "form.min-length", "max", "min" -> new FieldError(at, code, bound(error));
            default -> new FieldError(at, code);
        };
    }

    private static Object bound(Error error) {
        var arguments = error.getArguments();
        return arguments == null || arguments.length == 0 ? "" : arguments[0];
    }
}
