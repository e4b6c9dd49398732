package org.yiwang.catalog.items;

import java.time.Instant;
import org.yiwang.catalog.texts.Localiser;
import org.yiwang.defaults.http.Language;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** A published version of an item as stored: the content is the JSON of an {@link Item}. */
record PublishedItem(long version, Instant publishedAt, String content) {

    ItemPage in(Language language, JsonMapper json) {
        var page = (ObjectNode) Localiser.localised(json.readTree(content), language);
        var depth = Depth.valueOf(page.path("depth").asString());
        page.put("version", version)
                .put("publishedAt", publishedAt.toString())
                .set("actions", json.valueToTree(Action.of(depth)));
        return json.treeToValue(page, ItemPage.class);
    }
}
