package org.yiwang.catalog.imports;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.yiwang.catalog.departments.Department;
import org.yiwang.catalog.regions.RegionCode;
import org.yiwang.catalog.texts.Text;
import org.yiwang.catalog.validity.Validity;

/** Lines {@code id?, code, name: {zh-CN, en}, region, from?, until?, succeededBy?} as departments. */
final class DepartmentLines {

    private final Findings findings;
    private final Map<UUID, Written> written = new LinkedHashMap<>();

    private record Written(GivenDays days, Department department) {

        int line() {
            return days.line().number();
        }
    }

    DepartmentLines(List<Line> lines, Findings findings) {
        this.findings = findings;
        lines.forEach(this::read);
    }

    Set<String> regions() {
        return written.values().stream().map(one -> one.department().region()).collect(Collectors.toSet());
    }

    Set<String> codes() {
        return written.values().stream().map(one -> one.department().code()).collect(Collectors.toSet());
    }

    /** All departments the lines name: themselves and those that took their place. */
    Set<UUID> named() {
        return written.values().stream()
                .flatMap(one -> Stream.concat(
                        Stream.of(one.department().id()),
                        one.days().successors(List.of()).stream().flatMap(text -> Stream.ofNullable(uuid(text)))))
                .collect(Collectors.toSet());
    }

    /**
     * The departments whose regions are known, sound over what is known.
     *
     * @param coded those known to have one of the codes
     */
    List<Department> sound(Collection<String> regions, Collection<Department> known, Collection<Department> coded) {
        var before = known.stream().collect(Collectors.toMap(Department::id, Function.identity()));
        List<Written> sound = written.values().stream()
                .filter(one -> isLocated(one, regions))
                .map(one -> over(one, before.get(one.department().id())))
                .toList();
        int size = -1;
        while (size != sound.size()) {
            size = sound.size();
            sound = succeeded(sound, before);
        }
        warn(sound, coded);
        return sound.stream().map(Written::department).toList();
    }

    private static Written over(Written one, @Nullable Department known) {
        var given = one.department();
        var validity = one.days().over(known == null ? Validity.ALWAYS : known.validity());
        var before = known == null ? List.<UUID>of() : known.succeededBy();
        var successors = one
                .days()
                .successors(before.stream().map(UUID::toString).toList())
                .stream()
                .map(text -> Objects.requireNonNullElse(uuid(text), given.id()))
                .toList();
        return new Written(
                one.days(),
                new Department(given.id(), given.code(), given.name(), given.region(), validity, successors));
    }

    private List<Written> succeeded(List<Written> sound, Map<UUID, Department> known) {
        var there = new HashMap<>(known);
        sound.forEach(one -> there.put(one.department().id(), one.department()));
        return sound.stream().filter(one -> isSound(one, there)).toList();
    }

    private boolean isSound(Written one, Map<UUID, Department> there) {
        var validity = one.department().validity();
        var successors =
                one.department().succeededBy().stream().map(UUID::toString).toList();
        return one.days()
                .isSound(
                        validity,
                        successors,
                        id -> {
                            var successor = there.get(UUID.fromString(id));
                            return successor != null
                                    && successor.validity().includes(Objects.requireNonNull(validity.until()));
                        },
                        findings);
    }

    /** One organisation has one credit code: two departments at once do not share it. */
    private void warn(List<Written> sound, Collection<Department> coded) {
        Map<String, UUID> holders = new HashMap<>();
        coded.stream()
                .filter(known -> !written.containsKey(known.id()))
                .forEach(known -> holders.put(known.code(), known.id()));
        sound.stream()
                .filter(one -> one.department().validity().until() == null)
                .filter(one -> holders.putIfAbsent(
                                one.department().code(), one.department().id())
                        != null)
                .forEach(one -> findings.add(
                        one.line(),
                        "/code",
                        FindingCode.DEPARTMENT_CODE_TAKEN,
                        one.department().code()));
    }

    private boolean isLocated(Written one, Collection<String> known) {
        var region = one.department().region();
        if (known.contains(region)) {
            return true;
        }
        findings.add(one.line(), "/region", FindingCode.REGION_UNKNOWN, region);
        return false;
    }

    private void read(Line line) {
        var name = line.fields().path("name");
        var zh = name.path("zh-CN").asString(null);
        var en = name.path("en").asString(null);
        var code = line.text("code");
        var region = line.text("region");
        boolean named = findings.name(line.number(), "/name/zh-CN", zh) & findings.name(line.number(), "/name/en", en);
        boolean dated = new GivenDays(line).isReadable(findings);
        if (!isRegion(line, region) | !findings.code(line.number(), "/code", code) | !named | !dated) {
            return;
        }
        if (zh != null && en != null && code != null && region != null) {
            findings.creditCode(line.number(), "/code", code);
            place(line, code, new Text(zh, en), region);
        }
    }

    private void place(Line line, String code, Text name, String region) {
        var given = line.fields().path("id");
        var id = given.isMissingNode() ? Department.idOf(region, name.zh()) : uuid(given.asString(""));
        if (id == null) {
            findings.add(line.number(), "/id", FindingCode.BAD_ELEMENT, given.toString());
            return;
        }
        var one = new Written(new GivenDays(line), Department.of(id, code, name, region));
        if (written.putIfAbsent(id, one) != null) {
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
