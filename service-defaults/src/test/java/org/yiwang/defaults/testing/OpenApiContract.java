package org.yiwang.defaults.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.openapitools.openapidiff.core.OpenApiCompare;
import org.openapitools.openapidiff.core.model.ChangedOpenApi;
import org.springframework.test.web.reactive.server.WebTestClient;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * The module's committed {@code openapi.json} is what the service says. A breaking change is never written into it by a
 * refresh: whoever wants one edits the file by hand, for everybody to see.
 */
public final class OpenApiContract {

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(SerializationFeature.INDENT_OUTPUT, SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
            .build();
    static final Path COMMITTED = Path.of("openapi.json");
    private static final String HOW = "Refresh openapi.json with -Dopenapi.refresh and commit it.";

    private OpenApiContract() {}

    /** Compares the document served under {@code /v3/api-docs} with the committed one. */
    public static void verify(WebTestClient client) {
        var served = sorted(client.mutate()
                .responseTimeout(Duration.ofSeconds(30))
                .codecs(codecs -> codecs.defaultCodecs().maxInMemorySize(16 * 1024 * 1024))
                .build()
                .get()
                .uri("/v3/api-docs")
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody(byte[].class)
                .returnResult()
                .getResponseBody());
        verify(served, COMMITTED, System.getProperty("openapi.refresh") != null);
        Description.of(COMMITTED).checkExamples();
    }

    static void verify(String served, Path committed, boolean refresh) {
        if (!Files.exists(committed)) {
            assertThat(refresh).as("There is no openapi.json. " + HOW).isTrue();
            write(committed, served);
            return;
        }
        var known = read(committed);
        var change = OpenApiCompare.fromContents(known, served);
        assertThat(change.isIncompatible())
                .as(() -> "The API breaks its callers: " + breaches(change))
                .isFalse();
        if (refresh) {
            write(committed, served);
        } else {
            assertThat(served).as("The API and openapi.json differ. " + HOW).isEqualTo(known);
        }
    }

    private static String breaches(ChangedOpenApi change) {
        var missing =
                change.getMissingEndpoints().stream().map(Object::toString).toList();
        var changed = change.getChangedOperations().stream()
                .filter(operation -> operation.isIncompatible())
                .map(operation -> operation.getHttpMethod() + " " + operation.getPathUrl())
                .toList();
        return "missing " + missing + ", changed " + changed;
    }

    private static String sorted(byte @org.jspecify.annotations.Nullable [] document) {
        var tree = JSON.readTree(document == null ? new byte[0] : document);
        if (tree instanceof tools.jackson.databind.node.ObjectNode root) {
            root.remove("servers");
        }
        return JSON.writeValueAsString(JSON.treeToValue(tree, java.util.TreeMap.class)) + "\n";
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static void write(Path file, String text) {
        try {
            Files.writeString(file, text);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
