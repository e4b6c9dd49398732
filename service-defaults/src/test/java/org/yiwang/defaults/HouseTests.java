package org.yiwang.defaults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.yiwang.defaults.testing.HouseRules;
import reactor.blockhound.BlockingOperationError;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

class HouseTests {

    @Test
    void thisModuleKeepsTheRulesOfTheHouse() {
        HouseRules.check("org.yiwang.defaults");
    }

    /** Checked here because the rules stand in this module, which stands on the adapter. */
    @Test
    void soDoesTheAdapter() {
        HouseRules.check("org.yiwang.keycloak");
    }

    @Test
    void blockingOnAnEventLoopIsFound() {
        var blocking =
                Mono.delay(Duration.ZERO).publishOn(Schedulers.parallel()).doOnNext(_ -> sleep());
        assertThatThrownBy(blocking::block).hasRootCauseInstanceOf(BlockingOperationError.class);
        assertThat(Thread.currentThread().isInterrupted()).isFalse();
    }

    private static void sleep() {
        try {
            Thread.sleep(5);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
