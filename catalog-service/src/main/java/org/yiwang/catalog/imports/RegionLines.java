package org.yiwang.catalog.imports;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.yiwang.catalog.regions.KeptRegion;
import org.yiwang.catalog.regions.Region;
import org.yiwang.catalog.regions.RegionCode;
import org.yiwang.catalog.validity.Validity;

/**
 * Lines {@code code, name, from?, until?, succeededBy?} as regions; codes may be short, as published lists write them
 * (33, 3301, 330106 …).
 */
final class RegionLines {

    private final Findings findings;
    private final Map<String, Written> written = new LinkedHashMap<>();

    private record Written(GivenDays days, RegionCode code, String name) {}

    private record Placed(GivenDays days, KeptRegion kept) {

        Region region() {
            return kept.region();
        }
    }

    RegionLines(List<Line> lines, Findings findings) {
        this.findings = findings;
        lines.forEach(this::read);
    }

    /** All regions the lines name: themselves, those above them, and those that took their place. */
    Set<String> named() {
        return written.values().stream()
                .flatMap(one -> Stream.of(
                                Stream.of(one.code().value()),
                                one.code().parent().map(RegionCode::value).stream(),
                                one.days().successors(List.of()).stream().map(RegionLines::whole))
                        .flatMap(Function.identity()))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** The regions that are sound over what is known, parents first. */
    List<KeptRegion> sound(Collection<KeptRegion> known) {
        var before = known.stream().collect(Collectors.toMap(KeptRegion::code, Function.identity()));
        List<Placed> sound = written.values().stream()
                .map(one -> placed(one, before.get(one.code().value())))
                .sorted(Comparator.comparing(placed -> placed.region().level()))
                .toList();
        int size = -1;
        while (size != sound.size()) {
            size = sound.size();
            sound = rooted(succeeded(sound, before), before.keySet());
        }
        sound.forEach(placed -> warn(placed, before));
        return sound.stream().map(Placed::kept).toList();
    }

    private static Placed placed(Written one, @Nullable KeptRegion known) {
        var validity =
                one.days().over(known == null ? Validity.ALWAYS : known.region().validity());
        var successors = one.days().successors(known == null ? List.of() : known.succeededBy()).stream()
                .map(RegionLines::whole)
                .toList();
        return new Placed(one.days(), new KeptRegion(Region.of(one.code(), one.name(), validity), successors));
    }

    private List<Placed> succeeded(List<Placed> placed, Map<String, KeptRegion> known) {
        var there = new HashMap<>(known);
        placed.forEach(one -> there.put(one.kept().code(), one.kept()));
        return placed.stream().filter(one -> isSound(one, there)).toList();
    }

    private boolean isSound(Placed placed, Map<String, KeptRegion> there) {
        var validity = placed.region().validity();
        return placed.days()
                .isSound(
                        validity,
                        placed.kept().succeededBy(),
                        code -> there.containsKey(code)
                                && Objects.requireNonNull(there.get(code))
                                        .region()
                                        .validity()
                                        .includes(Objects.requireNonNull(validity.until())),
                        findings);
    }

    private List<Placed> rooted(List<Placed> placed, Collection<String> known) {
        Set<String> there = new TreeSet<>(known);
        return placed.stream().filter(one -> isRooted(one, there)).toList();
    }

    private boolean isRooted(Placed placed, Set<String> there) {
        var parent = placed.region().parent();
        if (parent == null || there.contains(parent)) {
            there.add(placed.region().code());
            return true;
        }
        var line = placed.days().line();
        findings.add(
                line.number(),
                "/code",
                FindingCode.PARENT_UNKNOWN,
                placed.region().code());
        return false;
    }

    /** Says that a region given without an end ends with the one above it all the same. */
    private void warn(Placed placed, Map<String, KeptRegion> known) {
        var parent = placed.region().parent();
        var above = parent == null || written.containsKey(parent) ? null : known.get(parent);
        if (above != null && above.region().until() != null && placed.region().until() == null) {
            var line = placed.days().line();
            findings.add(line.number(), "/until", FindingCode.ENDS_WITH_PARENT, above.code());
        }
    }

    private void read(Line line) {
        var code = codeOf(line);
        var name = line.text("name");
        var days = new GivenDays(line);
        boolean readable = findings.name(line.number(), "/name", name) & days.isReadable(findings);
        if (!readable || code == null || name == null) {
            return;
        }
        if (written.putIfAbsent(code.value(), new Written(days, code, name)) != null) {
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

    /** A short code with all its digits; what is no code stays as it is and is not known. */
    private static String whole(String code) {
        return RegionCode.of(code).map(RegionCode::value).orElse(code);
    }
}
