package org.yiwang.catalog.items;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.yiwang.catalog.reading.ReadCache;
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
    private final ReadCache cache;

    ItemService(ItemRepository items, JsonMapper json, ReadCache cache) {
        this.items = items;
        this.json = json;
        this.cache = cache;
    }

    private record Listed(ItemFilter filter, @Nullable Cursor after, Limit limit, Language language) {}

    private record One(UUID id, @Nullable Long version, Language language) {}

    Mono<Page<ItemSummary>> listed(ItemFilter filter, @Nullable Cursor after, Limit limit, Language language) {
        var read = items.listed(filter, after, limit.plusOne())
                .collectList()
                .map(rows -> Page.of(rows, limit, ItemRow::cursor))
                .map(page -> page.map(row -> row.in(language)));
        return cache.list(new Listed(filter, after, limit, language), read);
    }

    Mono<ItemPage> item(UUID id, @Nullable Long version, Language language) {
        var read = items.published(id, version).map(item -> item.in(language, json));
        return cache.of(new One(id, version, language), read).switchIfEmpty(Mono.error(() -> new ItemNotFound(id)));
    }
}
