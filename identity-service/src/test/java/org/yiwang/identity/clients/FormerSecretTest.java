package org.yiwang.identity.clients;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.yiwang.identity.clients.ClientStep.What;

class FormerSecretTest {

    private static final Instant MONDAY = Instant.parse("2026-11-30T02:00:00Z");

    @Test
    void theFirstSecretHasNoneBeforeIt() {
        assertThat(until(MONDAY, step(What.REGISTERED, 0), step(What.SECRET_CHANGED, 0)))
                .isNull();
    }

    @Test
    void theOneBeforeTheLastIsAcceptedForSevenDays() {
        var history = new ClientStep[] {step(What.SECRET_CHANGED, 0), step(What.SECRET_CHANGED, 3)};
        assertThat(until(day(3), history)).isEqualTo(day(10));
        assertThat(until(day(10).minusMillis(1), history)).isEqualTo(day(10));
        assertThat(until(day(10), history)).isNull();
    }

    @Test
    void itIsOverWhenItsOwnerEndsItUntilThereIsAnother() {
        assertThat(until(
                        day(4),
                        step(What.SECRET_CHANGED, 0),
                        step(What.SECRET_CHANGED, 3),
                        step(What.FORMER_SECRET_ENDED, 4)))
                .isNull();
        assertThat(until(
                        day(5),
                        step(What.SECRET_CHANGED, 0),
                        step(What.SECRET_CHANGED, 3),
                        step(What.FORMER_SECRET_ENDED, 4),
                        step(What.SECRET_CHANGED, 5)))
                .isEqualTo(day(12));
    }

    private static @Nullable Instant until(Instant now, ClientStep... history) {
        return FormerSecret.until(List.of(history), now).orElse(null);
    }

    private static ClientStep step(What what, int day) {
        return new ClientStep(what, UUID.randomUUID(), day(day), null);
    }

    private static Instant day(int number) {
        return MONDAY.plus(Duration.ofDays(number));
    }
}
