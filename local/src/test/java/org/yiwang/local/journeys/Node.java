package org.yiwang.local.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.yiwang.local.demo.Cast;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Programs under {@code src/test/js}, which know Yiwang only through unmodified npm packages. */
public final class Node {
    private static final Path FOLDER = Path.of("src/test/js");
    private static final JsonMapper JSON = JsonMapper.shared();

    private Node() {}

    public static void install() throws IOException, InterruptedException {
        run("npm", "ci", "--no-audit", "--no-fund", "--ignore-scripts");
    }

    /** Runs a program for these people by their roles in it, and gives the last line it says, which is JSON. */
    static JsonNode program(String file, Cast cast, Map<String, String> people)
            throws IOException, InterruptedException {
        var suite = cast.suite();
        var accounts = JSON.createObjectNode();
        people.forEach((role, username) -> accounts.set(role, JSON.valueToTree(suite.account(username))));
        return program(file, cast, accounts);
    }

    /** Runs a program with what it is given, and gives the last line it says, which is JSON. */
    public static JsonNode program(String file, Cast cast, ObjectNode given) throws IOException, InterruptedException {
        var suite = cast.suite();
        var said = run("node", file, suite.issuer(), suite.gateway(), given.toString());
        return JSON.readTree(said.lines().toList().getLast());
    }

    static String run(String... command) throws IOException, InterruptedException {
        var process = new ProcessBuilder(command)
                .directory(FOLDER.toFile())
                .redirectErrorStream(true)
                .start();
        var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue())
                .as("%s said: %s", List.of(command), said)
                .isZero();
        return said;
    }
}
