package org.yiwang.local.verifier;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.yiwang.local.site.Refused;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** On an archive that the service's own test exported: four events, a form, reasons, a document, a signed head. */
class VerifyTest {
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final Path EXPORTED = Path.of("src/test/resources/archives/case.zip");

    @TempDir
    Path folder;

    private Map<String, byte[]> files = Map.of();

    @BeforeEach
    void read() throws IOException {
        files = new LinkedHashMap<>();
        try (var zip = new ZipFile(EXPORTED.toFile())) {
            for (var entry : zip.stream().toList()) {
                files.put(entry.getName(), zip.getInputStream(entry).readAllBytes());
            }
        }
    }

    @Test
    void whatWasExportedIsWhatItSays() {
        var findings = Verify.run(EXPORTED.toString());
        assertThat(findings.wrongs()).isEmpty();
        assertThat(findings.lines())
                .anyMatch(line -> line.contains("stands for the events up to 4"))
                .anyMatch(line -> line.contains("The keys are the archive's own"))
                .last()
                .isEqualTo("The archive is what it says it is.");
    }

    @Test
    void theKeysOneHasCountAndNotTheArchives() throws IOException {
        assertThat(Verify.run(EXPORTED.toString(), "--keys", keys(files("keys.json")))
                        .wrongs())
                .isEmpty();
        var renamed = files("keys.json").replace("test-1", "other");
        assertThat(Verify.run(EXPORTED.toString(), "--keys", keys(renamed)).wrongs())
                .singleElement()
                .asString()
                .contains("signed with the key test-1, which is not among the keys");
        var swapped = json("keys.json");
        var key = (ObjectNode) swapped.at("/keys/0");
        key.put("x", "vAih4P3IEYZLXdWOGrddaoFjY69I9Owl46DesXzDdLc");
        key.put("y", "eoSSLuaYnJLePidGg3odNYkG10zQHhwS6Y_YHpx0MHo");
        assertThat(Verify.run(EXPORTED.toString(), "--keys", keys(swapped.toString()))
                        .wrongs())
                .singleElement()
                .asString()
                .contains("is not what was signed with the key test-1");
    }

    @Test
    void aChangedALackingAndAnAddedFileAreNamed() throws IOException {
        var document = files.keySet().stream()
                .filter(name -> name.startsWith("documents/"))
                .findFirst()
                .orElseThrow();
        files.put(document, "other".getBytes(UTF_8));
        files.remove("case.json");
        files.put("more.txt", new byte[1]);
        assertThat(wrongs())
                .containsExactlyInAnyOrder(
                        "The file " + document + " was changed: its digest is not the manifest's.",
                        "The file case.json is missing.",
                        "The file more.txt is not listed in the manifest.");
    }

    @Test
    void aChangedEventIsNamedThoughTheManifestWasMadeAnew() throws IOException {
        change("chain.json", chain -> ((ObjectNode) chain.path(2)).put("action", "WITHDRAW"));
        assertThat(wrongs()).containsExactly("Event 3 (WITHDRAW) was changed: its content and its hash differ.");
    }

    @Test
    void aMissingAndAMovedEventAreNamed() throws IOException {
        change("chain.json", chain -> ((ArrayNode) chain).remove(1));
        assertThat(wrongs()).contains("Event 2 is missing: event 3 stands in its place.");
        read();
        change("chain.json", chain -> {
            var events = (ArrayNode) chain;
            events.insert(0, events.remove(1));
        });
        assertThat(wrongs()).contains("Event 1 stands behind event 2.");
    }

    /** Whoever holds the database can write a chain with right hashes, but not sign it. */
    @Test
    void aChainThatWasWrittenAnewIsNotTheSignedOne() throws IOException {
        change("chain.json", chain -> {
            var last = (ObjectNode) chain.path(3);
            last.put("withheld", true);
            last.put("hash", "0000000000000000000000000000000000000000000");
        });
        assertThat(wrongs())
                .anyMatch(words -> words.contains("was signed for another event 4: the chain was written anew"));
    }

    @Test
    void anEndThatWasCutOffIsNamed() throws IOException {
        change("chain.json", chain -> ((ArrayNode) chain).remove(3));
        change("texts.json", texts -> ((ArrayNode) texts).remove(1));
        change(
                "case.json",
                dossier -> ((ObjectNode) dossier).put("status", "IN_REVIEW").putNull("outcome"));
        assertThat(wrongs())
                .singleElement()
                .asString()
                .contains("was signed for event 4, which is gone: the end of the chain was cut off");
    }

