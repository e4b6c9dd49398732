package org.yiwang.defaults.testing;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Error;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.dialect.Dialects;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.server.PathContainer;
import org.springframework.test.web.reactive.server.EntityExchangeResult;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** An OpenAPI document as a measure: examples and real answers are held against its schemas, taken as closed. */
final class Description {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final String JSON_TYPE = "application/json";
    private static final SchemaRegistry SCHEMAS = SchemaRegistry.withDefaultDialect(
            Dialects.getDraft202012(),
            builder -> builder.schemaRegistryConfig(
                    SchemaRegistryConfig.builder().formatAssertionsEnabled(true).build()));

    private record Operation(PathPattern path, String method, JsonNode description) {}

    private final List<Operation> operations = new ArrayList<>();
    private final JsonNode components;

    Description(JsonNode document) {
        components = closed(document.path("components").deepCopy());
        document.path("paths")
                .forEachEntry((path, methods) -> methods.forEachEntry((method, operation) -> operations.add(
                        new Operation(PathPatternParser.defaultInstance.parse(path), method, operation))));
    }

    /** A description that is not committed yet says nothing. */
    static Description of(Path file) {
        return new Description(Files.exists(file) ? JSON.readTree(file) : JSON.createObjectNode());
    }

    /** Every operation is shown by an example wherever it speaks JSON, and every example is what its schema says. */
    void checkExamples() {
        var faults = operations.stream()
                .flatMap(operation -> Stream.concat(
                                Stream.of(operation.description().path("requestBody")),
                                operation.description().path("responses").valueStream())
                        .map(said -> said.path("content").path(JSON_TYPE))
                        .filter(content -> !content.isMissingNode())
                        .flatMap(content -> faults(content.path("schema"), content.path("example"))
                                .map(fault -> operation
                                                .description()
                                                .path("operationId")
                                                .asString() + ": " + fault)))
                .toList();
        assertThat(faults).as("Examples that are missing or wrong").isEmpty();
    }

    /** What was sent and taken, and what was answered, is what the description says. */
    void check(EntityExchangeResult<?> exchange) {
        operation(exchange).ifPresent(operation -> {
            var taken = exchange.getStatus().is2xxSuccessful();
            if (taken && JSON_TYPE.equals(type(exchange.getRequestHeaders().getContentType()))) {
                check(exchange, operation.path("requestBody"), exchange.getRequestBodyContent());
            }
            if (JSON_TYPE.equals(type(exchange.getResponseHeaders().getContentType()))) {
                var status = Integer.toString(exchange.getStatus().value());
                check(exchange, operation.path("responses").path(status), exchange.getResponseBodyContent());
            }
        });
    }

    private void check(EntityExchangeResult<?> exchange, JsonNode said, byte @Nullable [] body) {
        if (body != null && body.length > 0) {
            assertThat(faults(said.at("/content/application~1json/schema"), JSON.readTree(body)))
                    .as(
                            "%s %s is not as described: %s",
                            exchange.getMethod(), exchange.getUrl(), new String(body, StandardCharsets.UTF_8))
                    .isEmpty();
        }
    }

    private Optional<JsonNode> operation(EntityExchangeResult<?> exchange) {
        var path = PathContainer.parsePath(exchange.getUrl().getRawPath());
        var method = exchange.getMethod().name().toLowerCase(Locale.ROOT);
        return operations.stream()
                .filter(operation ->
                        operation.method().equals(method) && operation.path().matches(path))
                .min((one, other) -> one.path().compareTo(other.path()))
                .map(Operation::description);
    }

    private Stream<String> faults(JsonNode schema, JsonNode value) {
        if (schema.isMissingNode() || value.isMissingNode()) {
            return Stream.of(schema.isMissingNode() ? "no schema" : "no example");
        }
        var whole = (ObjectNode) closed(schema.deepCopy());
        whole.set("components", components);
        return SCHEMAS.getSchema(whole).validate(value).stream().map(Error::toString);
    }

    private static String type(@Nullable MediaType type) {
        return type == null ? "" : type.getType() + "/" + type.getSubtype();
    }

    /** A described object has no other members than those described. */
    private static JsonNode closed(JsonNode schema) {
        if (schema instanceof ObjectNode object && object.has("properties") && !object.has("additionalProperties")) {
            object.put("additionalProperties", false);
        }
        schema.forEach(Description::closed);
        return schema;
    }
}
