package org.yiwang.local.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.yiwang.local.bench.Cases.Turn;
import org.yiwang.local.bench.Recording.Profile;
import org.yiwang.local.bench.Recording.Share;
import tools.jackson.databind.json.JsonMapper;

/** All that was measured; null is what was not asked for. */
record Report(
        Machine machine,
        BenchOptions options,
        Reads.@Nullable Result reads,
        Cases.@Nullable Result cases,
        Catalogue.@Nullable Result catalogue,
        Map<String, Profile> profiles) {
    private static final JsonMapper JSON = new JsonMapper();

    void write(Path file) throws IOException {
        Files.writeString(file, JSON.writerWithDefaultPrettyPrinter().writeValueAsString(this));
    }

    void print() {
        Bench.say(
                "%n%s · %s · %d × %s · %d MiB%n%s · %s",
                machine.at(),
                machine.system(),
                machine.processors(),
                machine.processor(),
                machine.memoryMiB(),
                machine.java(),
                String.join(" ", machine.flags()));
        Bench.say("PostgreSQL: %s", machine.postgres());
        if (reads != null) {
            Bench.say(
                    "%nRead through the gateway, processor time as a multiple of a bare route: %.2f (goal: at most 1.50)",
                    reads.ratio());
        }
        if (cases != null) {
            print(cases);
        }
        if (catalogue != null) {
            print(catalogue);
        }
        profiles.forEach(Report::print);
    }

    private static void print(Catalogue.Result catalogue) {
        Bench.say(
                "%nThe catalogue, one at a time through the gateway (goal: page and list p95 < 10 ms, growth < 1.5):");
        for (var turn : List.of(catalogue.few(), catalogue.many())) {
            Bench.say("  %7d local items: %s", turn.localItems(), Catalogue.words(turn));
        }
        Bench.say(
                "  growth of p95: page %.2f, list %.2f, search %.2f, adoption %.2f",
                catalogue.many().page().growth(catalogue.few().page()),
                catalogue.many().list().growth(catalogue.few().list()),
                catalogue.many().search().growth(catalogue.few().search()),
                catalogue.many().adoption().growth(catalogue.few().adoption()));
    }

    private static void print(Cases.Result cases) {
        Bench.say("%nSubmit, accept, decide, 32 at once, as a part of the pgbench limit:");
        line("pgbench", "", cases, cases.limit());
        line("service", "(goal: at least 0.50)", cases, cases.service());
        line("gateway", "(goal: at least 0.33)", cases, cases.gateway());
        Bench.say("%nRows a job, inserted, updated, deleted, in the service and in pgbench's script:");
        var tables = new TreeSet<>(cases.rowsOfService().byTable().keySet());
        tables.addAll(cases.rowsOfLimit().byTable().keySet());
        for (String table : tables) {
            Bench.say("  %-20s %-20s %-20s", table, of(cases.rowsOfService(), table), of(cases.rowsOfLimit(), table));
        }
    }

    private static List<Double> of(Rows rows, String table) {
        return rows.byTable().getOrDefault(table, List.of());
    }

    private static void line(String name, String goal, Cases.Result cases, List<Turn> turns) {
        Bench.say(
                "  %-8s %6.0f jobs/s = %.2f %-21s by CPU %.2f; CPU µs a job: %s",
                name,
                Reads.median(turns, Turn::perSecond),
                cases.ratio(turns),
                goal,
                cases.ratioByCpu(turns),
                Cases.words(medians(turns)));
    }

    private static Map<String, Double> medians(List<Turn> turns) {
        Map<String, Double> medians = new LinkedHashMap<>();
        turns.getFirst()
                .cpu()
                .keySet()
                .forEach(name ->
                        medians.put(name, Reads.median(turns, turn -> turn.cpu().getOrDefault(name, 0.0))));
        return medians;
    }

    private static void print(String name, Profile profile) {
        Bench.say("%nWhere %s spends its time (%d samples)", name, profile.samples());
        print("hottest frames", profile.frames());
        print("libraries", profile.libraries());
        print("our methods with all they call", profile.own());
    }

    private static void print(String what, List<Share> shares) {
        Bench.say(" %s:", what);
        shares.forEach(share -> Bench.say("  %5.1f %%  %s", share.percent(), share.name()));
    }
}
