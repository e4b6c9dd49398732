package org.yiwang.local.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.yiwang.local.calls.Caller;
import org.yiwang.local.site.Site;
import org.yiwang.local.site.Texts;
import org.yiwang.local.suite.Suite;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Imports regions, departments and items, and writes down what the catalogue found wrong with each line. */
record CatalogueStep() implements DemoWorld.Step {
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final List<String> REGIONS =
            List.of("china-to-county.csv", "zhejiang-townships.csv", "zhejiang-villages.csv", "hangzhou-2021.csv");

    @Override
    public String name() {
        return "catalogue";
    }

    @Override
    public void run(Site site) {
        var catalogue = Cast.of(Suite.of(site)).provisioning("catalog-service");
        var data = site.root().resolve("local/src/main/data");
        var report = JSON.createObjectNode();
        REGIONS.forEach(file -> imported(
                catalogue,
                "regions",
                "text/csv",
                Texts.read(data.resolve("regions").resolve(file)),
                report,
                file));
        for (var file : List.of("departments.json", "guangan-items.json")) {
            var kind = file.replaceAll("guangan-|\\.json", "");
            imported(catalogue, kind, "application/json", Texts.read(data.resolve(file)), report, file);
        }
        imported(catalogue, "items", "application/json", written(data.resolve("items")), report, "items");
        lifeEvents(catalogue, data.resolve("life-events"));
        Texts.write(
                site.build().resolve("import-report.json"),
                JSON.writerWithDefaultPrettyPrinter().writeValueAsString(report));
    }

    private static void lifeEvents(Caller catalogue, Path folder) {
        try (var files = Files.list(folder)) {
            files.sorted()
                    .map(Texts::read)
                    .map(JSON::readTree)
                    .forEach(event -> catalogue
                            .json(
                                    "PUT",
                                    "/internal/life-events/" + event.get("id").asString(),
                                    event,
                                    Map.of())
                            .must(200));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void imported(
            Caller catalogue, String kind, String type, String body, ObjectNode report, String file) {
        var answer = catalogue.send(
                "POST", "/internal/imports/" + kind, BodyPublishers.ofString(body), Map.of("Content-Type", type));
        var outcome = (ObjectNode) answer.must(200).json();
        outcome.set("findings", everything(catalogue, outcome));
        outcome.remove("next");
        report.set(file, outcome);
    }

    /** All findings, page by page. */
    private static ArrayNode everything(Caller catalogue, JsonNode outcome) {
        var findings = JSON.createArrayNode();
        var page = outcome;
        findings.addAll((ArrayNode) page.get("findings"));
        while (page.hasNonNull("next")) {
            var address = "/internal/imports/" + outcome.get("id").asString() + "?after="
                    + page.get("next").asString();
            page = catalogue.get(address).must(200).json();
            findings.addAll((ArrayNode) page.get("findings"));
        }
        return findings;
    }

    private static String written(Path folder) {
        try (var files = Files.list(folder)) {
            return files.sorted().map(Texts::read).collect(Collectors.joining(",", "[", "]"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
