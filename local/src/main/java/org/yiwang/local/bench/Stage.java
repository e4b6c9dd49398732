package org.yiwang.local.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CopyOnWriteArrayList;
import org.yiwang.local.parts.JavaCommand;
import org.yiwang.local.parts.Part;
import org.yiwang.local.parts.Parts;
import org.yiwang.local.site.Refused;
import org.yiwang.local.site.Site;
import org.yiwang.local.site.Texts;
import org.yiwang.local.site.Waiting;

/** The processes of the benchmark: the suite's own parts, from nothing, with production flags instead of start-up ones. */
final class Stage implements AutoCloseable {
    static final int HEAP_MIB = 512;
    private final Site site;
    private final List<Process> processes = new CopyOnWriteArrayList<>();
    private final Map<String, Process> parts = new HashMap<>();

    Stage(Site site) {
        this.site = site;
        site.ports().mustBeFree();
        Texts.delete(site.data());
        site.mustHaveRoom();
        Runtime.getRuntime().addShutdownHook(new Thread(this::close));
    }

    /** Starts one part of the suite with these settings beside its own and waits until it is ready; once each. */
    Process part(String name, Map<String, String> settings) throws Exception {
        var running = parts.get(name);
        if (running != null && running.isAlive()) {
            return running;
        }
        Part part = prepared(name);
        var launch = part.launch();
        List<String> command = launch.command().stream()
                .filter(word -> !word.equals("-XX:TieredStopAtLevel=1"))
                .toList();
        var builder = new ProcessBuilder(command).directory(launch.folder().toFile());
        builder.environment().putAll(launch.environment());
        builder.environment().putAll(settings);
        Process process = started(name, builder, part::ready);
        part.furnish();
        parts.put(name, process);
        return process;
    }

    /** Starts a main class of the benchmark on some of the gateway's libraries, with the gateway's own flags. */
    Process java(
            String name,
            List<Path> libraries,
            Map<String, String> settings,
            List<String> command,
            Callable<Boolean> ready)
            throws IOException {
        List<String> path = new ArrayList<>(List.of(ownClasses()));
        libraries.forEach(library -> path.add(library.toString()));
        List<String> words = new ArrayList<>(List.of("-cp", String.join(":", path)));
        words.addAll(command);
        var line = JavaCommand.of(JavaCommand.Flags.PRODUCTION, HEAP_MIB, words.toArray(String[]::new));
        var builder = new ProcessBuilder(line);
        builder.environment().putAll(settings);
        return started(name, builder, ready);
    }

    private Part prepared(String name) throws Exception {
        Part part = Parts.of(site, JavaCommand.Flags.PRODUCTION).all().stream()
                .filter(each -> each.name().equals(name))
                .findFirst()
                .orElseThrow();
        part.prepare();
        return part;
    }

    /** The libraries the gateway was built with, from where its jar is extracted. */
    List<Path> gatewayLibraries() throws Exception {
        prepared("gateway");
        try (var files = Files.list(site.root().resolve("gateway/target/extracted/lib"))) {
            return files.sorted().toList();
        }
    }

    private static String ownClasses() {
        return Path.of(java.net.URI.create(Stage.class
                        .getProtectionDomain()
                        .getCodeSource()
                        .getLocation()
                        .toString()))
                .toString();
    }

    private Process started(String name, ProcessBuilder builder, Callable<Boolean> ready) throws IOException {
        Process process = builder.redirectErrorStream(true)
                .redirectOutput(site.log(name).toFile())
                .start();
        processes.add(process);
        boolean answers = Waiting.until(Duration.ofMinutes(2), Duration.ofMillis(200), () -> {
            if (!process.isAlive()) {
                throw new Refused(name + " ended while starting; its words are in " + site.log(name) + ".");
            }
            return ready.call();
        });
        if (!answers) {
            throw new Refused(name + " did not get ready; its words are in " + site.log(name) + ".");
        }
        return process;
    }

    void end(Process process) throws InterruptedException {
        process.destroy();
        process.waitFor();
        processes.remove(process);
    }

    /** Ends them in the opposite order, by force what does not end in 20 seconds. */
    @Override
    public void close() {
        processes.reversed().forEach(Process::destroy);
        Waiting.until(
                Duration.ofSeconds(20),
                Duration.ofMillis(100),
                () -> processes.stream().noneMatch(Process::isAlive));
        processes.forEach(Process::destroyForcibly);
    }
}
