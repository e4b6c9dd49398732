package org.yiwang.local.launcher;

import java.time.Duration;
import java.util.function.BiConsumer;
import org.yiwang.local.parts.Parts;
import org.yiwang.local.parts.RunningPart;
import org.yiwang.local.parts.Shutdown;
import org.yiwang.local.parts.Startup;
import org.yiwang.local.site.Site;

/** All parts of a site, running together or not at all. */
final class Running {
    private Running() {}

    /** Starts all and does what comes then; if anything fails or interrupts, nothing is left running. */
    static void start(Site site, BiConsumer<RunningPart, Duration> announce, Runnable then) {
        var parts = Parts.of(site);
        var startup = new Startup(parts, announce);
        var interrupted = new Thread(() -> end(site, parts, startup));
        Runtime.getRuntime().addShutdownHook(interrupted);
        try {
            startup.run();
            then.run();
        } catch (RuntimeException e) {
            end(site, parts, startup);
            throw e;
        }
        Runtime.getRuntime().removeShutdownHook(interrupted);
    }

    private static void end(Site site, Parts parts, Startup startup) {
        parts.close();
        Shutdown.of(site.data());
        startup.close();
    }
}
