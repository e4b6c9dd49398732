package org.yiwang.defaults.openapi;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import com.fasterxml.jackson.databind.JavaType;
import io.swagger.v3.core.converter.AnnotatedType;
import io.swagger.v3.core.converter.ModelConverter;
import io.swagger.v3.core.converter.ModelConverterContext;
import io.swagger.v3.core.util.Json;
import io.swagger.v3.oas.models.media.ObjectSchema;
import io.swagger.v3.oas.models.media.Schema;
import java.lang.reflect.RecordComponent;
import java.util.Iterator;
import org.jspecify.annotations.Nullable;
import org.springframework.http.codec.ServerSentEvent;
import tools.jackson.databind.JsonNode;

/**
 * Describes records as they are declared: what is not {@code @Nullable} is required, the rest is null or absent. A
 * nested enum has its record's name in front. A record that is read tolerantly may have more than is described.
 */
final class RecordSchemas implements ModelConverter {

    @Override
    @SuppressWarnings("rawtypes")
    public @Nullable Schema resolve(
            AnnotatedType type, ModelConverterContext context, Iterator<ModelConverter> others) {
        var java = Json.mapper().constructType(type.getType());
        if (java.hasRawClass(ServerSentEvent.class)) {
            return context.resolve(
                    new AnnotatedType(java.containedTypeOrUnknown(0)).resolveAsRef(type.isResolveAsRef()));
        }
        if (java.isTypeOrSubTypeOf(JsonNode.class)) {
            return new ObjectSchema().additionalProperties(true);
        }
        var enclosing = java.getRawClass().getEnclosingClass();
        if (java.isEnumType()
                && enclosing != null
                && !java.getRawClass().isAnnotationPresent(io.swagger.v3.oas.annotations.media.Schema.class)) {
            type.setName(enclosing.getSimpleName() + java.getRawClass().getSimpleName());
        }
        var schema = others.hasNext() ? others.next().resolve(type, context, others) : null;
        if (schema != null && java.getRawClass().isRecord()) {
            describe(definition(schema, context), java);
        }
        return schema;
    }

    private static Schema<?> definition(Schema<?> schema, ModelConverterContext context) {
        var reference = schema.get$ref();
        return reference == null
                ? schema
                : context.getDefinedModels().getOrDefault(reference.substring(reference.lastIndexOf('/') + 1), schema);
    }

    private static void describe(Schema<?> schema, JavaType type) {
        var reading = type.getRawClass().getAnnotation(JsonIgnoreProperties.class);
        if (reading != null && reading.ignoreUnknown()) {
            schema.setAdditionalProperties(true);
        }
        var inclusion = type.getRawClass().getAnnotation(JsonInclude.class);
        var absent = inclusion != null && inclusion.value() == JsonInclude.Include.NON_NULL;
        for (var component : type.getRawClass().getRecordComponents()) {
            if (component.getAccessor().isAnnotationPresent(JsonUnwrapped.class)) {
                describe(schema, Json.mapper().constructType(component.getGenericType()));
            } else {
                describe(schema, component, absent);
            }
        }
    }

    private static void describe(Schema<?> schema, RecordComponent component, boolean absent) {
        var named = component.getAccessor().getAnnotation(JsonProperty.class);
        var name = named == null || named.value().isEmpty() ? component.getName() : named.value();
        var property =
                schema.getProperties() == null ? null : schema.getProperties().get(name);
        if (property == null || isMadeHere(component)) {
            return;
        }
        if (!component.getAnnotatedType().isAnnotationPresent(Nullable.class)) {
            if (schema.getRequired() == null || !schema.getRequired().contains(name)) {
                schema.addRequiredItem(name);
            }
        } else if (!absent) {
            property.setNullable(true);
        }
    }

    /** Whether a value may be left out when it is sent, although every answer has it. */
    private static boolean isMadeHere(RecordComponent component) {
        var said = component.getAccessor().getAnnotation(io.swagger.v3.oas.annotations.media.Schema.class);
        return said != null
                && said.requiredMode() == io.swagger.v3.oas.annotations.media.Schema.RequiredMode.NOT_REQUIRED;
    }
}
