package org.yiwang.local.drills;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.function.Predicate;
import org.yiwang.local.demo.Cast;
import org.yiwang.local.parts.State;
import org.yiwang.local.site.Refused;
import org.yiwang.local.site.Site;
import org.yiwang.local.suite.Suite;

/** {@code ./suite drills [name] [--data DIR]}: runs all drills or one against the running suite. */
public final class Drills {
    private static final List<Drill> ALL = List.of(
            new KilledServices(50),
            new KilledStores(24),
            new HangUps(200),
            new KilledMail(200),
            new KeycloakAway(Duration.ofMinutes(1)));

    private Drills() {}

    public static void main(String... words) {
        try {
            System.exit(run(words) ? 0 : 1);
        } catch (Refused e) {
            System.err.println(e.getMessage());
            System.exit(1);
        }
    }

    private static boolean run(String... words) {
        var root = Path.of(System.getProperty("yiwang.root", "")).toAbsolutePath();
        var data = root.resolve(".yiwang");
        Predicate<Drill> wanted = any -> true;
        for (int at = 0; at < words.length; at++) {
            var word = words[at];
            if (word.equals("--data") && at + 1 < words.length) {
                data = Path.of(words[++at]).toAbsolutePath().normalize();
            } else if (ALL.stream().anyMatch(drill -> drill.name().equals(word))) {
                wanted = drill -> drill.name().equals(word);
            } else {
                throw new Refused("There is no drill " + word + "; there are "
                        + String.join(", ", ALL.stream().map(Drill::name).toList()) + ".");
            }
        }
        return run(running(root, data), wanted);
    }

    private static boolean run(Cast cast, Predicate<Drill> wanted) {
        var passed = true;
        for (var drill : ALL.stream().filter(wanted).toList()) {
            System.out.println(drill.name() + " …");
            var outcome = drill.run(cast);
            System.out.println("  " + outcome.summary());
            outcome.losses().forEach(loss -> System.out.println("  LOST: " + loss));
            passed &= outcome.passed();
        }
        System.out.println(passed ? "Nothing was lost." : "Something was lost.");
        return passed;
    }

    private static Cast running(Path root, Path data) {
        var state = State.of(data)
                .filter(State::running)
                .orElseThrow(() -> new Refused("No suite runs on " + data + "; ./suite up --detach starts one."));
        return Cast.of(Suite.of(Site.of(root, data, state.port())));
    }
}
