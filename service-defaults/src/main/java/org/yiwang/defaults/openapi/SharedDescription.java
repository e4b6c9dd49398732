package org.yiwang.defaults.openapi;

import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.PathItem;
import io.swagger.v3.oas.models.media.ArraySchema;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.IntegerSchema;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.ObjectSchema;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import java.util.List;
import java.util.Set;
import org.springdoc.core.customizers.GlobalOpenApiCustomizer;

/** Says of every operation what holds for all: problems, bearer tokens, language. */
final class SharedDescription implements GlobalOpenApiCustomizer {

    private static final String PROBLEM = "Problem";
    private static final String TOKEN = "token";

    @Override
    public void customise(OpenAPI api) {
        var components = api.getComponents() == null ? new Components() : api.getComponents();
        components.addSchemas(PROBLEM, problem());
        components.addSecuritySchemes(
                TOKEN,
                new SecurityScheme()
                        .type(SecurityScheme.Type.HTTP)
                        .scheme("bearer")
                        .bearerFormat("JWT"));
        api.components(components).addSecurityItem(new SecurityRequirement().addList(TOKEN));
        if (api.getPaths() != null) {
            api.getPaths().forEach(SharedDescription::describe);
        }
        components.getSchemas().values().forEach(SharedDescription::nullable);
    }

    /** OpenAPI 3.1 knows no {@code nullable}: null is one of the types. A property may belong to several schemas. */
    private static void nullable(Schema<?> schema) {
        if (schema.getProperties() != null) {
            schema.getProperties().replaceAll((_, property) -> {
                var reference = property.get$ref();
                var nullable = Boolean.TRUE.equals(property.getNullable());
                if (reference != null) {
                    var named = new Schema<>().$ref(reference);
                    return nullable
                            ? new Schema<>().oneOf(List.of(named, new Schema<>().types(Set.of("null"))))
                            : named;
                }
                if (nullable) {
                    property.addType("null");
                }
                return property;
            });
        }
    }

    private static void describe(String url, PathItem path) {
        path.readOperations().forEach(operation -> {
            operation.setTags(List.of(noun(url)));
            operation.addParametersItem(language());
            operation.getResponses().addApiResponse("default", refusal());
        });
    }

    /** {@code /v1/items/{id}} is about {@code items}. */
    private static String noun(String url) {
        var segments = List.of(url.substring(1).split("/", -1));
        return segments.get(Math.min(1, segments.size() - 1));
    }

    private static Parameter language() {
        return header("Accept-Language", "zh-CN (default) or en").schema(new StringSchema()._default("zh-CN"));
    }

    private static Parameter header(String name, String description) {
        return new Parameter().in("header").name(name).description(description);
    }

    private static ApiResponse refusal() {
        var schema = new Schema<>().$ref("#/components/schemas/" + PROBLEM);
        var content = new Content().addMediaType("application/problem+json", new MediaType().schema(schema));
        return new ApiResponse().description("A problem (RFC 9457)").content(content);
    }

    private static Schema<?> problem() {
        var error = new ObjectSchema()
                .addProperty("pointer", new StringSchema().description("Field of the body (RFC 6901)"))
                .addProperty("parameter", new StringSchema().description("Query parameter"))
                .addProperty("detail", new StringSchema())
                .required(List.of("detail"));
        return new ObjectSchema()
                .required(List.of("type", "title", "status", "instance"))
                .addProperty("type", new StringSchema().format("uri-reference").example("/problems/bad-fields"))
                .addProperty("title", new StringSchema())
                .addProperty("status", new IntegerSchema())
                .addProperty("detail", new StringSchema())
                .addProperty("instance", new StringSchema().format("uri-reference"))
                .addProperty("traceId", new StringSchema())
                .addProperty("errors", new ArraySchema().items(error))
                .additionalProperties(true);
    }
}
