package org.yiwang.local.suite;

import java.nio.file.Path;
import org.junit.platform.launcher.LauncherSession;
import org.junit.platform.launcher.LauncherSessionListener;
import org.yiwang.local.parts.Shutdown;
import org.yiwang.local.site.Ports;
import org.yiwang.local.site.Texts;

/**
 * One suite for all journeys, started before the first and ended after the last, on its own ports and data. With
 * {@code -Dyiwang.suite.file=…/suite.json} the journeys run against the suite described there and leave it running.
 */
public final class SuiteForJourneys implements LauncherSessionListener {
    private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();
    private static final Path DATA = ROOT.resolve("local/target/journeys");

    private static boolean ours;

    /** Whether the journeys have a suite to themselves, whose clock and end they may decide. */
    public static boolean ours() {
        return ours;
    }

    @Override
    public void launcherSessionOpened(LauncherSession session) {
        if (!Boolean.getBoolean("yiwang.journeys") || System.getProperty(LauncherRun.FILE) != null) {
            return;
        }
        ours = true;
        Shutdown.of(DATA);
        Texts.delete(DATA);
        var file = DATA.resolve("suite.json").toString();
        start(file);
        System.setProperty(LauncherRun.FILE, file);
    }

    @Override
    public void launcherSessionClosed(LauncherSession session) {
        if (ours) {
            Shutdown.of(DATA);
        }
    }

    private static void start(String file) {
        var port = Integer.toString(Ports.firstFree(18_080).gateway());
        var run = LauncherRun.of(file, "up", "--detach", "--data", DATA.toString(), "--port", port);
        if (run.code() != 0) {
            throw new IllegalStateException("The suite for the journeys did not start: " + run.words());
        }
    }
}
