package org.yiwang.identity.items;

import java.util.Map;
import org.springframework.stereotype.Component;
import org.yiwang.defaults.messaging.FactListener;
import org.yiwang.defaults.messaging.ReceivedFact;
import reactor.core.publisher.Mono;

/** Copies names and topics of published items. */
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
        return fact.type().equals("org.yiwang.item.published.v1") ? items.publish(fact.data()) : Mono.empty();
    }
}
