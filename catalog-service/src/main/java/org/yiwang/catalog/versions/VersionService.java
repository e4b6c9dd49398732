package org.yiwang.catalog.versions;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.yiwang.catalog.items.ItemNotFound;
import org.yiwang.catalog.texts.Localiser;
import org.yiwang.defaults.http.Cursor;
import org.yiwang.defaults.http.Language;
import org.yiwang.defaults.http.Limit;
import org.yiwang.defaults.http.Page;
import reactor.core.publisher.Mono;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads versions and compares them. */
@Service
class VersionService {

    private final VersionRepository versions;
    private final JsonMapper json;

    VersionService(VersionRepository versions, JsonMapper json) {
        this.versions = versions;
        this.json = json;
    }

    Mono<Page<VersionRow>> listed(UUID item, @Nullable Cursor after, Limit limit) {
        return versions.listed(item, after == null ? Long.MAX_VALUE : after.number(0), limit.plusOne())
                .collectList()
                .filter(rows -> after != null || !rows.isEmpty())
                .switchIfEmpty(Mono.error(() -> new ItemNotFound(item)))
                .map(rows -> Page.of(rows, limit, row -> Cursor.of(row.version())));
    }

    /** What differs between two versions, in one language. */
    Mono<List<Change>> changes(UUID item, long from, long to, Language language) {
        return Mono.zip(content(item, from, language), content(item, to, language))
                .map(found -> Diff.of(found.getT1(), found.getT2()));
    }

    private Mono<JsonNode> content(UUID item, long version, Language language) {
        return versions.content(item, version)
                .map(content -> Localiser.localised(json.readTree(content), language))
                .switchIfEmpty(Mono.error(() -> new ItemNotFound(item)));
    }
}
