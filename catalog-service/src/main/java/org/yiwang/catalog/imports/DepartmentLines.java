package org.yiwang.catalog.imports;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.yiwang.catalog.departments.Department;
import org.yiwang.catalog.regions.RegionCode;
import org.yiwang.catalog.texts.Text;

/** Lines {@code id?, code, name: {zh-CN, en}, region} as departments. */
final class DepartmentLines {

    private final Findings findings;
    private final Map<UUID, Placed> placed = new LinkedHashMap<>();

    private record Placed(int line, Department department) {}

    DepartmentLines(List<Line> lines, Findings findings) {
        this.findings = findings;
        lines.forEach(this::read);
    }

    Set<String> regions() {
        return placed.values().stream()
                .map(place -> place.department().region())
                .collect(Collectors.toSet());
    }

    /** The departments whose regions are known. */
    List<Department> located(Collection<String> known) {
        return placed.values().stream()
                .filter(place -> isLocated(place, known))
                .map(Placed::department)
                .toList();
    }

    private boolean isLocated(Placed place, Collection<String> known) {
        var region = place.department().region();
        if (known.contains(region)) {
            return true;
        }
        findings.add(place.line(), "/region", FindingCode.REGION_UNKNOWN, region);
        return false;
    }

    private void read(Line line) {
        var name = line.fields().path("name");
        var zh = name.path("zh-CN").asString(null);
        var en = name.path("en").asString(null);
        var code = line.text("code");
        var region = line.text("region");
        boolean named = findings.name(line.number(), "/name/zh-CN", zh) & findings.name(line.number(), "/name/en", en);
        if (!isRegion(line, region) | !findings.code(line.number(), "/code", code) | !named) {
            return;
        }
        if (zh != null && en != null && code != null && region != null) {
            findings.creditCode(line.number(), "/code", code);
            place(line, new Department(Department.idOf(region, zh), code, new Text(zh, en), region));
        }
    }

    private void place(Line line, Department derived) {
        var given = line.fields().path("id");
        var id = given.isMissingNode() ? derived.id() : uuid(given.asString(""));
        if (id == null) {
            findings.add(line.number(), "/id", FindingCode.BAD_ELEMENT, given.toString());
            return;
        }
        var department = new Department(id, derived.code(), derived.name(), derived.region());
        if (placed.putIfAbsent(id, new Placed(line.number(), department)) != null) {
            findings.add(line.number(), "/id", FindingCode.DUPLICATE, id.toString());
        }
    }

    private boolean isRegion(Line line, @Nullable String region) {
        if (region != null && RegionCode.isWellFormed(region)) {
            return true;
        }
        findings.add(line.number(), "/region", FindingCode.REGION_CODE_FORMAT, region);
        return false;
    }

    private static @Nullable UUID uuid(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException _) {
            return null;
        }
    }
}
