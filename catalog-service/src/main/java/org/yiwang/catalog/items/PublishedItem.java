package org.yiwang.catalog.items;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yiwang.catalog.texts.Localiser;
import org.yiwang.defaults.http.Language;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** A published version of an item as stored: the content is the JSON of an {@link Item}. */
record PublishedItem(
        long version, Instant publishedAt, @Nullable Instant retiredAt, String content) {

    ItemPage in(Language language, JsonMapper json) {
        var page = (ObjectNode) Localiser.localised(json.readTree(content), language);
        var depth = Depth.valueOf(page.path("depth").asString());
        page.put("version", version)
                .put("publishedAt", publishedAt.toString())
                .set("actions", json.valueToTree(retiredAt == null ? Action.of(depth) : List.of()));
        if (retiredAt != null) {
            page.put("retiredAt", retiredAt.toString());
        }
        return json.treeToValue(page, ItemPage.class);
    }
}
