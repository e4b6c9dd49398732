package org.yiwang.local.drills;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;

class KillerTest {
    @Test
    void whatFailsBesideTheWorkFailsTheDrill() {
        var worked = new AtomicBoolean();
        assertThatThrownBy(() -> Killer.beside(KillerTest::fail, () -> worked.set(true)))
                .hasRootCauseMessage("killed nothing");
        assertThat(worked).isTrue();
    }

    @Test
    void soDoesTheWorkItself() {
        assertThatThrownBy(() -> Killer.beside(() -> {}, KillerTest::fail)).hasMessage("killed nothing");
    }

    private static void fail() {
        throw new IllegalStateException("killed nothing");
    }
}
