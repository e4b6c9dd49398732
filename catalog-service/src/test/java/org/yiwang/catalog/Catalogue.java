package org.yiwang.catalog;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.yiwang.keycloak.TestTokens;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The project's real data, imported once for all tests as the demo world does it. */
@TestComponent
public class Catalogue {

    public static final Path DATA = Path.of("../local/src/main/data");
    public static final MediaType CSV = new MediaType("text", "csv");

    private static final List<JsonNode> REPORTS = new CopyOnWriteArrayList<>();

    private final JsonMapper json;

    Catalogue(JsonMapper json) {
        this.json = json;
    }

    /** The reports of the imports: three of regions, one of departments, one of Guang'an's items, one of Xihu's, one of ended regions. */
    public synchronized List<JsonNode> imported(WebTestClient client) {
        if (REPORTS.isEmpty()) {
            REPORTS.addAll(importAll(client));
        }
        return REPORTS;
    }

    public List<JsonNode> importAll(WebTestClient client) {
        return List.of(
                post(client, "regions", CSV, read("regions/china-to-county.csv")),
                post(client, "regions", CSV, read("regions/zhejiang-townships.csv")),
                post(client, "regions", CSV, read("regions/zhejiang-villages.csv")),
                post(client, "departments", MediaType.APPLICATION_JSON, read("departments.json")),
                post(client, "items", MediaType.APPLICATION_JSON, read("guangan-items.json")),
                post(client, "items", MediaType.APPLICATION_JSON, onlineItems().toString()),
                post(client, "regions", CSV, read("regions/hangzhou-2021.csv")));
    }

    public JsonNode post(WebTestClient client, String kind, MediaType type, String body) {
        var answer = client.post()
                .uri("/internal/imports/" + kind)
                .headers(provision())
                .contentType(type)
                .bodyValue(body)
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody()
                .returnResult()
                .getResponseBody();
        return json.readTree(answer);
    }

    public static TestTokens provision() {
        return TestTokens.service("demo-world", "catalog-service").roles("service", "provision");
    }

    public static List<JsonNode> onlineItems() {
        try (Stream<Path> files = Files.list(DATA.resolve("items"))) {
            return files.sorted()
                    .map(file -> JsonMapper.shared().readTree(file))
                    .toList();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    public static String read(String file) {
        try {
            return Files.readString(DATA.resolve(file));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
