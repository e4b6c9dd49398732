package org.yiwang.local.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.yiwang.local.site.Refused;

class OptionsTest {
    private static final Path ROOT = Path.of("/somewhere");

    @Test
    void withoutOptionsTheDataLiesInTheProjectAndTheGatewayOnPort8080() {
        var options = Options.of(ROOT, "up");
        assertThat(options.data()).isEqualTo(ROOT.resolve(".yiwang"));
        assertThat(options.port()).isEqualTo(8080);
        assertThat(options.detach()).isFalse();
    }

    @Test
    void everyOptionIsRead() {
        var options = Options.of(ROOT, "up", "--detach", "--port", "9000", "--data", "/other");
        assertThat(options).isEqualTo(new Options("up", true, Path.of("/other"), 9000, List.of()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"up --prot 9000", "up --port", "up --port 80", "up --port 99999", "up --port x", "down now"})
    void whatIsNotUnderstoodIsRefusedInOneSentence(String line) {
        assertThatThrownBy(() -> Options.of(ROOT, line.split(" ")))
                .isInstanceOf(Refused.class)
                .message()
                .endsWith(".")
                .doesNotContain("\n");
    }

    @ParameterizedTest
    @CsvSource({"+7d, PT168H", "+36h, PT36H", "+1d, PT24H"})
    void theClockMovesByDaysOrHours(String text, Duration step) {
        assertThat(Clock.step(text)).isEqualTo(step);
    }

    @ParameterizedTest
    @ValueSource(strings = {"-7d", "7d", "+d", "+7w", "+999999d", ""})
    void theClockIsNotMovedOtherwise(String text) {
        assertThatThrownBy(() -> Clock.step(text)).isInstanceOf(Refused.class);
    }
}
