package org.yiwang.cases.mandates;

import java.util.UUID;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Sinks;

/** Says within this process that a mandate of an agent has changed; who listens looks for himself what he may do now. */
@Component
public class MandateBell {

    private final Sinks.Many<UUID> agents = Sinks.many().multicast().directBestEffort();

    void ring(UUID agent) {
        agents.emitNext(agent, (_, result) -> result == Sinks.EmitResult.FAIL_NON_SERIALIZED);
    }

    /** A signal each time a mandate of this agent has changed in the copy. */
    public Flux<UUID> of(UUID agent) {
        return agents.asFlux().filter(agent::equals).onBackpressureLatest();
    }
}
