package org.yiwang.local.bench;

import java.nio.file.Path;
import java.util.Map;
import org.yiwang.local.bench.Reads.Door;
import org.yiwang.local.parts.Postgres;
import org.yiwang.local.site.Refused;
import org.yiwang.local.site.Secrets;
import org.yiwang.local.site.Site;

/**
 * {@code ./suite bench}: what the gateway and a case cost, beside a bare route and beside plain PostgreSQL, and
 * how a growing catalogue answers.
 */
public final class Bench {
    private static final int PORT = 18_180;

    private Bench() {}

    public static void main(String... args) throws Exception {
        Path root = Path.of(System.getProperty("yiwang.root", "")).toAbsolutePath();
        try {
            var site = Site.of(root, root.resolve("local/target/bench"), PORT);
            var report = measured(site, BenchOptions.of(args), String.join(" ", args));
            report.write(root.resolve("local/target/bench.json"));
            report.print();
        } catch (Refused | IllegalArgumentException e) {
            System.err.println(e.getMessage());
            System.exit(1);
        }
    }

    static void say(String format, Object... values) {
        System.out.println(format.formatted(values));
    }

    private static Report measured(Site site, BenchOptions options, String words) throws Exception {
        var databases = new LimitDatabase(new Postgres(site).jdbc(""), Secrets.of("postgres"));
        var profiles = new Profiles(options.jfr(), site);
        try (var stage = new Stage(site)) {
            var postgres = stage.part("postgres", Map.of());
            stage.part("redis", Map.of());
            var machine = Machine.here("./suite bench " + words, databases.durability());
            var world = BenchWorld.of(site);
            world.startUpstream(stage);
            var gateway = new Door(
                    "gateway", world.startGateway(stage).pid(), site.ports().gateway());
            try (var clients = Clients.start(world.requests())) {
                var doors = new Doors(stage, site, world, gateway, profiles);
                var reads = options.reads() ? doors.reads(new Reads(clients, options)) : null;
                var cases = options.cases() ? doors.cases(clients, options, databases, postgres) : null;
                var catalogue = options.catalogue() ? doors.catalogue(options, databases) : null;
                return new Report(machine, options, reads, cases, catalogue, profiles.byName());
            }
        }
    }
}
