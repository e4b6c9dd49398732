package org.yiwang.catalog.adoption;

import com.github.f4b6a3.uuid.UuidCreator;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.yiwang.catalog.departments.DatedDepartment;
import org.yiwang.catalog.editors.Editor;
import org.yiwang.catalog.items.CurrentItem;
import org.yiwang.catalog.items.Item;
import org.yiwang.catalog.items.ItemCode;
import org.yiwang.catalog.offers.LocalItem;
import org.yiwang.catalog.regions.Region;
import org.yiwang.catalog.regions.RegionCode;
import org.yiwang.defaults.problems.FieldError;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Makes local items of upper ones; what was not offered, not here or not to this editor is named line by line. */
@Component
class Adoptions {

    private final JsonMapper json;

    Adoptions(JsonMapper json) {
        this.json = json;
    }

    /** The local items, or {@link AdoptionRefused} with every reason. */
    List<Item> made(NewAdoptions wanted, Above above, Editor editor) {
        List<FieldError> errors = new ArrayList<>();
        List<Item> items = new ArrayList<>();
        Set<NewAdoptions.Pair> seen = new HashSet<>();
        for (int line = 0; line < wanted.adoptions().size(); line++) {
            var one = wanted.adoptions().get(line);
            var flaw = flaw(one, above, editor);
            if (flaw == null && !seen.add(one.pair(above))) {
                flaw = new FieldError("/region", "adopted-already");
            }
            if (flaw == null) {
                items.add(made(one, above));
            } else {
                errors.add(new FieldError("/adoptions/" + line + flaw.pointer(), flaw.code(), flaw.args()));
            }
        }
        if (!errors.isEmpty()) {
            throw new AdoptionRefused(errors);
        }
        return items;
    }

    static String region(NewAdoptions.Wanted one, Above above) {
        var department = above.departments().get(one.department());
        return Objects.requireNonNullElse(one.region(), department == null ? "" : department.region());
    }

    private @Nullable FieldError flaw(NewAdoptions.Wanted one, Above above, Editor editor) {
        var upper = above.items().get(one.item());
        if (upper == null || upper.retiredAt() != null) {
            return new FieldError("/item", "unknown-item");
        }
        var department = above.departments().get(one.department());
        if (department == null) {
            return new FieldError("/department", "unknown-department");
        }
        var region = region(one, above);
        var place = above.regions().get(region);
        if (place == null) {
            return new FieldError("/region", "unknown-region");
        }
        var ended = Stream.of(
                        Optional.ofNullable(department.flaw("/department", above.today())),
                        Optional.ofNullable(place.flaw("/region", above.today())))
                .flatMap(Optional::stream)
                .findFirst();
        return ended.isPresent() ? ended.get() : placed(one, upper, department, region, above, editor);
    }

    private @Nullable FieldError placed(
            NewAdoptions.Wanted one,
            CurrentItem upper,
            DatedDepartment department,
            String region,
            Above above,
            Editor editor) {
        var prefix = Region.prefixOf(region);
        var offer = upper.content().offer();
        if (!editor.covers(one.department(), region)) {
            return new FieldError("/department", "not-your-department");
        }
        if (!prefix.startsWith(Region.prefixOf(department.region()))) {
            return new FieldError("/region", "region-of-department");
        }
        var code = new RegionCode(region);
        if (offer == null
                || !offer.levels().contains(code.level())
                || !prefix.startsWith(Region.prefixOf(upper.content().region()))) {
            return new FieldError("/item", "not-offered");
        }
        return above.nearest(one.item(), prefix)
                .map(local -> local.prefix().equals(prefix)
                        ? new FieldError("/region", "adopted-already")
                        : new FieldError("/item", "adopt-nearer", local.item()))
                .orElse(null);
    }

    private Item made(NewAdoptions.Wanted one, Above above) {
        var upper = Objects.requireNonNull(above.items().get(one.item()));
        var department = Objects.requireNonNull(above.departments().get(one.department()));
        var region = region(one, above);
        ObjectNode own = json.createObjectNode()
                .put("id", UuidCreator.getTimeOrderedEpochFast().toString())
                .put(
                        "code",
                        one.code() == null
                                ? ItemCode.of(upper.content().code(), region, department.code())
                                : one.code())
                .put("department", one.department().toString())
                .put("region", region);
        own.set("departmentName", json.valueToTree(department.name()));
        if (upper.content().offer() != null) {
            upper.content()
                    .offer()
                    .below(new RegionCode(region).level())
                    .ifPresent(offer -> own.set("offer", json.valueToTree(offer)));
        }
        own.putObject("adopts").put("item", one.item().toString()).put("version", upper.version());
        var source = tree(upper.content());
        var local = LocalItem.made(source, own, Map.of());
        local.set("provenance", json.valueToTree(LocalItem.provenance(source, local)));
        return json.treeToValue(local, Item.class);
    }

    private ObjectNode tree(Item item) {
        return (ObjectNode) json.readTree(json.writeValueAsString(item));
    }
}
