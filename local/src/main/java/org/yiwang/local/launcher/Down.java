package org.yiwang.local.launcher;

import org.yiwang.local.parts.Shutdown;
import org.yiwang.local.parts.State;
import org.yiwang.local.site.Ports;
import org.yiwang.local.site.Refused;
import org.yiwang.local.site.Site;
import org.yiwang.local.site.Texts;

/** Ends the suite of a data folder, and deletes the folder if asked. */
final class Down {
    private Down() {}

    static void run(Options options) {
        var running = State.of(options.data()).filter(State::running).isPresent();
        var killed = Shutdown.of(options.data());
        if (!killed.isEmpty()) {
            System.out.println("Killed after waiting: " + String.join(", ", killed) + ".");
        }
        System.out.println(running ? "Stopped; the data stays in " + options.data() + "." : "Nothing was running.");
    }

    static void reset(Options options) {
        Shutdown.of(options.data());
        if (java.nio.file.Files.exists(options.data())
                && !new Site(options.data(), options.data(), new Ports(options.port())).isOurs()) {
            throw new Refused(options.data() + " is not a folder of the suite; nothing was deleted.");
        }
        Texts.delete(options.data());
        System.out.println("The next ./suite up starts with a fresh demo world.");
    }
}
