package org.yiwang.local.parts;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.Map;
import org.yiwang.local.site.Refused;
import org.yiwang.local.site.Site;
import org.yiwang.local.site.Texts;

/** One of the suite's own services, started from its extracted jar. */
public record BootService(
        Site site, String name, int port, int healthPort, JavaCommand.Flags flags, Map<String, String> environment)
        implements Part {
    @Override
    public List<String> needs() {
        return List.of("postgres", "redis", "kafka");
    }

    /** Extracts the boot jar if it is newer than what was extracted before. */
    @Override
    public void prepare() throws IOException, InterruptedException {
        if (!Files.exists(jar())) {
            throw new Refused(name + " is not built; ./suite up builds it.");
        }
        var extracted = extracted();
        if (Files.exists(extracted) && Files.getLastModifiedTime(extracted).compareTo(writtenAt(jar())) >= 0) {
            return;
        }
        Texts.delete(folder());
        var command = JavaCommand.of(
                JavaCommand.Flags.SLIM,
                96,
                "-Djarmode=tools",
                "-jar",
                jar().toString(),
                "extract",
                "--destination",
                folder().toString());
        Tool.run("Extracting " + name, command, site.root(), Map.of(), site.log(name));
        Files.setLastModifiedTime(extracted, FileTime.from(java.time.Instant.now()));
    }

    @Override
    public Launch launch() {
        return new Launch(
                JavaCommand.of(
                        flags,
                        flags == JavaCommand.Flags.SLIM ? 192 : 512,
                        JavaCommand.remembering(
                                folder().resolve(name + ".jsa"),
                                "-jar",
                                extracted().toString())),
                environment,
                folder());
    }

    @Override
    public boolean ready() throws IOException, InterruptedException {
        return Probe.http("http://127.0.0.1:" + healthPort + "/actuator/health/readiness");
    }

    /** When a file's bytes came; a reproducible build sets the time of its jars to one and the same instant. */
    private static FileTime writtenAt(Path file) throws IOException {
        return (FileTime) Files.getAttribute(file, "unix:ctime");
    }

    private Path jar() {
        return site.root().resolve(name + "/target/" + name + "-0.1.0-SNAPSHOT.jar");
    }

    private Path folder() {
        return site.root().resolve(name + "/target/extracted");
    }

    private Path extracted() {
        return folder().resolve(jar().getFileName());
    }
}
