package org.yiwang.local.matrix;

import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.yiwang.keycloak.ReaderKind;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * An operation of a service's OpenAPI document, and what stands beside its handler: {@code x-open-to}.
 *
 * @param open to whom the citizen's thing is shown, or who may do this
 * @param own who is answered with his own things alone
 */
record Operation(
        String service,
        String method,
        String path,
        Set<ReaderKind> open,
        Set<ReaderKind> own,
        Set<String> headers,
        @Nullable String type,
        @Nullable JsonNode example) {

    static final List<ReaderKind> KINDS = List.copyOf(EnumSet.range(ReaderKind.ANONYMOUS, ReaderKind.SANDBOX_CLIENT));

    private static final Set<ReaderKind> OTHER_OFFICIALS =
            Set.of(ReaderKind.OFFICIAL_OF_ANOTHER_REGION, ReaderKind.HANDLER_OF_OWN_CASE);
    private static final List<String> SERVICES =
            List.of("identity-service", "catalog-service", "case-service", "notification-service");
    private static final Set<String> METHODS = Set.of("get", "post", "put", "patch", "delete", "head", "options");

    /** All operations of all services, as their committed documents describe them. */
    static List<Operation> all() {
        return SERVICES.stream().flatMap(Operation::of).toList();
    }

    private static Stream<Operation> of(String service) {
        var document = JsonMapper.shared().readTree(Path.of("..", service, "openapi.json"));
        return document.get("paths")
                .propertyStream()
                .flatMap(path -> path.getValue()
                        .propertyStream()
                        .filter(operation -> METHODS.contains(operation.getKey()))
                        .map(operation -> of(service, operation.getKey(), path.getKey(), operation.getValue())));
    }

    private static Operation of(String service, String method, String path, JsonNode described) {
        var content = described.at("/requestBody/content");
        var type = content.propertyNames().stream().findFirst().orElse(null);
        return new Operation(
                service,
                method.toUpperCase(Locale.ROOT),
                path,
                kinds(described.at("/x-open-to/value")),
                kinds(described.at("/x-open-to/withTheirOwn")),
                Set.copyOf(described.path("parameters").findValuesAsString("name")),
                type,
                type == null ? null : content.get(type).get("example"));
    }

    private static Set<ReaderKind> kinds(JsonNode names) {
        var kinds = EnumSet.noneOf(ReaderKind.class);
        names.values().forEach(name -> kinds.add(ReaderKind.valueOf(name.asString())));
        if (kinds.remove(ReaderKind.EVERYBODY)) {
            kinds.addAll(KINDS);
        }
        if (kinds.contains(ReaderKind.OFFICIAL_ELSEWHERE)) {
            kinds.addAll(OTHER_OFFICIALS);
        }
        if (kinds.remove(ReaderKind.SIGNED_IN)) {
            kinds.addAll(KINDS);
            kinds.remove(ReaderKind.ANONYMOUS);
        }
        return kinds;
    }

    boolean internal() {
        return path.startsWith("/internal/");
    }

    boolean live() {
        return path.endsWith("/events");
    }

    /** Whether it is about a case, or about a part of one that stands by itself. */
    boolean aboutOneCase() {
        return path.startsWith("/v1/cases/{id}")
                || path.startsWith("/v1/documents/{id}")
                || path.startsWith("/v1/rectifications/{id}");
    }

    /** Who may know the citizen's case: to whom the case itself is open. */
    static Set<ReaderKind> mayKnowTheCase() {
        return all().stream()
                .filter(operation -> operation.name().equals("GET /v1/cases/{id}"))
                .findFirst()
                .orElseThrow()
                .open();
    }

    boolean reads() {
        return method.equals("GET") || method.equals("HEAD");
    }

    /** Whether it is about one thing, not about a list or something new. */
    boolean aboutOne() {
        return path.contains("{");
    }

    boolean takes(String header) {
        return headers.contains(header);
    }

    String name() {
        return method + " " + path;
    }
}
