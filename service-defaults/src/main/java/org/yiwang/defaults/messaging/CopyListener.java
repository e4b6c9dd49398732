package org.yiwang.defaults.messaging;

import java.util.Map;
import java.util.function.Function;
import org.springframework.r2dbc.core.DatabaseClient;
import reactor.core.publisher.Mono;
import tools.jackson.databind.JsonNode;

/**
 * Copies what another service tells by one type of fact, and until when the copy has everything: in the topic's order,
 * so that a pulse is true.
 */
public abstract class CopyListener implements FactListener {

    private final String name;
    private final Map<String, String> writers;
    private final String type;
    private final Function<JsonNode, Mono<Void>> replace;
    private final CopyPulses pulses;

    protected CopyListener(
            String name,
            Map<String, String> writers,
            String type,
            Function<JsonNode, Mono<Void>> replace,
            DatabaseClient database) {
        this.name = name;
        this.writers = writers;
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
        return writers;
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
