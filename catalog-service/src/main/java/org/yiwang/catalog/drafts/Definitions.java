package org.yiwang.catalog.drafts;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.yiwang.catalog.items.CurrentItem;
import org.yiwang.catalog.items.Item;
import org.yiwang.catalog.items.ItemNotFound;
import org.yiwang.catalog.items.ItemRepository;
import org.yiwang.catalog.versions.Diff;
import org.yiwang.defaults.problems.FieldError;
import reactor.core.publisher.Mono;
import tools.jackson.databind.node.JsonNodeFactory;

/** Whole definitions: given out, and compared with what is in force. */
@Service
class Definitions {

    private final ItemRepository items;
    private final Contents contents;

    Definitions(ItemRepository items, Contents contents) {
        this.items = items;
        this.contents = contents;
    }

    Mono<CurrentItem> written(UUID item, @Nullable Long version) {
        return items.written(item, version).switchIfEmpty(Mono.error(() -> new ItemNotFound(item)));
    }

    Mono<ItemDefinitionController.Comparison> compared(Item given) {
        if (given.id() == null) {
            return Mono.error(() -> DraftRefused.bad(List.of(new FieldError("/content/id", "required"))));
        }
        var mine = contents.tree(given);
        return items.written(given.id(), null)
                .map(present -> new ItemDefinitionController.Comparison(
                        given.id(), present.version(), Diff.of(contents.tree(present.content()), mine)))
                .defaultIfEmpty(new ItemDefinitionController.Comparison(
                        given.id(), 0, Diff.of(JsonNodeFactory.instance.objectNode(), mine)));
    }
}
