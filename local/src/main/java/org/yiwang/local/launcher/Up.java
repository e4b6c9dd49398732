package org.yiwang.local.launcher;

import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import org.yiwang.local.demo.DemoWorld;
import org.yiwang.local.parts.Memory;
import org.yiwang.local.parts.Parts;
import org.yiwang.local.parts.RunningPart;
import org.yiwang.local.parts.Shutdown;
import org.yiwang.local.parts.State;
import org.yiwang.local.site.Refused;
import org.yiwang.local.site.Site;
import org.yiwang.local.site.Texts;
import org.yiwang.local.suite.Suite;

/** Brings the whole suite up, or leaves nothing running. */
final class Up {
    private final Options options;
    private final Site site;
    private final long begin = System.nanoTime();

    Up(Path root, Options options) {
        this.options = options;
        this.site = Site.of(root, options.data(), options.port());
    }

    static void prepare(Path root, Options options) {
        var site = Site.of(root, options.data(), options.port());
        site.mustHaveRoom();
        Parts.of(site).prepare();
        if (Template.wanted(site)) {
            Template.of(site).make();
        }
    }

    void run() {
        site.mustHaveRoom();
        try (var lock = State.hold(site.data())) {
            if (lock == null) {
                throw new Refused("Another ./suite is working on " + site.data() + " right now.");
            }
            mustNotRun();
            site.ports().mustBeFree();
            start();
        } catch (java.io.IOException e) {
            throw new Refused("The data folder " + site.data() + " cannot be used: " + e.getMessage() + ".", e);
        }
        if (!options.detach()) {
            stay();
        }
    }

    private void mustNotRun() {
        State.of(site.data()).filter(State::running).ifPresent(state -> {
            throw new Refused("A suite already runs on " + site.data() + " (http://localhost:" + state.port()
                    + "); ./suite down ends it.");
        });
        State.forget(site.data());
        Texts.delete(site.logs());
        site.mustHaveRoom();
    }

    private void start() {
        if (Template.wanted(site)) {
            Template.of(site).copy();
        }
        Running.start(site, this::announce, () -> {
            Suite.of(site).write(site.suiteFile());
            DemoWorld.of(site).fill();
        });
        Welcome.print(site, seconds(System.nanoTime() - begin), mebibytes());
    }

    private void announce(RunningPart part, Duration time) {
        System.out.printf("  %-22s ready on port %-6d %5s s%n", part.name(), part.port(), seconds(time.toNanos()));
    }

    /** Stays in the foreground until Ctrl-C or until another terminal says {@code ./suite down}. */
    private void stay() {
        var end = new CountDownLatch(1);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            System.out.println("Stopping …");
            Shutdown.of(site.data());
        }));
        System.out.println("Ctrl-C stops it.");
        try {
            while (State.of(site.data()).isPresent()) {
                if (end.await(1, java.util.concurrent.TimeUnit.SECONDS)) {
                    return;
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private long mebibytes() {
        var parts = State.of(site.data()).orElseThrow().parts();
        var own = options.detach() ? 0 : Memory.of(ProcessHandle.current().pid()) >> 10;
        return own + (parts.stream().mapToLong(RunningPart::residentKib).sum() >> 10);
    }

    private static String seconds(long nanos) {
        return "%.1f".formatted(nanos / 1e9);
    }
}
