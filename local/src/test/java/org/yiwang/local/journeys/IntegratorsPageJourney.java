package org.yiwang.local.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.yiwang.local.demo.Cast;
import org.yiwang.local.site.Texts;
import tools.jackson.databind.json.JsonMapper;

/** The page for integrators, {@code docs/integrators.md}, is true: its files are written and its blocks run as they stand. */
class IntegratorsPageJourney {
    private static final Pattern FILE = Pattern.compile("```ts\n// (\\S+)\n(.*?)```", Pattern.DOTALL);
    private static final Pattern BLOCK = Pattern.compile("```bash\n(.*?)```", Pattern.DOTALL);
    private static final String GATEWAY = "http://localhost:8080";
    private static final String OPEN = "Open ";

    private final Cast cast = Stage.cast();
    private final String page = Texts.read(Path.of("../docs/integrators.md"));

    @TempDir
    private Path project;

    @Test
    void aClientMadeByAGeneratorGetsFromNothingToASubmittedCase() throws IOException, InterruptedException {
        Node.install();
        FILE.matcher(page).results().forEach(file -> Texts.write(project.resolve(file.group(1)), file.group(2)));
        var said = run(List.of("lixiaomei", "ceshi.jia").iterator());
        var submitted = JsonMapper.shared().readTree(said.lines().toList().getLast());
        assertThat(submitted.get("status").asString()).isEqualTo("SUBMITTED");
        cast.as("ceshi.jia")
                .get("/v1/cases/" + submitted.get("case").asString())
                .must(200);
    }

    /** Whoever is asked to open an address does, each person in turn. */
    private String run(Iterator<String> people) throws IOException, InterruptedException {
        assertThat(page).contains(GATEWAY);
        var script = BLOCK.matcher(page)
                .results()
                .map(block -> block.group(1).replace(GATEWAY, cast.suite().gateway()))
                .collect(Collectors.joining("\n"));
        var bash = new ProcessBuilder("bash", "-euo", "pipefail", "-c", script)
                .directory(project.toFile())
                .redirectErrorStream(true)
                .start();
        try (var lines = new BufferedReader(new InputStreamReader(bash.getInputStream(), StandardCharsets.UTF_8))) {
            var said = lines.lines().peek(line -> open(line, people)).collect(Collectors.joining("\n"));
            assertThat(bash.waitFor(10, TimeUnit.SECONDS)).isTrue();
            assertThat(bash.exitValue()).as(said).isZero();
            return said;
        } finally {
            bash.destroyForcibly();
        }
    }

    private void open(String line, Iterator<String> people) {
        if (line.startsWith(OPEN)) {
            var person = JsonMapper.shared().writeValueAsString(cast.suite().account(people.next()));
            try {
                Node.run("node", "open.js", line.substring(OPEN.length()), person);
            } catch (IOException broken) {
                throw new UncheckedIOException(broken);
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(interrupted);
            }
        }
    }
}
