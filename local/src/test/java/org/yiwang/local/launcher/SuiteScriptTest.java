package org.yiwang.local.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SuiteScriptTest {
    private static final List<String> TOOLS = List.of(
            "bash",
            "env",
            "dirname",
            "readlink",
            "uname",
            "sed",
            "setsid",
            "sha256sum",
            "kill",
            "df",
            "awk",
            "cat",
            "sh");

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

    @ParameterizedTest
    @ValueSource(strings = {"up", "test", "bench", "drills"})
    void withoutNodeItSaysWhatToInstall(String command) throws Exception {
        jdk("new", "25.0.1");
        var ended = suite(Map.of("YIWANG_JDKS", machine.resolve("new").toString()), command);
        assertThat(ended.code()).isEqualTo(1);
        assertThat(ended.words())
                .startsWith("No Node.js 20.19 or newer was found: install")
                .hasLineCount(1);
    }

    @ParameterizedTest
    @CsvSource({
        "v18.20.4, No Node.js 20.19 or newer was found: install",
        "v20.0.0, No Node.js 20.19 or newer was found: install",
        "v20.18.3, No Node.js 20.19 or newer was found: install",
        "nonsense, No Node.js 20.19 or newer was found: install",
        "v20.19.0, The program npm is missing: install it",
        "v22.0.0, The program npm is missing: install it",
        "v24.1.0, The program npm is missing: install it"
    })
    void nodeIsNewEnoughAndComesWithNpm(String version, String words) throws Exception {
        jdk("new", "25.0.1");
        node(version);
        var ended = suite(Map.of("YIWANG_JDKS", machine.resolve("new").toString()), "up");
        assertThat(ended.code()).isEqualTo(1);
        assertThat(ended.words()).startsWith(words).hasLineCount(1);
    }

    /** A Debian whose packages have Node.js 18: apt brings that one, its npm then a newer one. */
    @Test
    void onAnOldDebianTheTestRunFetchesANewerNode() throws Exception {
        allButNode();
        told("apt-get", "case $* in *install*) printf '#!/bin/sh\\necho v18.20.4\\n' >node; chmod +x node ;; esac");
        told("npm", "case $* in prefix*) echo /nowhere ;; *) printf '#!/bin/sh\\necho v22.1.0\\n' >node ;; esac");
        var ended = run("../.ci/run", Map.of("YIWANG_JDKS", machine.toString()));
        assertThat(ended.words()).startsWith("No JDK 25 or newer was found").hasLineCount(1);
        assertThat(Files.readAllLines(machine.resolve("told")))
                .containsExactly(
                        "apt-get update -qq",
                        "apt-get install -y -qq --no-install-recommends nodejs",
                        "npm install --global --no-audit --no-fund --loglevel=error node@22",
                        "npm prefix --global");
    }

    @Test
    void withoutMavenTheTestRunInstallsIt() throws Exception {
        allButNode();
        Files.delete(machine.resolve("mvn"));
        node("v20.19.0");
        told("npm", "");
        told("apt-get", "");
        run("../.ci/run", Map.of("YIWANG_JDKS", machine.toString()));
        assertThat(Files.readAllLines(machine.resolve("told")))
                .containsExactly("apt-get update -qq", "apt-get install -y -qq --no-install-recommends maven");
    }

    @Test
    void withANodeThatFitsTheTestRunInstallsNothing() throws Exception {
        allButNode();
        node("v20.19.0");
        told("apt-get", "");
        told("npm", "");
        var ended = run("../.ci/run", Map.of("YIWANG_JDKS", machine.toString()));
        assertThat(ended.words()).startsWith("No JDK 25 or newer was found").hasLineCount(1);
        assertThat(machine.resolve("told")).doesNotExist();
    }

    @Test
    void withoutChromiumTheTestsSayWhatToInstall() throws Exception {
        jdk("new", "25.0.1");
        node("v20.20.2");
        program(machine.resolve("npm"), "");
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
        node("v20.20.2");
        program(machine.resolve("npm"), "");
        program(machine.resolve("chromium"), "");
        var environment = Map.of("YIWANG_JDKS", machine.resolve("new").toString());
        var ended = suite(environment, "test");
        assertThat(ended.code()).isEqualTo(1);
        assertThat(ended.words())
                .startsWith("No Chinese font was found: install")
                .hasLineCount(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "#!/bin/sh\necho Apache Maven 3.6.3\n"})
    void withoutMavenItSaysWhatToInstall(String found) throws Exception {
        jdk("new", "25.0.1");
        node("v20.20.2");
        for (var there : List.of("npm", "chromium", "mvn")) {
            program(machine.resolve(there), found);
        }
        program(machine.resolve("fc-list"), "#!/bin/sh\necho Noto\n");
        var environment = Map.of("YIWANG_JDKS", machine.resolve("new").toString());
        var ended = suite(environment, "test");
        assertThat(ended.code()).isEqualTo(1);
        assertThat(ended.words())
                .startsWith("No Maven 3.8.7 or newer was found: install")
                .hasLineCount(1);
    }

    @Test
    void aMavenThatFitsRunsTheTests() throws Exception {
        jdk("new", "25.0.1");
        node("v20.20.2");
        program(machine.resolve("npm"), "");
        program(machine.resolve("chromium"), "");
        program(machine.resolve("fc-list"), "#!/bin/sh\necho Noto\n");
        program(machine.resolve("mvn"), "#!/bin/sh\necho Apache Maven 3.8.7 \"$@\"\n");
        var environment = Map.of("YIWANG_JDKS", machine.resolve("new").toString());
        assertThat(suite(environment, "test")).isEqualTo(new Ended(0, "Apache Maven 3.8.7 -B -ntp verify\n"));
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

    private void node(String version) throws IOException {
        program(machine.resolve("node"), "#!/bin/sh\necho " + version + "\n");
    }

    /** What else a test run installs is there, and the one who asks is root. */
    private void allButNode() throws IOException {
        for (var there : List.of("curl", "unzip", "xz", "git", "chromium", "mvn")) {
            program(machine.resolve(there), "");
        }
        program(machine.resolve("fc-list"), "#!/bin/sh\necho Noto\n");
        program(machine.resolve("id"), "#!/bin/sh\necho 0\n");
    }

    /** A program that writes down how it was called and then does this in the machine's folder. */
    private void told(String name, String then) throws IOException {
        var text = "#!/bin/sh\ncd %s\necho %s \"$@\" >>told\n%s\n".formatted(machine, name, then);
        program(machine.resolve(name), text.replace("chmod", "/bin/chmod"));
    }

    private static void program(Path file, String text) throws IOException {
        Files.writeString(file, text);
        assertThat(file.toFile().setExecutable(true)).isTrue();
    }

    private Ended suite(Map<String, String> environment, String command) throws Exception {
        return run("../suite", environment, command);
    }

    private Ended run(String script, Map<String, String> environment, String... words) throws Exception {
        var command = new ArrayList<>(List.of(
                machine.resolve("bash").toString(),
                Path.of(script).toAbsolutePath().normalize().toString()));
        command.addAll(List.of(words));
        var builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().clear();
        builder.environment().putAll(Map.of("PATH", machine.toString(), "HOME", machine.toString()));
        builder.environment().putAll(environment);
        var process = builder.start();
        var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Ended(process.waitFor(), said);
    }
}
