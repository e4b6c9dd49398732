package org.yiwang.local.bench;

import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.yiwang.local.bench.Reads.Door;
import org.yiwang.local.site.Refused;
import org.yiwang.local.site.Waiting;

/** What a visitor and an editor wait for while a catalogue grows: one at a time, through the gateway, nothing else going on. */
record Catalogue(
        CatalogueWorld world, CatalogueReads reads, LimitDatabase databases, BenchOptions options, Door gateway) {
    private static final int FEW = 1_000;
    private static final int COUNTIES = 90;
    private static final int WARM_ADOPTIONS = 40;
    private static final int MEASURED_ADOPTIONS = 20;

    /** Waiting times in microseconds: the median and what 95 of 100 stay below. */
    record Times(long median, long p95) {

        static Times of(List<Long> took) {
            var sorted = took.stream().sorted().toList();
            return new Times(sorted.get(sorted.size() / 2), sorted.get((sorted.size() - 1) * 95 / 100));
        }

        double growth(Times before) {
            return (double) p95 / before.p95;
        }
    }

    /** At one size: an item, a filtered list, a search, and the adoption of one standard by 90 counties. */
    record Turn(int localItems, Times page, Times list, Times search, Times adoption) {}

    record Result(Turn few, Turn many) {}

    Result measure() throws IOException, SQLException, InterruptedException {
        world.importRegionsAndDepartments();
        warm();
        databases.run(
                "catalog",
                "truncate items, item_versions, item_findings, item_conflicts, rebase_tasks, outbox cascade");
        world.forget();
        return new Result(turn(FEW), turn(options.localItems()));
    }

    private void warm() throws IOException, InterruptedException {
        world.standards(WARM_ADOPTIONS);
        first();
        world.standards().stream().skip(1).forEach(world::adopt);
        reads.warm(gateway.port(), world, options.warm() / 10);
    }

    /** The post of the editor is known a moment after the service is. */
    private void first() {
        boolean well = Waiting.until(Duration.ofMinutes(1), Duration.ofSeconds(1), () -> {
            try {
                world.adopt(world.standards().getFirst());
                return true;
            } catch (RuntimeException notYet) {
                return false;
            }
        });
        if (!well) {
            throw new Refused("The first adoption did not go well for a minute.");
        }
    }

    private Turn turn(int size) throws IOException, SQLException, InterruptedException {
        grow(size / COUNTIES);
        settled();
        int there = world.items().size();
        var page = reads.times(gateway.port(), options.catalogueReads(), world, CatalogueReads::page);
        var list = reads.times(gateway.port(), options.catalogueReads(), world, CatalogueReads::list);
        var search = reads.times(gateway.port(), options.catalogueReads(), world, CatalogueReads::search);
        var turn = new Turn(there, page, list, search, adoptions());
        Bench.say("  %7d local items: %s", there, words(turn));
        return turn;
    }

    static String words(Turn turn) {
        return "page %s, list %s, search %s, adoption by 90 %s ms (p50 / p95)"
                .formatted(shown(turn.page), shown(turn.list), shown(turn.search), shown(turn.adoption));
    }

    private static String shown(Times times) {
        return "%.1f / %.1f".formatted(times.median / 1000.0, times.p95 / 1000.0);
    }

    private void grow(int standards) {
        int from = world.standards().size();
        world.standards(standards);
        world.standards().stream().skip(from).forEach(world::adopt);
    }

    private Times adoptions() throws SQLException, InterruptedException {
        int from = world.standards().size();
        world.standards(from + MEASURED_ADOPTIONS);
        settled();
        List<Long> took = new ArrayList<>();
        world.standards().stream().skip(from).forEach(standard -> took.add(world.adopt(standard)));
        return Times.of(took);
    }

    /** Waits until everything is told to others, and lets PostgreSQL look at what it has: nothing else is going on then. */
    private void settled() throws SQLException, InterruptedException {
        boolean told = Waiting.until(
                Duration.ofMinutes(20), Duration.ofSeconds(1), () -> databases.count("catalog", "outbox") == 0);
        if (!told) {
            throw new Refused("The catalogue still had something to tell after 20 minutes.");
        }
        databases.run("catalog", "vacuum analyze");
        databases.checkpoint();
        Thread.sleep(2_000);
    }
}
