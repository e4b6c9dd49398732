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
        var interrupted = new Thread(() -> end(site, parts));
        Runtime.getRuntime().addShutdownHook(interrupted);
        try {
            new Startup(parts, announce).run();
            then.run();
        } catch (RuntimeException e) {
            end(site, parts);
            throw e;
        }
        Runtime.getRuntime().removeShutdownHook(interrupted);
    }

    private static void end(Site site, Parts parts) {
        parts.close();
        Shutdown.of(site.data());
    }
}
