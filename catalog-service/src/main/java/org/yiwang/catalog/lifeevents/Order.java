package org.yiwang.catalog.lifeevents;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** In which order the parts of a life event are handled. */
final class Order {

    private final Map<String, LifeEvent.Part> parts;

    private Order(List<LifeEvent.Part> parts) {
        this.parts =
                parts.stream().collect(Collectors.toMap(LifeEvent.Part::code, Function.identity(), (one, _) -> one));
    }

    /** Stages after one another; the parts of a stage run in parallel. What is not among the parts is not waited for. */
    static List<List<String>> stages(List<LifeEvent.Part> parts) {
        List<List<String>> stages = new ArrayList<>();
        Set<String> done = new HashSet<>();
        List<LifeEvent.Part> open = new ArrayList<>(parts);
        var codes = parts.stream().map(LifeEvent.Part::code).collect(Collectors.toSet());
        while (!open.isEmpty()) {
            var ready = open.stream()
                    .filter(part -> part.dependencies().stream()
                            .map(LifeEvent.Dependency::part)
                            .allMatch(before -> done.contains(before) || !codes.contains(before)))
                    .map(LifeEvent.Part::code)
                    .toList();
            if (ready.isEmpty()) {
                throw new IllegalArgumentException("The parts wait for each other");
            }
            stages.add(ready);
            done.addAll(ready);
            open.removeIf(part -> done.contains(part.code()));
        }
        return stages;
    }

    /** A circle of parts that wait for each other, the first one again at the end; empty if there is none. */
    static List<String> circle(List<LifeEvent.Part> parts) {
        var order = new Order(parts);
        for (var part : parts) {
            var circle = order.circle(part.code(), new LinkedHashSet<>());
            if (!circle.isEmpty()) {
                return circle;
            }
        }
        return List.of();
    }

    private List<String> circle(String code, LinkedHashSet<String> path) {
        var part = parts.get(code);
        if (part == null) {
            return List.of();
        }
        if (!path.add(code)) {
            var circle = new ArrayList<>(
                    path.stream().dropWhile(step -> !step.equals(code)).toList());
            circle.add(code);
            return circle;
        }
        for (var before : part.dependencies()) {
            var circle = circle(before.part(), path);
            if (!circle.isEmpty()) {
                return circle;
            }
        }
        path.remove(code);
        return List.of();
    }
}
