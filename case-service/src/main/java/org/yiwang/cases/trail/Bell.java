package org.yiwang.cases.trail;

import java.util.UUID;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Sinks;

/** Says within this process that something happened to a case; who listens looks for himself what it was. */
@Component
public class Bell {

    private final Sinks.Many<UUID> rings = Sinks.many().multicast().directBestEffort();

    public void ring(UUID caseId) {
        rings.emitNext(caseId, (_, result) -> result == Sinks.EmitResult.FAIL_NON_SERIALIZED);
    }

    /** A signal each time this case is rung; rings that nobody waits for are lost. */
    public Flux<UUID> of(UUID caseId) {
        return rings.asFlux().filter(caseId::equals).onBackpressureLatest();
    }
}
