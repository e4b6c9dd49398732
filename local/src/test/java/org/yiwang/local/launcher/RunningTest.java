package org.yiwang.local.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.yiwang.local.parts.RunningPart;
import org.yiwang.local.parts.State;
import org.yiwang.local.site.Ports;
import org.yiwang.local.site.Refused;
import org.yiwang.local.site.Site;

class RunningTest {
    private static final int FIRST_PORT = 26_080;

    @TempDir
    Path data;

    @Test
    void whenOnePartCannotStartTheOthersAreEnded() throws IOException {
        var site = new Site(Path.of("..").toAbsolutePath().normalize(), data, Ports.firstFree(FIRST_PORT));
        site.mustHaveRoom();
        Files.createDirectories(data.resolve("kafka/log"));
        Files.writeString(data.resolve("kafka/log/meta.properties"), "version=1\ncluster.id=another\nnode.id=77\n");
        List<RunningPart> ready = new CopyOnWriteArrayList<>();
        assertThatThrownBy(() -> Running.start(site, (part, _) -> ready.add(part), () -> {}))
                .isInstanceOf(Refused.class)
                .hasMessageStartingWith("kafka ended while starting; its words are in " + site.log("kafka"));
        assertThat(ready).isNotEmpty().noneMatch(RunningPart::alive);
        assertThat(State.of(data)).isEmpty();
        assertThat(ProcessHandle.allProcesses()
                        .filter(process -> process.info()
                                .commandLine()
                                .filter(line -> line.contains(data.toString()))
                                .isPresent()))
                .isEmpty();
    }
}
