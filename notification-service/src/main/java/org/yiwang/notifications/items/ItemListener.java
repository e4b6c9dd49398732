package org.yiwang.notifications.items;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.yiwang.defaults.messaging.FactListener;
import org.yiwang.defaults.messaging.ReceivedFact;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

/** Copies the names of published items. */
@Component
class ItemListener implements FactListener {

    private static final String PUBLISHED = "org.yiwang.item.published.v1";

    private final ItemRepository items;
    private final JsonMapper json;

    ItemListener(ItemRepository items, JsonMapper json) {
        this.items = items;
        this.json = json;
    }

    @Override
    public String name() {
        return "items";
    }

    @Override
    public Map<String, String> writers() {
        return Map.of("yiwang.items", "catalog-service");
    }

    @Override
    public Mono<Void> receive(ReceivedFact fact) {
        return fact.type().equals(PUBLISHED)
                ? items.name(json.treeToValue(fact.data(), PublishedItem.class))
                : Mono.empty();
    }

    record PublishedItem(UUID id, int version, Name name) {}

    record Name(
            @JsonProperty("zh-CN") String chinese,
            @JsonProperty("en") @Nullable String english) {}
}
