package org.yiwang.local.bench;

import java.io.IOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.yiwang.local.bench.Reads.Door;

/** Submit, accept and decide, 32 cases at once: plain PostgreSQL, the service, and the service through the gateway. */
record Cases(
        Clients clients,
        BenchOptions options,
        LimitDatabase databases,
        PgBench pgbench,
        BenchWorld world,
        Meters meters) {

    /** One turn: jobs per second, processor microseconds per job of everything that takes part, and waiting times. */
    record Turn(String through, double perSecond, Map<String, Double> cpu, long median, long slowest1Percent) {

        double allCpu() {
            return cpu.values().stream().mapToDouble(Double::doubleValue).sum();
        }
    }

    record Result(List<Turn> limit, List<Turn> service, List<Turn> gateway, Rows rowsOfLimit, Rows rowsOfService) {

        /** Jobs per second as a part of the limit's. */
        double ratio(List<Turn> turns) {
            return Reads.median(turns, Turn::perSecond) / Reads.median(limit, Turn::perSecond);
        }

        /** The same by processor time, clients included: the steadier figure when something else is running. */
        double ratioByCpu(List<Turn> turns) {
            return Reads.median(limit, Turn::allCpu) / Reads.median(turns, Turn::allCpu);
        }
    }

    /** Warms with whole jobs, the drafts' own requests counted as warming too, and makes the drafts to be measured. */
    void warm(Door service, Door gateway) throws IOException, SQLException {
        clients.first("draft", service.port());
        int jobs = options.warm() / 12;
        drafts(service, 2 * jobs);
        clients.run("decide", service.port(), jobs);
        clients.run("decide", gateway.port(), jobs);
        drafts(service, 2 * options.rounds() * options.jobs());
    }

    Result measure(Door service, Door gateway) throws IOException, SQLException, InterruptedException {
        List<Turn> ofLimit = new ArrayList<>();
        List<Turn> ofService = new ArrayList<>();
        List<Turn> ofGateway = new ArrayList<>();
        var before = settledRows(LimitDatabase.NAME);
        for (int round = 0; round < options.rounds(); round++) {
            ofLimit.add(limit(round));
            ofService.add(turn(service));
            ofGateway.add(turn(gateway));
        }
        int jobs = options.rounds() * options.limitJobs();
        var rowsOfLimit = Rows.perJob(before, settledRows(LimitDatabase.NAME), jobs);
        return new Result(ofLimit, ofService, ofGateway, rowsOfLimit, rowsOfService(service));
    }

    private void drafts(Door service, int count) throws IOException, SQLException {
        Load.Result made = clients.run("draft", service.port(), count);
        databases.run("cases", world.script("service-materials.sql"));
        Bench.say("  %d drafts made in %d s (not counted)", count, made.micros() / 1_000_000);
    }

    private Turn limit(int round) throws IOException, SQLException, InterruptedException {
        databases.checkpoint();
        var before = meters.read();
        PgBench.Run run =
                pgbench.run(world.script("limit-job.sql"), options.limitJobs(), (long) round * options.limitJobs());
        var cpu = meters.perJob(before, run.jobs());
        return said(new Turn("pgbench", run.perSecond(), cpu, Math.round(run.latencyMillis() * 1000), 0));
    }

    private Turn turn(Door door) throws IOException, SQLException {
        databases.checkpoint();
        var before = meters.read();
        Load.Result load = clients.run("decide", door.port(), options.jobs());
        var cpu = meters.perJob(before, load.done());
        return said(
                new Turn(door.name(), 1e6 * load.done() / load.micros(), cpu, load.median(), load.slowest1Percent()));
    }

    private static Turn said(Turn turn) {
        Bench.say(
                "  %-8s %6.0f jobs/s, median %5.1f ms, CPU µs a job: %s",
                turn.through, turn.perSecond, turn.median / 1000.0, words(turn.cpu));
        return turn;
    }

    static String words(Map<String, Double> cpu) {
        return cpu.entrySet().stream()
                .map(entry -> entry.getKey() + " " + Math.round(entry.getValue()))
                .collect(Collectors.joining(", "));
    }

    private Rows rowsOfService(Door service) throws IOException, SQLException, InterruptedException {
        drafts(service, 320);
        var before = settledRows("cases");
        clients.run("decide", service.port(), 320);
        return Rows.perJob(before, settledRows("cases"), 320);
    }

    /** PostgreSQL's sessions report their counts when they have been idle for ten seconds. */
    private Map<String, long[]> settledRows(String database) throws SQLException, InterruptedException {
        Thread.sleep(12_000);
        return databases.rows(database);
    }
}
