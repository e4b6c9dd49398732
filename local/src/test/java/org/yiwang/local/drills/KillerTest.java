package org.yiwang.local.drills;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.yiwang.local.site.Waiting;

class KillerTest {
    private static final List<Integer> PIECES = List.of(1, 2, 3);

    private final CountDownLatch ended = new CountDownLatch(1);
    private final ConcurrentLinkedQueue<Integer> done = new ConcurrentLinkedQueue<>();

    @Test
    void theLastPieceOfWorkWaitsForTheLastDeath() {
        Killer.beside(ended, this::dieAfterTheOthers, PIECES, done::add);
        assertThat(done).containsExactlyInAnyOrderElementsOf(PIECES).endsWith(3);
    }

    @Test
    void whatFailsBesideTheWorkFailsTheDrill() {
        assertThatThrownBy(() -> Killer.beside(ended, this::fail, PIECES, done::add))
                .hasRootCauseMessage("killed nothing");
        assertThat(done).containsExactlyInAnyOrderElementsOf(PIECES);
    }

    @Test
    void soDoesTheWorkItself() {
        assertThatThrownBy(() -> Killer.beside(ended, ended::countDown, PIECES, _ -> {
                    throw new IllegalStateException("did not work");
                }))
                .hasMessageContaining("did not work");
    }

    private void dieAfterTheOthers() {
        assertThat(Waiting.until(Duration.ofSeconds(10), Duration.ofMillis(2), () -> done.size() == 2))
                .isTrue();
        assertThat(done).doesNotContain(3);
        ended.countDown();
    }

    private void fail() {
        ended.countDown();
        throw new IllegalStateException("killed nothing");
    }
}
