package org.yiwang.catalog.imports;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.yiwang.catalog.departments.Department;
import org.yiwang.catalog.departments.DepartmentRepository;
import org.yiwang.catalog.regions.RegionRepository;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

/** Imports: read the lines, look up what they name, write what is sound, report the rest. */
@Service
class ImportService {

    private final RegionRepository regions;
    private final DepartmentRepository departments;
    private final Batches batches;
    private final JsonMapper json;

    ImportService(RegionRepository regions, DepartmentRepository departments, Batches batches, JsonMapper json) {
        this.regions = regions;
        this.departments = departments;
        this.batches = batches;
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
        return known(read.parentsElsewhere())
                .map(read::rooted)
                .flatMap(rooted -> batches.regions(rooted)
                        .map(changed -> new Outcome(rooted.size(), changed, findings.inOrder())));
    }

    private Mono<Outcome> departments(List<Line> lines, Findings findings) {
        var read = new DepartmentLines(lines, findings);
        return known(read.regions())
                .map(read::located)
                .flatMap(located -> batches.departments(located)
                        .map(changed -> new Outcome(located.size(), changed, findings.inOrder())));
    }

    private Mono<Outcome> items(List<Line> lines, Findings findings) {
        var read = new ItemLines(lines, json, findings);
        return Mono.zip(known(read.regions()), owners(read.departments()))
                .flatMap(found -> items(read, found.getT1(), found.getT2(), findings));
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
