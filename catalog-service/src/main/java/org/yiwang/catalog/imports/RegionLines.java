package org.yiwang.catalog.imports;

import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.yiwang.catalog.regions.Region;
import org.yiwang.catalog.regions.RegionCode;

/** Lines {@code code, name} as regions; codes may be short, as published lists write them (33, 3301, 330106 …). */
final class RegionLines {

    private final Findings findings;
    private final Map<String, Placed> placed = new LinkedHashMap<>();

    private record Placed(int line, Region region) {}

    RegionLines(List<Line> lines, Findings findings) {
        this.findings = findings;
        lines.forEach(this::read);
    }

    /** The parents these regions have and do not bring along themselves. */
    Set<String> parentsElsewhere() {
        return placed.values().stream()
                .map(place -> place.region().parent())
                .flatMap(Stream::ofNullable)
                .filter(parent -> !placed.containsKey(parent))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** The regions whose parents are known or came along, parents first. */
    List<Region> rooted(Collection<String> known) {
        Set<String> there = new TreeSet<>(known);
        return placed.values().stream()
                .sorted(Comparator.comparing((Placed place) -> place.region().level()))
                .filter(place -> isRooted(place, there))
                .map(Placed::region)
                .toList();
    }

    private boolean isRooted(Placed place, Set<String> there) {
        var parent = place.region().parent();
        if (parent == null || there.contains(parent)) {
            there.add(place.region().code());
            return true;
        }
        findings.add(
                place.line(),
                "/code",
                FindingCode.PARENT_UNKNOWN,
                place.region().code());
        return false;
    }

    private void read(Line line) {
        var code = codeOf(line);
        var name = line.text("name");
        if (!findings.name(line.number(), "/name", name) || code == null || name == null) {
            return;
        }
        if (placed.putIfAbsent(code.value(), new Placed(line.number(), Region.of(code, name))) != null) {
            findings.add(line.number(), "/code", FindingCode.DUPLICATE, line.text("code"));
        }
    }

    private @Nullable RegionCode codeOf(Line line) {
        var text = line.text("code");
        if (!findings.code(line.number(), "/code", text) || text == null) {
            return null;
        }
        var code = RegionCode.of(text);
        if (code.isEmpty()) {
            findings.add(line.number(), "/code", FindingCode.REGION_CODE_FORMAT, text);
        }
        return code.orElse(null);
    }
}
