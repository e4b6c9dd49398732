package org.yiwang.local.parts;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.yiwang.local.site.Refused;
import org.yiwang.local.site.Texts;
import tools.jackson.databind.json.JsonMapper;

/** What runs on a data folder, written down before it counts: the port and every started process in order. */
public record State(int port, List<RunningPart> parts) {
    private static final JsonMapper JSON = JsonMapper.shared();

    /** What was last written down for the folder; empty if nothing ever ran on it or all was stopped. */
    public static Optional<State> of(Path data) {
        var file = file(data);
        return Files.exists(file) ? Optional.of(JSON.readValue(Texts.read(file), State.class)) : Optional.empty();
    }

    public static void forget(Path data) {
        try {
            Files.deleteIfExists(file(data));
        } catch (IOException e) {
            throw new Refused("The file " + file(data) + " cannot be deleted: " + e.getMessage() + ".", e);
        }
    }

    public void write(Path data) {
        Texts.write(file(data), JSON.writerWithDefaultPrettyPrinter().writeValueAsString(this));
    }

    /** Whether any of the processes still lives. */
    public boolean running() {
        return parts.stream().anyMatch(RunningPart::alive);
    }

    public Optional<RunningPart> part(String name) {
        return parts.stream().filter(part -> part.name().equals(name)).findFirst();
    }

    State with(RunningPart started) {
        var all = new ArrayList<>(parts);
        all.removeIf(part -> part.name().equals(started.name()));
        all.add(started);
        return new State(port, List.copyOf(all));
    }

    /** Holds the folder so that two launchers never change it at once; null when another holds it. */
    public static @Nullable FileLock hold(Path data) {
        try {
            Files.createDirectories(data);
            return FileChannel.open(data.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE)
                    .tryLock();
        } catch (IOException e) {
            throw new Refused("The data folder " + data + " cannot be used: " + e.getMessage() + ".", e);
        }
    }

    private static Path file(Path data) {
        return data.resolve("running.json");
    }
}
