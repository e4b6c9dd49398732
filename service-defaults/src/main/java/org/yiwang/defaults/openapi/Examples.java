package org.yiwang.defaults.openapi;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.media.Content;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.customizers.GlobalOpenApiCustomizer;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.MediaType;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Shows each operation by the example the service keeps for it in {@code openapi/examples.json}. */
final class Examples implements GlobalOpenApiCustomizer {

    private static final String FILE = "openapi/examples.json";

    /** What is sent and what is answered. */
    record Example(@Nullable Object request, @Nullable Object response) {}

    private final Map<String, Example> examples;

    Examples(JsonMapper json) {
        this.examples = read(json, new ClassPathResource(FILE));
    }

    @Override
    public void customise(OpenAPI api) {
        if (api.getPaths() != null) {
            api.getPaths().values().forEach(path -> path.readOperations().forEach(this::show));
        }
    }

    private void show(Operation operation) {
        var example = examples.get(operation.getOperationId());
        if (example == null) {
            return;
        }
        if (operation.getRequestBody() != null) {
            show(operation.getRequestBody().getContent(), example.request());
        }
        operation.getResponses().forEach((status, answer) -> {
            if (status.startsWith("2")) {
                show(answer.getContent(), example.response());
            }
        });
    }

    private static void show(@Nullable Content content, @Nullable Object example) {
        var json = content == null ? null : content.get(MediaType.APPLICATION_JSON_VALUE);
        if (json != null && example != null) {
            json.setExample(example);
        }
    }

    private static Map<String, Example> read(JsonMapper json, ClassPathResource file) {
        if (!file.exists()) {
            return Map.of();
        }
        try (var stream = file.getInputStream()) {
            return json.readValue(stream, new TypeReference<>() {});
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
