package org.yiwang.cases.mandates;

import java.util.Map;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import org.yiwang.defaults.messaging.CopyPulses;
import org.yiwang.defaults.messaging.FactListener;
import org.yiwang.defaults.messaging.Pulse;
import org.yiwang.defaults.messaging.ReceivedFact;
import reactor.core.publisher.Mono;

/** Copies mandates, and until when the copy has everything: in the topic's order, so that a pulse is true. */
@Component
class MandateListener implements FactListener {

    static final String NAME = "mandates";

    private final MandateRepository mandates;
    private final CopyPulses pulses;

    MandateListener(MandateRepository mandates, DatabaseClient database) {
        this.mandates = mandates;
        this.pulses = new CopyPulses(database);
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Map<String, String> writers() {
        return Map.of("yiwang.mandates", "identity-service");
    }

    @Override
    public boolean inOrder() {
        return true;
    }

    @Override
    public Mono<Void> receive(ReceivedFact fact) {
        return switch (fact.type()) {
            case "org.yiwang.mandate.changed.v1" -> mandates.replace(fact.data());
            case Pulse.TYPE -> pulses.beat(NAME, Pulse.of(fact));
            default -> Mono.empty();
        };
    }
}
