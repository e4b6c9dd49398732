package org.yiwang.local.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** People with a real browser: every page and journey on a phone, and a smoke set in both languages on both sizes. */
class BrowserJourney {
    private static final Path FOLDER = Path.of("src/test/browser");

    @BeforeAll
    static void install() throws IOException, InterruptedException {
        run("npm", "ci", "--no-audit", "--no-fund", "--ignore-scripts");
    }

    @Test
    void everyPageAndEveryJourneyHoldsInARealBrowser() throws IOException, InterruptedException {
        assertThat(run("npm", "test", "--silent")).contains("passed").doesNotContain("skipped", "flaky");
    }

    @Test
    void theMainPagesHaveTheirMarks() throws IOException, InterruptedException {
        assertThat(run("npm", "run", "lighthouse", "--silent"))
                .contains("accessibility", "best-practices", "seo")
                .doesNotContain("null");
    }

    private static String run(String... command) throws IOException, InterruptedException {
        var builder = new ProcessBuilder(command).directory(FOLDER.toFile()).redirectErrorStream(true);
        builder.environment().put("YIWANG_SUITE", Stage.file().toAbsolutePath().toString());
        var process = builder.start();
        var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as("%s said: %s", List.of(command), said).isZero();
        return said;
    }
}
