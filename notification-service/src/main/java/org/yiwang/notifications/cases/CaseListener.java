package org.yiwang.notifications.cases;

import java.util.Map;
import org.springframework.stereotype.Component;
import org.yiwang.defaults.messaging.FactListener;
import org.yiwang.defaults.messaging.ReceivedFact;
import org.yiwang.notifications.inbox.DeliveryService;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

/** Turns what happens to a case into messages to its applicant and whoever acts for the applicant. */
@Component
class CaseListener implements FactListener {

    private static final String PREFIX = "org.yiwang.case.";

    private final DeliveryService inbox;
    private final JsonMapper json;

    CaseListener(DeliveryService inbox, JsonMapper json) {
        this.inbox = inbox;
        this.json = json;
    }

    @Override
    public String name() {
        return "cases";
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
        var fact = json.treeToValue(received.data(), CaseFact.class);
        return Mono.justOrEmpty(fact.delivery(name(), received))
                .flatMap(delivery -> inbox.deliver(delivery, received.trace()));
    }
}
