package org.yiwang.catalog.imports;

import java.time.Clock;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.springframework.stereotype.Component;
import org.yiwang.catalog.departments.Department;
import org.yiwang.catalog.departments.DepartmentRepository;
import org.yiwang.catalog.items.ItemRepository;
import org.yiwang.catalog.reading.Announcer;
import org.yiwang.catalog.regions.KeptRegion;
import org.yiwang.catalog.regions.RegionRepository;
import org.yiwang.defaults.observability.Trace;
import org.yiwang.defaults.outbox.Fact;
import org.yiwang.defaults.outbox.Outbox;
import org.yiwang.defaults.writes.Shielded;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

/** Writes lines in batches of one statement each, their facts with them; gives how many rows changed. */
@Component
class Batches {

    private final RegionRepository regions;
    private final DepartmentRepository departments;
    private final ItemRepository items;
    private final Announcer announcer;
    private final Facts facts;
    private final Clock clock;
    private final JsonMapper json;
    private final int size;

    Batches(
            RegionRepository regions,
            DepartmentRepository departments,
            ItemRepository items,
            Announcer announcer,
            Facts facts,
            Clock clock,
            JsonMapper json,
            ImportProperties properties) {
        this.regions = regions;
        this.departments = departments;
        this.items = items;
        this.announcer = announcer;
        this.facts = facts;
        this.clock = clock;
        this.json = json;
        this.size = properties.batch();
    }

    Mono<Integer> regions(List<KeptRegion> lines) {
        return written(lines, (batch, trace) -> {
            var at = clock.instant();
            return regions.save(batch, told(batch, region -> facts.changed(region, at), trace), at);
        });
    }

    Mono<Integer> departments(List<Department> lines) {
        return written(lines, (batch, trace) -> {
            var at = clock.instant();
            return departments.save(batch, told(batch, department -> facts.changed(department, at), trace), at);
        });
    }

    /** The versions are made batch by batch: a hundred thousand of them at once are half a gigabyte. */
    Mono<Integer> items(List<ItemLine> lines) {
        return written(
                lines,
                (batch, trace) -> items.publish(
                        batch.stream().map(line -> line.version(json)).toList(), trace, clock.instant()));
    }

    private <T> Mono<Integer> written(List<T> lines, BiFunction<List<T>, String, Mono<Long>> statement) {
        return Trace.current()
                .map(Trace::parent)
                .defaultIfEmpty("")
                .flatMapMany(trace -> Flux.fromIterable(lines)
                        .buffer(size)
                        .concatMap(batch -> Shielded.write(statement.apply(batch, trace))))
                .doOnNext(_ -> announcer.changed())
                .reduce(0, (sum, changed) -> sum + changed.intValue());
    }

    private static <T> String told(List<T> batch, Function<T, Fact> fact, String trace) {
        return Outbox.json(batch.stream().map(fact).toList(), trace.isEmpty() ? null : trace);
    }
}
