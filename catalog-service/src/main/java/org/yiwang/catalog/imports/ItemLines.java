package org.yiwang.catalog.imports;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.yiwang.catalog.departments.Department;
import org.yiwang.catalog.items.Item;
import org.yiwang.catalog.offers.Adopts;
import org.yiwang.defaults.codes.CreditCode;
import tools.jackson.databind.json.JsonMapper;

/** The items of an import, in either form, and the departments they name. */
final class ItemLines {

    private final Findings findings;
    private final Map<UUID, ItemLine> items = new LinkedHashMap<>();

    ItemLines(List<Line> lines, JsonMapper json, Findings findings) {
        this.findings = findings;
        var rows = new ExchangeRows(findings);
        var national = new NationalRows(json, findings);
        var written = new WrittenItems(json, findings);
        lines.stream()
                .map(line -> {
                    if (ExchangeRows.isOne(line)) {
                        return rows.read(line);
                    }
                    return NationalRows.isOne(line) ? national.read(line) : written.read(line);
                })
                .flatMap(Stream::ofNullable)
                .forEach(this::keep);
    }

    Set<String> regions() {
        return items.values().stream()
                .flatMap(line -> Stream.concat(
                        Stream.of(line.item().region()),
                        Stream.ofNullable(line.owner()).map(Department::region)))
                .collect(Collectors.toSet());
    }

    /** The upper versions that items are made of. */
    Set<Adopts> adopted() {
        return items.values().stream()
                .flatMap(line -> Stream.ofNullable(line.item().adopts()))
                .collect(Collectors.toSet());
    }

    /** Leaves out what is made of an upper version that is not known. */
    void refuseWithout(Set<Adopts> known) {
        List.copyOf(items.values()).forEach(line -> {
            var adopts = line.item().adopts();
            if (adopts != null && !known.contains(adopts)) {
                items.remove(line.item().id());
                findings.add(
                        line.line(),
                        line.form().adopts(),
                        FindingCode.STANDARD_UNKNOWN,
                        adopts.item() + " " + adopts.version());
            }
        });
    }

    Set<UUID> departments() {
        return items.values().stream().map(line -> line.item().department()).collect(Collectors.toSet());
    }

    /** The items that lie in what is closed. */
    Set<UUID> within(Closed closed) {
        return items.values().stream()
                .map(ItemLine::item)
                .filter(item -> closed.regions().contains(item.region())
                        || closed.departments().contains(item.department()))
                .map(Item::id)
                .collect(Collectors.toSet());
    }

    /** Leaves out what is new in a region or department that is closed; what was there before stays. */
    void refuseNew(Closed closed, Set<UUID> known) {
        within(closed).stream().filter(id -> !known.contains(id)).forEach(id -> {
            var line = Objects.requireNonNull(items.remove(id));
            var item = line.item();
            if (closed.regions().contains(item.region())) {
                findings.add(line.line(), line.form().region(), FindingCode.REGION_NOT_IN_FORCE, item.region());
            } else {
                var department = item.department().toString();
                findings.add(line.line(), line.form().department(), FindingCode.DEPARTMENT_NOT_IN_FORCE, department);
            }
        });
    }

    /** Departments named by rows and not known yet; of several codes the first that conforms, else the first. */
    List<Department> newDepartments(Set<UUID> known, Set<String> regions) {
        Map<UUID, Department> found = new LinkedHashMap<>();
        items.values().stream()
                .map(ItemLine::owner)
                .flatMap(Stream::ofNullable)
                .filter(owner -> !known.contains(owner.id()) && regions.contains(owner.region()))
                .forEach(owner -> found.merge(owner.id(), owner, ItemLines::better));
        return List.copyOf(found.values());
    }

    /** The items whose region and department are known, with the department's name. */
    List<ItemLine> placed(Map<UUID, Department> departments, Set<String> regions) {
        return items.values().stream()
                .filter(line -> isPlaced(line, departments, regions))
                .map(line -> named(line, departments))
                .toList();
    }

    private static ItemLine named(ItemLine line, Map<UUID, Department> departments) {
        var owner = Objects.requireNonNull(departments.get(line.item().department()));
        return new ItemLine(line.line(), line.item().of(owner.name()), owner, line.source(), line.form());
    }

    private boolean isPlaced(ItemLine line, Map<UUID, Department> departments, Set<String> regions) {
        var item = line.item();
        if (!regions.contains(item.region())) {
            findings.add(line.line(), line.form().region(), FindingCode.REGION_UNKNOWN, item.region());
            return false;
        }
        if (!departments.containsKey(item.department())) {
            findings.add(
                    line.line(),
                    line.form().department(),
                    FindingCode.DEPARTMENT_UNKNOWN,
                    item.department().toString());
            return false;
        }
        return true;
    }

    private void keep(ItemLine line) {
        if (items.putIfAbsent(line.item().id(), line) != null) {
            findings.add(
                    line.line(),
                    line.form().identity(),
                    FindingCode.DUPLICATE,
                    line.item().code());
        }
    }

    private static Department better(Department first, Department second) {
        boolean improves = CreditCode.flawOf(first.code()) != CreditCode.Flaw.NONE
                && CreditCode.flawOf(second.code()) == CreditCode.Flaw.NONE;
        return improves ? second : first;
    }
}
