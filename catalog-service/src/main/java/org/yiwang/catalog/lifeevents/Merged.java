package org.yiwang.catalog.lifeevents;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.yiwang.catalog.items.CurrentItem;
import org.yiwang.catalog.items.Elements;
import org.yiwang.catalog.items.Item;
import org.yiwang.catalog.items.LimitKind;
import org.yiwang.catalog.texts.Text;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** Computes what a life event asks for in the situations chosen, from its items as they are in force. */
final class Merged {

    private final LifeEvent event;
    private final Map<UUID, CurrentItem> items;
    private final Map<String, String> chosen;
    private final List<LifeEvent.Part> parts;

    private Merged(LifeEvent event, Map<UUID, CurrentItem> items, Map<String, String> chosen) {
        this.event = event;
        this.items = items;
        this.chosen = chosen;
        this.parts = event.parts().stream()
                .filter(part -> applies(part.when()) && items.containsKey(part.item()))
                .toList();
    }

    /** A question that is not answered yet rules nothing out. */
    static Checklist<Text> of(LifeEvent event, Map<UUID, CurrentItem> items, Map<String, String> chosen) {
        return new Merged(event, items, chosen).checklist();
    }

    private Checklist<Text> checklist() {
        var stages = Order.stages(parts);
        var inOrder = stages.stream().flatMap(List::stream).map(this::part).toList();
        var form = new MergedForm(event);
        inOrder.forEach(part -> form.add(part, form(part)));
        var fees = inOrder.stream().flatMap(this::fee).toList();
        var amounts = fees.stream()
                .flatMap(fee -> fee.items().stream())
                .map(Elements.FeeItem::amount)
                .flatMap(Stream::ofNullable)
                .toList();
        return new Checklist<>(
                open(),
                stages,
                inOrder.stream().map(this::taken).toList(),
                form.form(),
                materials(inOrder),
                fees,
                Checklist.sum(amounts),
                inOrder.stream().mapToInt(this::visits).sum());
    }

    private boolean applies(Elements.@Nullable When when) {
        return when == null
                || !chosen.containsKey(when.situation())
                || when.choices().contains(chosen.get(when.situation()));
    }

    /** The event's own questions and those of its items, each asked once. */
    private List<Elements.Situation<Text>> open() {
        Map<String, Elements.Situation<Text>> all = new LinkedHashMap<>();
        event.questions().forEach(question -> all.put(question.code(), question));
        parts.stream()
                .flatMap(part -> all(item(part).situations()))
                .forEach(question -> all.putIfAbsent(question.code(), question));
        return all.values().stream()
                .filter(question -> !chosen.containsKey(question.code()))
                .toList();
    }

    private List<Checklist.Once<Text>> materials(List<LifeEvent.Part> inOrder) {
        Map<String, Checklist.Once<Text>> once = new LinkedHashMap<>();
        for (var part : inOrder) {
            all(item(part).materials())
                    .filter(material -> applies(material.when()))
                    .filter(material -> part.dependencies().stream().noneMatch(before -> before.gives(material.code())))
                    .forEach(material -> add(once, part, material));
        }
        return List.copyOf(once.values());
    }

    private void add(Map<String, Checklist.Once<Text>> once, LifeEvent.Part part, Elements.Material<Text> material) {
        var code = shared(part, material);
        var place = new LifeEvent.Place(part.code(), material.code());
        var known = once.get(code);
        if (known == null) {
            once.put(code, new Checklist.Once<>(coded(material, code), List.of(place)));
            return;
        }
        var both = known.material().formats().stream()
                .filter(material.formats()::contains)
                .toList();
        if (both.isEmpty()) {
            var own = part.code() + "-" + material.code();
            once.put(own, new Checklist.Once<>(coded(material, own), List.of(place)));
            return;
        }
        List<LifeEvent.Place> places = new ArrayList<>(known.places());
        places.add(place);
        once.put(code, new Checklist.Once<>(together(known.material(), material, both), places));
    }

    private String shared(LifeEvent.Part part, Elements.Material<Text> material) {
        return event.sharedMaterials().entrySet().stream()
                .filter(entry -> entry.getValue().contains(new LifeEvent.Place(part.code(), material.code())))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse(material.code());
    }

    private Checklist.PartTaken<Text> taken(LifeEvent.Part part) {
        var item = item(part);
        var promise = item.limits() == null ? null : item.limits().get(LimitKind.PROMISE);
        var codes = parts.stream().map(LifeEvent.Part::code).collect(Collectors.toSet());
        return new Checklist.PartTaken<>(
                part.code(),
                part.item(),
                Objects.requireNonNull(items.get(part.item())).version(),
                item.name(),
                item.departmentName(),
                promise == null ? null : new Elements.Promise(promise.amount(), promise.unit()),
                part.dependencies().stream()
                        .map(LifeEvent.Dependency::part)
                        .filter(codes::contains)
                        .toList());
    }

    private Stream<Checklist.PartFee<Text>> fee(LifeEvent.Part part) {
        var fee = item(part).fee();
        return fee == null || fee.items() == null || fee.items().isEmpty()
                ? Stream.empty()
                : Stream.of(new Checklist.PartFee<>(part.code(), fee.items()));
    }

    private int visits(LifeEvent.Part part) {
        var visits = item(part).visits();
        return visits == null ? 0 : visits.count();
    }

    private JsonNode form(LifeEvent.Part part) {
        return Objects.requireNonNullElseGet(item(part).form(), JsonNodeFactory.instance::objectNode);
    }

    private Item item(LifeEvent.Part part) {
        return Objects.requireNonNull(items.get(part.item())).content();
    }

    private LifeEvent.Part part(String code) {
        return parts.stream()
                .filter(part -> part.code().equals(code))
                .findFirst()
                .orElseThrow();
    }

    private static <T> Stream<T> all(@Nullable List<T> list) {
        return list == null ? Stream.empty() : list.stream();
    }

    private static Elements.Material<Text> coded(Elements.Material<Text> material, String code) {
        return with(material, code, material.required(), material.formats(), material.maxBytes());
    }

    private static Elements.Material<Text> together(
            Elements.Material<Text> known, Elements.Material<Text> other, List<String> formats) {
        return with(
                known,
                known.code(),
                known.required() || other.required(),
                formats,
                Math.min(known.maxBytes(), other.maxBytes()));
    }

    private static Elements.Material<Text> with(
            Elements.Material<Text> material, String code, boolean required, List<String> formats, long maxBytes) {
        return new Elements.Material<>(
                code,
                material.name(),
                required,
                material.sources(),
                formats,
                maxBytes,
                material.guidance(),
                material.acceptance(),
                material.basis(),
                material.blank(),
                material.sample(),
                null,
                material.owed());
    }
}
