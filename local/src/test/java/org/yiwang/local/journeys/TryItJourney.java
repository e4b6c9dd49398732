package org.yiwang.local.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.yiwang.local.site.Texts;

/** The walk by hand, {@code docs/try-it.md}, is true: its blocks are run as they stand. */
class TryItJourney {
    private static final Pattern BLOCK = Pattern.compile("```bash\n(.*?)```", Pattern.DOTALL);
    private static final String SUITE_FILE = "local/target/suite.json";

    @Test
    void theBlocksOfTheDocumentLeadFromTheDraftToTheInbox() throws IOException, InterruptedException {
        var said = run("set -euo pipefail\n" + script());
        assertThat(said)
                .contains("Resident parking permit", "居民停车证办理")
                .contains("\"status\":\"SUBMITTED\"", "\"status\":\"CLOSED\"")
                .contains("event:SUBMIT", "event:DECIDE", "event:CLOSE")
                .contains("CASE_APPROVED", "CASE_DELIVERED")
                .contains("/problems/case-not-found", "/problems/action-not-allowed")
                .doesNotContain("\"status\":500", "\"status\":400", "\"status\":422", "\"status\":401");
    }

    private static String script() {
        var document = Texts.read(Path.of("../docs/try-it.md"));
        var file = Stage.file().toAbsolutePath().toString();
        assertThat(document).contains(SUITE_FILE);
        return BLOCK.matcher(document)
                .results()
                .map(block -> block.group(1).replace(SUITE_FILE, file))
                .collect(Collectors.joining("\n"));
    }

    private static String run(String script) throws IOException, InterruptedException {
        var bash = new ProcessBuilder("bash", "-c", script)
                .directory(Path.of("..").toFile())
                .redirectErrorStream(true)
                .start();
        var said = new String(bash.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(bash.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(bash.exitValue()).as(said).isZero();
        return said;
    }
}
