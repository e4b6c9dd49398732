package org.yiwang.catalog.imports;

import java.time.Clock;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.yiwang.catalog.departments.Department;
import org.yiwang.catalog.departments.DepartmentRepository;
import org.yiwang.catalog.items.ItemRepository;
import org.yiwang.catalog.regions.RegionRepository;
import org.yiwang.catalog.validity.Day;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

/** Imports: read the lines, look up what they name, write what is sound, report the rest. */
@Service
class ImportService {

    private final RegionRepository regions;
    private final DepartmentRepository departments;
    private final ItemRepository items;
    private final Batches batches;
    private final Clock clock;
    private final JsonMapper json;

    ImportService(
            RegionRepository regions,
            DepartmentRepository departments,
            ItemRepository items,
            Batches batches,
            Clock clock,
            JsonMapper json) {
        this.regions = regions;
        this.departments = departments;
        this.items = items;
        this.batches = batches;
        this.clock = clock;
        this.json = json;
    }

    Mono<Outcome> imported(ImportKind kind, List<Line> lines, Findings findings) {
        return switch (kind) {
            case REGIONS -> regions(lines, findings);
            case DEPARTMENTS -> departments(lines, findings);
            case ITEMS -> items(lines, findings);
        };
    }

    private Mono<Outcome> regions(List<Line> lines, Findings findings) {
        var read = new RegionLines(lines, findings);
        return regions.kept(read.named())
                .collectList()
                .map(read::sound)
                .flatMap(sound ->
                        batches.regions(sound).map(changed -> new Outcome(sound.size(), changed, findings.inOrder())));
    }

    private Mono<Outcome> departments(List<Line> lines, Findings findings) {
        var read = new DepartmentLines(lines, findings);
        return Mono.zip(
                        known(read.regions()),
                        departments.found(read.named()).collectList(),
                        departments.coded(read.codes()).collectList())
                .map(found -> read.sound(found.getT1(), found.getT2(), found.getT3()))
                .flatMap(sound -> batches.departments(sound)
                        .map(changed -> new Outcome(sound.size(), changed, findings.inOrder())));
    }

    private Mono<Outcome> items(List<Line> lines, Findings findings) {
        var read = new ItemLines(lines, json, findings);
        var today = Day.today(clock);
        return Mono.zip(
                        regions.dated(read.regions()).collectList(),
                        departments.dated(read.departments()).collectList(),
                        owners(read.departments()))
                .flatMap(found -> {
                    var closed = Closed.of(found.getT1(), found.getT2(), today);
                    var places = found.getT1().stream()
                            .map(region -> region.region().code())
                            .collect(Collectors.toSet());
                    return items.known(read.within(closed))
                            .collect(Collectors.toSet())
                            .doOnNext(known -> read.refuseNew(closed, known))
                            .then(items.knownVersions(read.adopted()).collect(Collectors.toSet()))
                            .doOnNext(read::refuseWithout)
                            .flatMap(_ -> items(read, places, found.getT3(), findings));
                });
    }

    private Mono<Outcome> items(ItemLines read, Set<String> regions, Map<UUID, Department> owners, Findings findings) {
        var added = read.newDepartments(owners.keySet(), regions);
        var all = new HashMap<>(owners);
        added.forEach(department -> all.put(department.id(), department));
        var placed = read.placed(all, regions);
        return batches.departments(added)
                .then(batches.items(placed))
                .map(changed -> new Outcome(placed.size(), changed, findings.inOrder()));
    }

    private Mono<Set<String>> known(Set<String> codes) {
        return regions.known(codes).collect(HashSet::new, Set::add);
    }

    private Mono<Map<UUID, Department>> owners(Set<UUID> ids) {
        return departments.found(ids).collectMap(Department::id);
    }
}
