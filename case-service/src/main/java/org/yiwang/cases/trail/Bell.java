package org.yiwang.cases.trail;

import java.util.Collection;
import java.util.Collections;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Sinks;

/** Says within this process that something happened to a case; who listens looks for himself what it was. */
@Component
public class Bell {

    private final Sinks.Many<Ring> rings = Sinks.many().multicast().directBestEffort();

    /** The case something happened to, the departments that have it in their queue, and whether it is the sandbox's. */
    public record Ring(UUID caseId, Set<UUID> departments, boolean test) {}

    public void ring(Ring ring) {
        rings.emitNext(ring, (_, result) -> result == Sinks.EmitResult.FAIL_NON_SERIALIZED);
    }

    /** A signal each time this case is rung; rings that nobody waits for are lost. */
    public Flux<Ring> of(UUID caseId) {
        return rings.asFlux().filter(ring -> ring.caseId().equals(caseId)).onBackpressureLatest();
    }

    /** Each ring of a case of these departments in the world, real or test, that is asked for. */
    public Flux<Ring> in(Collection<UUID> departments, boolean test) {
        return rings.asFlux()
                .filter(ring -> ring.test() == test && !Collections.disjoint(ring.departments(), departments));
    }
}
