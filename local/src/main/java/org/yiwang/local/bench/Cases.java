package org.yiwang.local.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.yiwang.local.bench.Reads.Door;

/** Submit, accept and decide, 32 cases at once: plain PostgreSQL, the service, and the service through the gateway. */
record Cases(
        Clients clients, BenchOptions options, LimitDatabase databases, long postgres, PgBench pgbench, Path script) {

    /** One turn: jobs per second, and processor microseconds per job of service, gateway and PostgreSQL. */
    record Turn(double perSecond, double service, double gateway, double postgres, long median, long slowest) {}

    /** Rows written per job, by table: inserted, updated, deleted. */
    record Rows(Map<String, List<Double>> byTable) {}

    record Result(
            List<Turn> limit,
            List<Turn> service,
            List<Turn> gateway,
            double serviceRatio,
            double gatewayRatio,
            Rows rowsOfLimit,
            Rows rowsOfService) {}

    Result measure(Door service, Door gateway) throws IOException, SQLException, InterruptedException {
        List<Turn> ofLimit = new ArrayList<>();
        List<Turn> ofService = new ArrayList<>();
        List<Turn> ofGateway = new ArrayList<>();
        var limitBefore = settledRows(LimitDatabase.NAME);
        for (int round = 0; round < options.rounds(); round++) {
            ofLimit.add(limit(round));
            ofService.add(turn(service, service, gateway));
            ofGateway.add(turn(gateway, service, gateway));
        }
        Rows limitRows = perJob(limitBefore, settledRows(LimitDatabase.NAME), options.rounds() * options.limitJobs());
        double limit = Reads.median(ofLimit, Turn::perSecond);
        return new Result(
                ofLimit,
                ofService,
                ofGateway,
                Reads.median(ofService, Turn::perSecond) / limit,
                Reads.median(ofGateway, Turn::perSecond) / limit,
                limitRows,
                rowsOfService(service));
    }

    /** Warms with whole jobs, the drafts' own requests counted as warming too, and makes the drafts to be measured. */
    void warm(Door service, Door gateway) throws IOException {
        int jobs = options.warm() / 12;
        drafts(service, 2 * jobs);
        clients.run("decide", service.port(), jobs);
        clients.run("decide", gateway.port(), jobs);
        drafts(service, 2 * options.rounds() * options.jobs());
    }

    private void drafts(Door service, int count) throws IOException {
        Load.Result made = clients.run("draft", service.port(), count);
        Bench.say("  %d drafts made in %d s (not counted)", count, made.micros() / 1_000_000);
    }

    private Turn limit(int round) throws IOException, SQLException, InterruptedException {
        databases.checkpoint();
        long before = Cpu.ofFamily(postgres);
        PgBench.Run run = pgbench.run(script, options.limitJobs(), round * options.limitJobs());
        double cpu = (double) (Cpu.ofFamily(postgres) - before) / run.jobs();
        return said("pgbench", new Turn(run.perSecond(), 0, 0, cpu, Math.round(run.latencyMillis() * 1000), 0));
    }

    private Turn turn(Door through, Door service, Door gateway) throws IOException, SQLException {
        databases.checkpoint();
        long[] before = {Cpu.of(service.pid()), Cpu.of(gateway.pid()), Cpu.ofFamily(postgres)};
        Load.Result load = clients.run("decide", through.port(), options.jobs());
        double jobs = load.done();
        return said(
                through.name(),
                new Turn(
                        1e6 * jobs / load.micros(),
                        (Cpu.of(service.pid()) - before[0]) / jobs,
                        (Cpu.of(gateway.pid()) - before[1]) / jobs,
                        (Cpu.ofFamily(postgres) - before[2]) / jobs,
                        load.median(),
                        load.slowest1Percent()));
    }

    private static Turn said(String what, Turn turn) {
        Bench.say(
                "  %-8s %6.0f jobs/s, CPU µs a job: service %5.0f, gateway %5.0f, PostgreSQL %5.0f; median %d µs",
                what, turn.perSecond, turn.service, turn.gateway, turn.postgres, turn.median);
        return turn;
    }

    private Rows rowsOfService(Door service) throws IOException, SQLException, InterruptedException {
        drafts(service, 320);
        var before = settledRows("cases");
        clients.run("decide", service.port(), 320);
        return perJob(before, settledRows("cases"), 320);
    }

    /** PostgreSQL's sessions report their counts when they have been idle for ten seconds. */
    private Map<String, long[]> settledRows(String database) throws SQLException, InterruptedException {
        Thread.sleep(12_000);
        return databases.rows(database);
    }

    private static Rows perJob(Map<String, long[]> before, Map<String, long[]> after, int jobs) {
        Map<String, List<Double>> rows = new TreeMap<>();
        after.forEach((table, counts) -> {
            long[] start = before.getOrDefault(table, new long[3]);
            List<Double> each = new ArrayList<>();
            for (int kind = 0; kind < 3; kind++) {
                each.add(Math.round(100.0 * (counts[kind] - start[kind]) / jobs) / 100.0);
            }
            if (each.stream().anyMatch(count -> count > 0)) {
                rows.put(table, each);
            }
        });
        return new Rows(rows);
    }
}
