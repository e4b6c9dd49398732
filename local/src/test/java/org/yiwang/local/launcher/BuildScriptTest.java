package org.yiwang.local.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The script on a project of the same shape, with a Maven that only writes down what it is to build, and the jars. */
class BuildScriptTest {
    private static final List<String> MODULES = List.of(
            "service-defaults",
            "keycloak-spring-adapter",
            "keycloak-refresh-tokens",
            "portal",
            "gateway",
            "identity-service",
            "catalog-service",
            "case-service",
            "notification-service",
            "local");

    private static final String MAVEN = """
            #!/bin/bash
            [[ $1 != --version ]] || { echo Apache Maven 3.9.9; exit; }
            while [[ $1 != -pl ]]; do [[ $1 != -Dexec.skip ]] || echo 'portal as it is' >>built; shift; done
            echo "$2" >>built
            [[ ! -e broken ]] || exit 1
            for module in ${2//,/ }; do mkdir -p $module/target; echo jar >$module/target/$module-0.1.0-SNAPSHOT.jar; done
            """;

    @TempDir
    Path project;

    @BeforeEach
    void aProject() throws IOException {
        write("pom.xml", "<project/>");
        for (var module : MODULES) {
            write(module + "/pom.xml", "<project/>");
            write(module + "/src/main/java/Some.java", "class Some {}");
        }
        for (var file : List.of(
                "package.json", "vite.config.js", "index.html", "src/main.tsx", "scripts/a.js", "public/a.txt")) {
            write("portal/" + file, "a part of the portal");
        }
        write("case-service/openapi.json", "{}");
        write("case-service/src/main/resources/problems.properties", "a=b");
        Files.copy(Path.of("../suite"), project.resolve("suite"));
        write("jdk/release", "JAVA_VERSION=\"25.0.1\"\n");
        program("jdk/bin/javac", "#!/bin/sh\n");
        program(
                "jdk/bin/java",
                "#!/bin/sh\nfor word; do case $word in up | prepare) echo $word >>launched ;; esac; done\n");
        program("bin/mvn", MAVEN);
        program("bin/node", "#!/bin/sh\necho v22.1.0\n");
        program("bin/npm", "#!/bin/sh\n");
    }

    @Test
    void everythingIsBuiltOnceAndThenNothing() throws Exception {
        assertThat(up()).isZero();
        assertThat(built()).containsExactly(String.join(",", MODULES));
        assertThat(up()).isZero();
        assertThat(built()).hasSize(1);
        assertThat(lines("launched")).containsExactly("prepare", "up", "up");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "case-service/src/main/java/Some.java | portal as it is; case-service",
                "case-service/openapi.json | portal,gateway",
                "portal/src/main.tsx | portal,gateway",
                "gateway/pom.xml | portal as it is; gateway",
                "local/src/main/java/Some.java | portal as it is; local",
                "keycloak-refresh-tokens/src/main/java/Some.java | portal as it is; keycloak-refresh-tokens",
                "service-defaults/src/main/java/Some.java | portal as it is; service-defaults,keycloak-spring-adapter,"
                        + "gateway,identity-service,catalog-service,case-service,notification-service"
            })
    void onlyWhatChangedIsBuiltAgain(String changed, String again) throws Exception {
        up();
        write(changed, "changed");
        assertThat(up()).isZero();
        assertThat(String.join("; ", built().subList(1, built().size()))).isEqualTo(again);
    }

    @Test
    void whatATestReadsIsNoReasonToBuild() throws Exception {
        up();
        write("case-service/src/test/java/SomeTest.java", "class SomeTest {}");
        up();
        assertThat(built()).hasSize(1);
    }

    @Test
    void afterABuildThatFailedNothingIsStartedAndItIsBuiltAgain() throws Exception {
        write("broken", "");
        assertThat(up()).isOne();
        assertThat(project.resolve("launched")).doesNotExist();
        Files.delete(project.resolve("broken"));
        assertThat(up()).isZero();
        assertThat(built()).hasSize(2);
    }

    private List<String> built() throws IOException {
        return lines("built");
    }

    private List<String> lines(String file) throws IOException {
        return Files.readAllLines(project.resolve(file));
    }

    private int up() throws Exception {
        var builder = new ProcessBuilder("bash", project.resolve("suite").toString(), "up")
                .directory(project.toFile())
                .redirectErrorStream(true);
        builder.environment().put("JAVA_HOME", project.resolve("jdk").toString());
        builder.environment().merge("PATH", project.resolve("bin").toString(), (path, bin) -> bin + ":" + path);
        builder.environment().remove("MVNW_REPOURL");
        var process = builder.start();
        var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        var code = process.waitFor();
        assertThat(said.lines())
                .as(said)
                .allMatch(line -> Stream.of("Building ", "The build failed;").anyMatch(line::startsWith));
        return code;
    }

    private void program(String file, String text) throws IOException {
        write(file, text);
        assertThat(project.resolve(file).toFile().setExecutable(true)).isTrue();
    }

    private void write(String file, String text) throws IOException {
        Files.createDirectories(project.resolve(file).getParent());
        Files.writeString(project.resolve(file), text);
    }
}
