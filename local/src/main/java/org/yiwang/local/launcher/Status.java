package org.yiwang.local.launcher;

import org.yiwang.local.parts.RunningPart;
import org.yiwang.local.parts.State;
import org.yiwang.local.site.Refused;

/** A line for each part: alive or gone, where, how large. */
final class Status {
    private Status() {}

    static void print(Options options) {
        var state = State.of(options.data()).orElseThrow(() -> new Refused("No suite runs on " + options.data() + "."));
        state.parts().forEach(Status::print);
        var total = state.parts().stream().mapToLong(RunningPart::residentKib).sum() >> 10;
        System.out.println("  http://localhost:" + state.port() + " · " + total + " MiB resident");
        if (!state.parts().stream().allMatch(RunningPart::alive)) {
            throw new Refused("Not every part is running; ./suite logs PART tells why.");
        }
    }

    private static void print(RunningPart part) {
        var condition = part.alive() ? "running" : "gone";
        System.out.printf(
                "  %-22s %-8s port %-6d pid %-8d %5d MiB%n",
                part.name(), condition, part.port(), part.pid(), part.residentKib() >> 10);
    }
}
