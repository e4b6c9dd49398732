package org.yiwang.cases.copies;

import java.util.Map;
import java.util.function.Function;
import org.springframework.r2dbc.core.DatabaseClient;
import org.yiwang.defaults.messaging.CopyPulses;
import org.yiwang.defaults.messaging.FactListener;
import org.yiwang.defaults.messaging.Pulse;
import org.yiwang.defaults.messaging.ReceivedFact;
import reactor.core.publisher.Mono;
import tools.jackson.databind.JsonNode;

/**
 * Copies what identity-service tells by one type of fact, and until when the copy has everything: in the topic's order,
 * so that a pulse is true.
 */
public abstract class CopyListener implements FactListener {

    private final String name;
    private final String topic;
    private final String type;
    private final Function<JsonNode, Mono<Void>> replace;
    private final CopyPulses pulses;

    protected CopyListener(
            String name, String topic, String type, Function<JsonNode, Mono<Void>> replace, DatabaseClient database) {
        this.name = name;
        this.topic = topic;
        this.type = type;
        this.replace = replace;
        this.pulses = new CopyPulses(database);
    }

    @Override
    public final String name() {
        return name;
    }

    @Override
    public final Map<String, String> writers() {
        return Map.of(topic, "identity-service");
    }

    @Override
    public final boolean inOrder() {
        return true;
    }

    @Override
    public final Mono<Void> receive(ReceivedFact fact) {
        if (fact.type().equals(type)) {
            return replace.apply(fact.data());
        }
        return fact.type().equals(Pulse.TYPE) ? pulses.beat(name, Pulse.of(fact)) : Mono.empty();
    }
}
