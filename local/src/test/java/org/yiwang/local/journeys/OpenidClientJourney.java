package org.yiwang.local.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.yiwang.local.demo.Cast;
import tools.jackson.databind.json.JsonMapper;

/** The npm package openid-client, unmodified, signs in citizen and official, who carry a case to its decision. */
class OpenidClientJourney {
    private static final Path FOLDER = Path.of("src/test/js");
    private static final JsonMapper JSON = JsonMapper.shared();

    private final Cast cast = Stage.cast();

    @BeforeAll
    static void install() throws IOException, InterruptedException {
        run("npm", "ci", "--no-audit", "--no-fund", "--ignore-scripts");
    }

    @Test
    void anUnmodifiedClientSignsInRefreshesAndCarriesACaseToItsDecision() throws IOException, InterruptedException {
        var suite = cast.suite();
        var people = Map.of("citizen", suite.account("lixiaomei"), "official", suite.account("zhoufang"));
        var said = run("node", "main-path.js", suite.issuer(), suite.gateway(), JSON.writeValueAsString(people));
        var decided = JSON.readTree(said.lines().toList().getLast());
        var seen = cast.as("zhangmin")
                .get("/v1/cases/" + decided.get("case").asString())
                .must(200)
                .json();
        assertThat(seen.get("status").asString()).isEqualTo("APPROVED");
        assertThat(seen.get("number")).isEqualTo(decided.get("number"));
    }

    private static String run(String... command) throws IOException, InterruptedException {
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
