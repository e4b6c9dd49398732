package org.yiwang.catalog.drafts;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.yiwang.catalog.items.Item;
import org.yiwang.catalog.regions.RegionCode;
import org.yiwang.catalog.texts.Text;
import org.yiwang.defaults.problems.FieldError;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** What editors write: an unfinished item with the identity that is not theirs to change. */
@Component
class Contents {

    private static final List<String> IDENTITY = List.of("id", "department", "region");
    private static final List<String> MADE = List.of("departmentName", "adopts", "provenance");

    private final JsonMapper json;

    Contents(JsonMapper json) {
        this.json = json;
    }

    ObjectNode tree(Item item) {
        return (ObjectNode) json.readTree(json.writeValueAsString(item));
    }

    Item item(JsonNode tree) {
        return json.treeToValue(tree, Item.class);
    }

    /** What is written, as the item it belongs to; elsewhere written identity or missing names are refused. */
    Item of(Item known, Item written) {
        var errors = missing(written);
        var mine = tree(written);
        var theirs = tree(known);
        IDENTITY.stream()
                .filter(name -> mine.has(name) && !mine.path(name).equals(theirs.path(name)))
                .forEach(name -> errors.add(new FieldError("/content/" + name, "fixed")));
        if (!errors.isEmpty()) {
            throw DraftRefused.bad(errors);
        }
        return item(identified(mine, theirs));
    }

    /** A new item under this id. */
    Item fresh(Item written, java.util.UUID id) {
        var errors = missing(written);
        if (!isRegion(written.region())) {
            errors.add(new FieldError("/content/region", "region-code"));
        }
        if (!errors.isEmpty()) {
            throw DraftRefused.bad(errors);
        }
        var tree = tree(written);
        MADE.forEach(tree::remove);
        return item(tree.put("id", id.toString()));
    }

    /** An earlier content under the present identity. */
    Item again(Item present, Item earlier) {
        return item(identified(tree(earlier), tree(present)));
    }

    private static ObjectNode identified(ObjectNode content, ObjectNode known) {
        for (var names : List.of(IDENTITY, MADE)) {
            for (var name : names) {
                content.remove(name);
                if (known.has(name)) {
                    content.set(name, known.path(name));
                }
            }
        }
        return content;
    }

    private static List<FieldError> missing(Item item) {
        List<FieldError> errors = new ArrayList<>();
        require(errors, "code", isBlank(item.code()) ? null : item.code());
        require(errors, "department", item.department());
        require(errors, "region", item.region());
        require(errors, "depth", item.depth());
        Text name = item.name();
        if (name == null) {
            require(errors, "name", null);
        } else {
            require(errors, "name/zh-CN", isBlank(name.zh()) ? null : name.zh());
            require(errors, "name/en", isBlank(name.en()) ? null : name.en());
        }
        return errors;
    }

    private static void require(List<FieldError> errors, String name, @Nullable Object value) {
        if (value == null) {
            errors.add(new FieldError("/content/" + name, "required"));
        }
    }

    private static boolean isBlank(@Nullable String text) {
        return text == null || text.isBlank();
    }

    private static boolean isRegion(@Nullable String code) {
        return RegionCode.isWellFormed(Objects.requireNonNullElse(code, ""));
    }
}
