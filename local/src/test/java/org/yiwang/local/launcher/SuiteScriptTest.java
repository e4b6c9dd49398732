package org.yiwang.local.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SuiteScriptTest {
    private static final List<String> TOOLS = List.of(
            "bash", "env", "dirname", "readlink", "uname", "sed", "setsid", "sha256sum", "kill", "df", "awk", "cat");

    @TempDir
    Path machine;

    private record Ended(int code, String words) {}

    /** A machine with the ordinary tools only. */
    @BeforeEach
    void tools() throws IOException {
        for (var tool : TOOLS) {
            for (var place : List.of("/usr/bin", "/bin")) {
                var program = Path.of(place, tool);
                if (Files.exists(program) && !Files.exists(machine.resolve(tool))) {
                    program(machine.resolve(tool), "#!/bin/sh\nexec " + program + " \"$@\"\n");
                }
            }
        }
    }

    @Test
    void withoutAJdkItSaysWhatToInstall() throws Exception {
        var ended = suite(Map.of("YIWANG_JDKS", machine.toString()), "up");
        assertThat(ended.code()).isEqualTo(1);
        assertThat(ended.words())
                .startsWith("No JDK 25 or newer was found: install")
                .hasLineCount(1);
    }

    @Test
    void anOlderJdkIsNotTaken() throws Exception {
        jdk("old", "17.0.15");
        var ended = suite(Map.of("YIWANG_JDKS", machine.resolve("old").toString()), "up");
        assertThat(ended.words()).startsWith("No JDK 25 or newer was found");
    }

    @Test
    void withoutNodeItSaysWhatToInstall() throws Exception {
        jdk("new", "25.0.1");
        var ended = suite(Map.of("YIWANG_JDKS", machine.resolve("new").toString()), "up");
        assertThat(ended.code()).isEqualTo(1);
        assertThat(ended.words())
                .startsWith("No Node.js 20 or newer was found: install")
                .hasLineCount(1);
    }

    @Test
    void withoutChromiumTheTestsSayWhatToInstall() throws Exception {
        jdk("new", "25.0.1");
        program(machine.resolve("node"), "#!/bin/sh\necho v20.20.2\n");
        var environment = Map.of("YIWANG_JDKS", machine.resolve("new").toString());
        var ended = suite(environment, "test");
        assertThat(ended.code()).isEqualTo(1);
        assertThat(ended.words())
                .startsWith("No Chromium was found: install one (Debian: apt-get install chromium)")
                .hasLineCount(1);
    }

    @Test
    void withoutAChineseFontTheTestsSayWhatToInstall() throws Exception {
        jdk("new", "25.0.1");
        program(machine.resolve("node"), "#!/bin/sh\necho v20.20.2\n");
        program(machine.resolve("chromium"), "");
        var environment = Map.of("YIWANG_JDKS", machine.resolve("new").toString());
        var ended = suite(environment, "test");
        assertThat(ended.code()).isEqualTo(1);
        assertThat(ended.words())
                .startsWith("No Chinese font was found: install")
                .hasLineCount(1);
    }

    @Test
    void aMissingToolIsNamedWithItsPackage() throws Exception {
        Files.delete(machine.resolve("setsid"));
        var ended = suite(Map.of(), "up");
        assertThat(ended.code()).isEqualTo(1);
        assertThat(ended.words()).startsWith("The program setsid is missing").hasLineCount(1);
    }

    @Test
    void anUnknownCommandIsRefused() throws Exception {
        var ended = suite(Map.of(), "fly");
        assertThat(ended.code()).isEqualTo(1);
        assertThat(ended.words()).startsWith("There is no command fly");
    }

    private void jdk(String name, String version) throws IOException {
        var home = Files.createDirectories(machine.resolve(name).resolve("bin"));
        program(home.resolve("javac"), "");
        Files.writeString(machine.resolve(name).resolve("release"), "JAVA_VERSION=\"" + version + "\"\n");
    }

    private static void program(Path file, String text) throws IOException {
        Files.writeString(file, text);
        assertThat(file.toFile().setExecutable(true)).isTrue();
    }

    private Ended suite(Map<String, String> environment, String command) throws Exception {
        var builder = new ProcessBuilder(
                        machine.resolve("bash").toString(),
                        Path.of("../suite").toAbsolutePath().normalize().toString(),
                        command)
                .redirectErrorStream(true);
        builder.environment().clear();
        builder.environment().putAll(Map.of("PATH", machine.toString(), "HOME", machine.toString()));
        builder.environment().putAll(environment);
        var process = builder.start();
        var words = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Ended(process.waitFor(), words);
    }
}
