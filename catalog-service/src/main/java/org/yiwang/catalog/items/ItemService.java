package org.yiwang.catalog.items;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.yiwang.defaults.http.Cursor;
import org.yiwang.defaults.http.Language;
import org.yiwang.defaults.http.Limit;
import org.yiwang.defaults.http.Page;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

/** Reading service items. */
@Service
class ItemService {

    private final ItemRepository items;
    private final JsonMapper json;

    ItemService(ItemRepository items, JsonMapper json) {
        this.items = items;
        this.json = json;
    }

    Mono<Page<ItemSummary>> listed(ItemFilter filter, @Nullable Cursor after, Limit limit, Language language) {
        return items.listed(filter, after, limit.plusOne())
                .collectList()
                .map(rows -> Page.of(rows, limit, ItemRow::cursor))
                .map(page -> page.map(row -> row.in(language)));
    }

    Mono<ItemPage> item(UUID id, @Nullable Long version, Language language) {
        return items.published(id, version)
                .map(item -> item.in(language, json))
                .switchIfEmpty(Mono.error(() -> new ItemNotFound(id)));
    }
}
