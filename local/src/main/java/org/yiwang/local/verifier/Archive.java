package org.yiwang.local.verifier;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.Set;
import java.util.zip.ZipFile;
import org.yiwang.local.site.Refused;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** An exported archive, its files read one by one. */
final class Archive implements Closeable {
    private static final String FORMAT = "yiwang-case-archive/1";
    private static final String MANIFEST = "manifest.json";
    private static final int MOST_JSON = 64 << 20;
    private static final JsonMapper JSON = JsonMapper.shared();

    private final ZipFile zip;
    private final JsonNode manifest;

    private Archive(ZipFile zip) {
        this.zip = zip;
        this.manifest = json(MANIFEST);
        if (!FORMAT.equals(manifest.path("format").asString(""))) {
            throw new Refused("The archive's manifest names no format that is known here (" + FORMAT + ").");
        }
    }

    static Archive of(Path file) {
        try {
            return new Archive(new ZipFile(file.toFile()));
        } catch (IOException unreadable) {
            throw new Refused("The archive " + file + " cannot be read as a zip: " + unreadable.getMessage() + ".");
        }
    }

    String caseId() {
        return manifest.path("caseId").asString("");
    }

    String title() {
        return "Case " + manifest.path("number").asString(caseId()) + ", exported "
                + manifest.path("exportedAt").asString("at an unknown time");
    }

    /** Holds every file against the manifest: none lacks, none was added, none was changed. */
    void look(Findings findings) {
        Set<String> listed = new HashSet<>();
        for (var file : manifest.path("files")) {
            var name = file.path("name").asString("");
            if (!listed.add(name)) {
                findings.wrong("The manifest lists the file " + name + " twice.");
            }
            look(file, name, findings);
        }
        Set<String> there = new HashSet<>();
        zip.stream().forEach(entry -> {
            if (!there.add(entry.getName())) {
                findings.wrong("The file " + entry.getName() + " is there twice.");
            } else if (!listed.contains(entry.getName()) && !entry.getName().equals(MANIFEST)) {
                findings.wrong("The file " + entry.getName() + " is not listed in the manifest.");
            }
        });
        findings.say(listed.size() + " files are listed with their digests.");
    }

    private void look(JsonNode file, String name, Findings findings) {
        var entry = zip.getEntry(name);
        if (entry == null) {
            findings.wrong("The file " + name + " is missing.");
            return;
        }
        var digest = Hash.digest();
        try (var content = zip.getInputStream(entry)) {
            var buffer = new byte[1 << 16];
            for (var read = content.read(buffer); read >= 0; read = content.read(buffer)) {
                digest.update(buffer, 0, read);
            }
        } catch (IOException broken) {
            findings.wrong("The file " + name + " cannot be unpacked: " + broken.getMessage() + ".");
            return;
        }
        if (!HexFormat.of()
                .formatHex(digest.digest())
                .equals(file.path("sha256").asString(""))) {
            findings.wrong("The file " + name + " was changed: its digest is not the manifest's.");
        }
    }

    boolean has(String name) {
        return zip.getEntry(name) != null;
    }

    /** A file's JSON; the archive is refused if it has none. */
    JsonNode json(String name) {
        var entry = zip.getEntry(name);
        if (entry == null) {
            throw new Refused("This is no exported case: the archive has no " + name + ".");
        }
        try (var content = zip.getInputStream(entry)) {
            var bytes = content.readNBytes(MOST_JSON + 1);
            if (bytes.length > MOST_JSON) {
                throw new Refused("The archive's " + name + " is larger than any that was exported.");
            }
            return JSON.readTree(bytes);
        } catch (IOException | JacksonException broken) {
            throw new Refused("The archive's " + name + " cannot be read.");
        }
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }
}
