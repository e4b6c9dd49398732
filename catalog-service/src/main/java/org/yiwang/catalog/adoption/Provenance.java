package org.yiwang.catalog.adoption;

import org.springframework.stereotype.Component;
import org.yiwang.catalog.items.CurrentItem;
import org.yiwang.catalog.items.Item;
import org.yiwang.catalog.items.ItemRepository;
import org.yiwang.catalog.offers.LocalItem;
import org.yiwang.catalog.offers.Rebased;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Local items over the upper versions they are made of. */
@Component
public class Provenance {

    private final ItemRepository items;
    private final JsonMapper json;

    Provenance(ItemRepository items, JsonMapper json) {
        this.items = items;
        this.json = json;
    }

    /** The same item; a local one says where each of its values comes from. */
    public Mono<Item> of(Item item) {
        var adopts = item.adopts();
        return adopts == null
                ? Mono.just(item)
                : items.written(adopts.item(), adopts.version()).map(upper -> traced(upper, tree(item)));
    }

    /** A local item over the version in force above; nothing if it follows that already, or adopts nothing. */
    public Mono<Item> rebased(CurrentItem local) {
        var adopts = local.content().adopts();
        return adopts == null
                ? Mono.empty()
                : Mono.zip(items.written(adopts.item(), adopts.version()), items.written(adopts.item(), null))
                        .filter(found -> found.getT2().version() > adopts.version())
                        .map(found -> {
                            var rebased = rebased(found.getT1(), found.getT2(), local);
                            return traced(found.getT2(), rebased.content());
                        });
    }

    Rebased rebased(CurrentItem before, CurrentItem now, CurrentItem local) {
        return Rebased.of(tree(before.content()), tree(now.content()), now.version(), tree(local.content()));
    }

    Item traced(CurrentItem upper, ObjectNode local) {
        local.set("provenance", json.valueToTree(LocalItem.provenance(tree(upper.content()), local)));
        return json.treeToValue(local, Item.class);
    }

    private ObjectNode tree(Item item) {
        return (ObjectNode) json.readTree(json.writeValueAsString(item));
    }
}
