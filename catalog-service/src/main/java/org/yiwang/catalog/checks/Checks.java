package org.yiwang.catalog.checks;

import java.util.List;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.yiwang.catalog.items.Depth;
import org.yiwang.catalog.items.Item;
import org.yiwang.catalog.items.NewVersion;

/** Everything that is checked of an item by itself, without looking anything up. */
public final class Checks {

    private static final Set<Check> MISSING = Set.of(Check.LISTED_NEEDS, Check.PART_MISSING);

    private static final List<BiConsumer<Item, Found>> RULES = List.of(
            CodeRules::check,
            DepthRules::check,
            LimitRules::check,
            ProcedureRules::check,
            VisitRules::check,
            FeeRules::check,
            ContactRules::check,
            ResultRules::check,
            SituationRules::check,
            MaterialRules::check,
            RemedyRules::check,
            FormRules::check);

    private Checks() {}

    /** All findings; of an element whose parts are missing only that is said. */
    public static List<ItemFinding> of(Item item) {
        var found = new Found();
        new Parts(found).check(item);
        var broken = broken(found.all());
        var sound = broken.isEmpty() ? item : SoundParts.of(item, broken);
        var rest = new Found();
        RULES.forEach(rule -> rule.accept(sound, rest));
        return Stream.concat(
                        found.all().stream(), rest.all().stream().filter(finding -> !broken.contains(element(finding))))
                .toList();
    }

    /** Those that keep the item from being published at its own depth. */
    public static List<ItemFinding> blocking(Item item) {
        var depth = item.depth() == null ? Depth.LISTED : item.depth();
        return of(item).stream()
                .filter(finding -> finding.check().blocks(depth))
                .toList();
    }

    /** All findings as they are kept beside the version that is published. */
    public static List<NewVersion.Flaw> flaws(Item item) {
        var findings = of(item);
        return IntStream.range(0, findings.size())
                .mapToObj(at -> findings.get(at).numbered(at + 1))
                .toList();
    }

    private static Set<String> broken(List<ItemFinding> findings) {
        return findings.stream()
                .filter(finding -> MISSING.contains(finding.check()))
                .map(Checks::element)
                .collect(Collectors.toSet());
    }

    private static String element(ItemFinding finding) {
        return finding.pointer().split("/", 3)[1];
    }
}
