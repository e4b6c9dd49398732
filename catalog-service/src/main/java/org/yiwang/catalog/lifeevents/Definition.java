package org.yiwang.catalog.lifeevents;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.yiwang.catalog.items.CurrentItem;
import org.yiwang.catalog.items.Depth;
import org.yiwang.catalog.items.Elements;
import org.yiwang.catalog.items.Item;
import org.yiwang.catalog.regions.Region;
import org.yiwang.catalog.texts.Text;
import org.yiwang.defaults.problems.FieldError;

/** Everything that is wrong with a life event over the items it names. */
final class Definition {

    private static final int MOST_PARTS = 30;

    private final LifeEvent event;
    private final Map<UUID, CurrentItem> items;
    private final List<FieldError> errors = new ArrayList<>();
    private final Map<String, Item> known = new HashMap<>();

    private Definition(LifeEvent event, Map<UUID, CurrentItem> items) {
        this.event = event;
        this.items = items;
    }

    static List<FieldError> flaws(LifeEvent event, Map<UUID, CurrentItem> items) {
        var definition = new Definition(event, items);
        definition.check();
        return definition.errors;
    }

    private void check() {
        text("/name", event.name());
        text("/summary", event.summary());
        if (event.parts().size() < 2 || event.parts().size() > MOST_PARTS) {
            add("/parts", "size", 2, MOST_PARTS);
        }
        for (int number = 0; number < event.parts().size(); number++) {
            item("/parts/" + number, event.parts().get(number));
        }
        for (int number = 0; number < event.parts().size(); number++) {
            part("/parts/" + number, event.parts().get(number));
        }
        var circle = Order.circle(event.parts());
        if (!circle.isEmpty()) {
            add("/parts", "life-event-circle", String.join(" → ", circle));
        }
        event.sharedFields().forEach((name, places) -> places("/fields/" + name, places, true));
        event.sharedMaterials().forEach((name, places) -> places("/materials/" + name, places, false));
    }

    private void item(String at, LifeEvent.Part part) {
        var item = items.get(part.item());
        if (item == null || item.retiredAt() != null) {
            add(at + "/item", "unknown-item");
        } else if (item.content().depth() != Depth.ONLINE) {
            add(at + "/item", "item-not-online");
        } else if (!isOfferedHere(item.content())) {
            add(at + "/item", "item-elsewhere");
        } else if (known.putIfAbsent(part.code(), item.content()) != null) {
            add(at + "/code", "not-unique");
        }
    }

    private boolean isOfferedHere(Item item) {
        var here = Region.prefixOf(event.region());
        var there = Region.prefixOf(item.region());
        return here.startsWith(there) || there.startsWith(here);
    }

    private void part(String at, LifeEvent.Part part) {
        when(at + "/when", part.when());
        var item = known.get(part.code());
        for (int number = 0; number < part.dependencies().size(); number++) {
            var before = part.dependencies().get(number);
            var place = at + "/after/" + number;
            if (event.parts().stream().noneMatch(other -> other.code().equals(before.part()))) {
                add(place + "/part", "unknown-part");
            }
            if (item != null) {
                names(place + "/fields", before.fields(), item, true);
                names(place + "/materials", before.materials(), item, false);
            }
        }
    }

    private void when(String at, Elements.@Nullable When when) {
        if (when == null) {
            return;
        }
        var question = event.questions().stream()
                .filter(one -> one.code().equals(when.situation()))
                .findFirst();
        if (question.isEmpty()) {
            add(at + "/situation", "unknown-situation");
            return;
        }
        var choices = Objects.requireNonNullElse(question.get().choices(), List.<Elements.Choice<Text>>of()).stream()
                .map(Elements.Choice::code)
                .collect(Collectors.toSet());
        if (when.choices().isEmpty() || !choices.containsAll(when.choices())) {
            add(at + "/choices", "unknown-choice");
        }
    }

    private void places(String at, List<LifeEvent.Place> places, boolean fields) {
        for (int number = 0; number < places.size(); number++) {
            var place = places.get(number);
            var item = known.get(place.part());
            if (item == null) {
                add(at + "/" + number + "/part", "unknown-part");
            } else {
                names(at + "/" + number + "/name", List.of(place.name()), item, fields);
            }
        }
    }

    private void names(String at, @Nullable List<String> names, Item item, boolean fields) {
        if (names != null
                && names.stream().anyMatch(name -> !(fields ? hasField(item, name) : hasMaterial(item, name)))) {
            add(at, fields ? "unknown-field" : "unknown-material");
        }
    }

    private static boolean hasField(Item item, String name) {
        return item.form() != null && item.form().path("properties").has(name);
    }

    private static boolean hasMaterial(Item item, String code) {
        return item.materials() != null
                && item.materials().stream()
                        .anyMatch(material -> material.code().equals(code));
    }

    private void text(String at, @Nullable Text text) {
        if (text == null || text.isMissing()) {
            add(at, "required");
        }
    }

    private void add(String pointer, String code, Object... arguments) {
        errors.add(new FieldError(pointer, code, arguments));
    }
}
