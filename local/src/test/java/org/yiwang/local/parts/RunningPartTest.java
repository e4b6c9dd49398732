package org.yiwang.local.parts;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class RunningPartTest {
    private Process process;

    @BeforeEach
    void start() throws IOException {
        process = new ProcessBuilder("sleep", "60").start();
    }

    @AfterEach
    void end() {
        process.destroyForcibly();
    }

    @Test
    void aRecycledPidIsNotKilled() {
        var earlier = part(RunningPart.birthOf(process.pid()).orElseThrow() + "0");
        assertThat(earlier.alive()).isFalse();
        earlier.signal("KILL");
        assertThat(earlier.stop("KILL", Duration.ofSeconds(1))).isFalse();
        assertThat(process.isAlive()).isTrue();
    }

    @Test
    void theProcessItselfIsEnded() throws InterruptedException {
        var part = part(RunningPart.birthOf(process.pid()).orElseThrow());
        assertThat(part.alive()).isTrue();
        assertThat(part.residentKib()).isPositive();
        assertThat(part.stop("TERM", Duration.ofSeconds(5))).isFalse();
        assertThat(process.waitFor(5, TimeUnit.SECONDS)).isTrue();
    }

    @Test
    void aDeafProcessIsKilledAfterTheGrace() {
        var part = part(RunningPart.birthOf(process.pid()).orElseThrow());
        assertThat(part.stop("CONT", Duration.ofMillis(200))).isTrue();
        assertThat(part.alive()).isFalse();
    }

    private RunningPart part(String birth) {
        return new RunningPart("sleep", process.pid(), birth, 0, "none");
    }
}
