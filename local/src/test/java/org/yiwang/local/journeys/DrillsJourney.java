package org.yiwang.local.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.yiwang.local.drills.Drill;
import org.yiwang.local.drills.HangUps;
import org.yiwang.local.drills.KeycloakAway;
import org.yiwang.local.drills.KilledMail;
import org.yiwang.local.drills.KilledServices;
import org.yiwang.local.drills.KilledStores;

/** The drills in their short form; {@code ./suite drills} runs them whole. */
@Order(Integer.MAX_VALUE - 2)
class DrillsJourney {
    static Stream<Drill> drills() {
        return Stream.of(
                new HangUps(60),
                new KilledServices(12),
                new KilledStores(6),
                new KilledMail(40),
                new KeycloakAway(Duration.ofSeconds(8)));
    }

    @ParameterizedTest
    @MethodSource("drills")
    void nothingIsLost(Drill drill) {
        var outcome = drill.run(Stage.cast());
        assertThat(outcome.losses()).as(outcome.summary()).isEmpty();
    }
}