    @ParameterizedTest
    @CsvSource({
        "/status, REFUSED, status, 4",
        "/number, 1, number, 1",
        "/outcome, REFUSED, outcome, 4",
        "/result, REVOKED, result, 4",
        "/applicant/kind, ORGANISATION, applicant, 4",
        "/applicant/id, other, applicant, 4",
        "/department/id, other, department, 4"
    })
    void whatTheCaseSaysOtherwiseThanItsEventsIsNamed(String pointer, String value, String what, int event)
            throws IOException {
        var slash = pointer.lastIndexOf('/');
        change(
                "case.json",
                dossier -> ((ObjectNode) dossier.at(pointer.substring(0, slash)))
                        .put(pointer.substring(slash + 1), value));
        assertThat(wrongs())
                .containsExactly("The file case.json names another " + what + " than the events up to " + event + ".");
    }

    @Test
    void aDayOfServiceThatNoEventNamesIsNamed() {
        var findings = new Findings();
        var standing = new Standing(JSON.readTree("""
                [{"sequence": 5, "action": "RECORD_SERVICE", "data": {"notice": "3", "servedOn": "2026-11-20"}}]
                """), findings);
        standing.lookAtNotices(JSON.readTree("[{\"n\": 3, \"service\": {\"servedOn\": \"2026-11-20\"}}]"));
        assertThat(findings.wrongs()).isEmpty();
        standing.lookAtNotices(JSON.readTree("[{\"n\": 3, \"service\": {\"servedOn\": \"2026-11-21\"}}]"));
        standing.lookAtNotices(JSON.readTree("[{\"n\": 3, \"service\": null}]"));
        assertThat(findings.wrongs())
                .hasSize(2)
                .allMatch(words -> words.contains("another day of service of notice 3 than event 5"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            "visits": 1 | "visits": 2 | does not show the number of visits as event 2 tells it.
            "amount": 5 | "amount": 6 | does not show the limit INTAKE as event 2 tells it.
            "2026-11-20" | "2026-11-23" | does not show the limit INTAKE as event 2 tells it.
            "INTAKE" | "PROMISE" | does not show the limit INTAKE as event 2 tells it.; shows the limit PROMISE, of which no event tells.
            "id": "d1" | "id": "d2" | does not show the material plan as event 1 tells it.
            "by": "p1" | "by": "p2" | does not show the original of plan as event 2 tells it.
            "PENDING" | "VERIFIED" | does not show the original of card as event 1 tells it.
            "card" | "cord" | does not show the material card as event 1 tells it.; shows the material cord, of which no event tells.; does not show the original of card as event 1 tells it.; shows the original of cord, of which no event tells.
            """)
    void aRowThatIsShownOtherwiseThanEventsTellItIsNamed(String shown, String changed, String named) {
        var chain = JSON.readTree("""
                [{"sequence": 1, "action": "SUBMIT", "to": "SUBMITTED", "data": {
                   "row/case/item": "i|1|PROMISED", "row/limit/INTAKE": "5|WORKING_DAYS|0|2026-11-20|||2026-11-27T16:00:00Z",
                   "row/material/plan": "UPLOAD|d1", "row/material/card": "UPLOAD|d3"}},
                 {"sequence": 2, "action": "RECORD_VISIT", "to": "SUBMITTED", "data": {"row/case/visits": "1|",
                   "row/limit/INTAKE": "5|WORKING_DAYS|0|2026-11-20||2026-11-24|2026-11-27T16:00:00Z",
                   "row/material/plan/original": "VERIFIED|p1|2026-11-24T01:02:03Z"}}]
                """);
        var dossier = """
                {"status": "SUBMITTED", "visits": 1,
                 "limits": [{"kind": "INTAKE", "budget": {"amount": 5, "unit": "WORKING_DAYS"}, "startedOn": "2026-11-20"}],
                 "materials": [
                   {"code": "card", "source": "UPLOAD", "state": "PENDING", "document": {"id": "d3"}, "original": null},
                   {"code": "plan", "source": "UPLOAD", "state": "VERIFIED", "document": {"id": "d1"},
                    "original": {"by": "p1", "at": "2026-11-24T01:02:03.456Z"}}]}
                """;
        var whole = new Findings();
        new Standing(chain, whole).look(JSON.readTree(dossier));
        assertThat(whole.wrongs()).isEmpty();
        var findings = new Findings();
        new Standing(chain, findings).look(JSON.readTree(dossier.replace(shown, changed)));
        assertThat(String.join("; ", findings.wrongs()).replace("The file case.json ", ""))
                .isEqualTo(named);
    }

    @Test
    void changedAndLackingTextsAreNamed() throws IOException {
        change("texts.json", texts -> ((ObjectNode) texts.path(1)).put("text", "不符合条件"));
        assertThat(wrongs()).containsExactly("What was written with event 4 as reasons was changed.");
        read();
        change("texts.json", texts -> ((ArrayNode) texts).remove(1));
        assertThat(wrongs()).containsExactly("What was written with an event is missing: 4/reasons.");
        read();
        change("texts.json", texts -> ((ArrayNode) texts).remove(0));
        assertThat(wrongs()).containsExactly("What was written with an event is missing: 1/form.");
        read();
        change("form.json", form -> ((ObjectNode) form).put("shopName", "大梅面馆"));
        assertThat(wrongs()).containsExactly("The file form.json is not the form that was handed in.");
    }

    @Test
    void whatWasDoneToAHeadIsNamed() throws IOException {
        change("heads.json", heads -> ((ObjectNode) heads.at("/0/signed")).put("hour", "2020-01-01T00:00:00Z"));
        assertThat(wrongs()).singleElement().asString().endsWith("is not what was signed with the key test-1.");
        read();
        change("heads.json", heads -> ((ObjectNode) heads.path(0)).put("index", 4000));
        assertThat(wrongs()).singleElement().asString().contains("the proof does not lead to what was signed");
    }

    @Test
    void whatNoHeadStandsForIsSaidAndNotWrong() throws IOException {
        change("heads.json", heads -> ((ArrayNode) heads).removeAll());
        var findings = Verify.run(packed());
        assertThat(findings.isFine()).isTrue();
        assertThat(findings.lines()).anyMatch(line -> line.contains("No signed head stands for these events"));
    }

    @Test
    void whatIsNoArchiveIsRefusedInASentence() throws IOException {
        refused("cannot be read as a zip", folder.resolve("nothing.zip").toString());
        var text = Files.writeString(folder.resolve("text.zip"), "no zip");
        refused("cannot be read as a zip", text.toString());
        files.remove("manifest.json");
        refused("the archive has no manifest.json", packed());
        files.put("manifest.json", "{}".getBytes(UTF_8));
        refused("names no format", packed());
        files.put("manifest.json", "{".getBytes(UTF_8));
        refused("manifest.json cannot be read", packed());
        refused("./suite verify FILE", EXPORTED.toString(), "--key");
        refused("./suite verify FILE");
        refused("has no key on P-256", EXPORTED.toString(), "--keys", keys("{}"));
        refused("cannot be read as a JWK set", EXPORTED.toString(), "--keys", keys("no json"));
    }

    private static void refused(String words, String... arguments) {
        assertThatThrownBy(() -> Verify.run(arguments))
                .isInstanceOf(Refused.class)
                .hasMessageContaining(words);
    }

    private List<String> wrongs() throws IOException {
        return Verify.run(packed()).wrongs();
    }

    /** Changes a file's JSON and, as somebody would who means it, its digest in the manifest. */
    private void change(String name, Consumer<JsonNode> change) {
        var json = json(name);
        change.accept(json);
        files.put(name, JSON.writeValueAsBytes(json));
        var manifest = json("manifest.json");
        manifest.path("files").forEach(file -> {
            if (file.path("name").asString().equals(name)) {
                var digest = Hash.of(Objects.requireNonNull(files.get(name)));
                ((ObjectNode) file).put("sha256", HexFormat.of().formatHex(digest));
            }
        });
        files.put("manifest.json", JSON.writeValueAsBytes(manifest));
    }

    private String packed() throws IOException {
        var file = folder.resolve("changed.zip");
        try (var zip = new ZipOutputStream(Files.newOutputStream(file))) {
            for (var entry : files.entrySet()) {
                zip.putNextEntry(new ZipEntry(entry.getKey()));
                zip.write(entry.getValue());
            }
        }
        return file.toString();
    }

    private String keys(String text) throws IOException {
        return Files.writeString(folder.resolve("keys.json"), text).toString();
    }

    private JsonNode json(String name) {
        return JSON.readTree(files(name));
    }

    private String files(String name) {
        return new String(Objects.requireNonNull(files.get(name)), UTF_8);
    }
}
