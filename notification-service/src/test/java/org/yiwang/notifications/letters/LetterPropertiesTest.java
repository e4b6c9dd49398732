package org.yiwang.notifications.letters;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.yiwang.notifications.messages.Message;
import org.yiwang.notifications.messages.MessageKind;

class LetterPropertiesTest {

    private static final Instant NOW = Instant.parse("2026-02-13T01:30:00Z");

    private final LetterProperties settings = new LetterProperties(
            Duration.ofMinutes(2), Duration.ofSeconds(30), Duration.ofHours(1), Duration.ofDays(5));

    @ParameterizedTest
    @CsvSource({"1, PT30S", "2, PT1M", "3, PT2M", "7, PT32M", "8, PT1H", "63, PT1H", "1000000, PT1H"})
    void pausesDoubleUpToTheLongest(int attempts, Duration pause) {
        assertThat(settings.again(attempts, NOW)).isEqualTo(NOW.plus(pause));
    }

    @Test
    void aLetterPutOffForDaysIsNotTriedAgain() {
        assertThat(settings.again(letter(NOW.minus(Duration.ofDays(5)).plus(Duration.ofMinutes(1))), NOW))
                .contains(NOW.plusSeconds(30));
        assertThat(settings.again(letter(NOW.minus(Duration.ofDays(5))), NOW)).isEmpty();
    }

    @Test
    void whatWasPutOffForTheFirstTimeIsTriedAgainHoweverOldItIs() {
        assertThat(settings.again(letter(null), NOW)).contains(NOW.plusSeconds(30));
        var hour = Duration.ofHours(1);
        var impatient = new LetterProperties(Duration.ofMinutes(2), hour, hour, hour);
        assertThat(impatient.again(letter(null), NOW)).contains(NOW.plus(hour));
    }

    @ParameterizedTest
    @CsvSource({
        "PT1S, PT30S, PT1H, P5D",
        "PT2M, PT0S, PT1H, P5D",
        "PT2M, PT-1S, PT1H, P5D",
        "PT2M, PT2H, PT1H, P5D",
        "PT2M, PT30S, PT1H, PT30M"
    })
    void settingsThatContradictThemselvesStopTheStart(
            Duration lease, Duration first, Duration longest, Duration limit) {
        assertThatIllegalArgumentException().isThrownBy(() -> new LetterProperties(lease, first, longest, limit));
    }

    private static Letter letter(@Nullable Instant putOffSince) {
        var writtenAt = NOW.minus(Duration.ofDays(30));
        var id = UUID.randomUUID();
        var message = new Message(
                id, 1, MessageKind.CASE_ACCEPTED, id, "2026-1", null, null, NOW, null, null, NOW, null, null, null, 1);
        return new Letter(message, id, true, writtenAt, 1, putOffSince);
    }
}
