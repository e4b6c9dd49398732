package org.yiwang.cases.items;

import java.util.Map;
import org.springframework.stereotype.Component;
import org.yiwang.defaults.messaging.FactListener;
import org.yiwang.defaults.messaging.ReceivedFact;
import reactor.core.publisher.Mono;

/** Copies every published item version, and which items came to an end. */
@Component
class ItemListener implements FactListener {

    private final ItemRepository items;

    ItemListener(ItemRepository items) {
        this.items = items;
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
        return switch (fact.type()) {
            case "org.yiwang.item.published.v1" -> items.publish(fact, name());
            case "org.yiwang.item.retired.v1" -> items.retire(fact, name());
            default -> Mono.empty();
        };
    }
}
