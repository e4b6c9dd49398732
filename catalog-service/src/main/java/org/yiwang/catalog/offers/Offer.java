package org.yiwang.catalog.offers;

import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.yiwang.catalog.regions.Level;

/** To which lower levels an item is offered for adoption, and which of its fields they may decide themselves. */
public record Offer(Set<Level> levels, List<OpenField> fields) {

    /** In the order of the tree, so that the same offer is always written the same; what is not said is nothing. */
    public Offer {
        levels = Collections.unmodifiableSortedSet(new TreeSet<>(Objects.requireNonNullElse(levels, Set.of())));
        fields = List.copyOf(Objects.requireNonNullElse(fields, List.of()));
    }

    public Optional<OpenField> field(LocalField field) {
        return fields.stream().filter(open -> open.field() == field).findFirst();
    }

    /** Whether nobody is left more by this than by the upper offer: it may narrow, never widen. */
    public boolean isWithin(Offer upper) {
        return upper.levels.containsAll(levels)
                && fields.stream()
                        .allMatch(open ->
                                upper.field(open.field()).filter(open::isWithin).isPresent());
    }

    /** What is passed on unchanged by a level that adopts: the same to the levels below it. */
    public Optional<Offer> below(Level here) {
        var lower = levels.stream().filter(level -> level.compareTo(here) > 0).collect(Collectors.toSet());
        return lower.isEmpty() ? Optional.empty() : Optional.of(new Offer(lower, fields));
    }
}
