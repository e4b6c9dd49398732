package org.yiwang.notifications.desk;

import java.util.Map;
import org.springframework.stereotype.Component;
import org.yiwang.defaults.messaging.FactListener;
import org.yiwang.defaults.messaging.ReceivedFact;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

/** Turns what happens to a case into messages to the officials whom it concerns; each fact counts once. */
@Component
class DeskListener implements FactListener {

    private static final String PREFIX = "org.yiwang.case.";

    private final DeskDeliveryService inboxes;
    private final JsonMapper json;

    DeskListener(DeskDeliveryService inboxes, JsonMapper json) {
        this.inboxes = inboxes;
        this.json = json;
    }

    @Override
    public String name() {
        return "desk";
    }

    @Override
    public Map<String, String> writers() {
        return Map.of("yiwang.cases", "case-service");
    }

    @Override
    public Mono<Void> receive(ReceivedFact received) {
        if (!received.type().startsWith(PREFIX)) {
            return Mono.empty();
        }
        var fact = json.treeToValue(received.data(), DeskFact.class);
        return Mono.justOrEmpty(fact.delivery(name(), received))
                .flatMap(delivery -> inboxes.deliver(delivery, received.trace()));
    }
}
