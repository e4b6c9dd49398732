package org.yiwang.cases.mandates;

import java.util.UUID;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Sinks;

/**
 * Says within this process that a mandate of somebody or his consent for a case has changed; who listens looks for himself
 * what may be done and shown now.
 */
@Component
public class RightsBell {

    private final Sinks.Many<UUID> people = Sinks.many().multicast().directBestEffort();

    public void ring(UUID person) {
        people.emitNext(person, (_, result) -> result == Sinks.EmitResult.FAIL_NON_SERIALIZED);
    }

    /** A signal each time a right of this person has changed in a copy. */
    public Flux<UUID> of(UUID person) {
        return people.asFlux().filter(person::equals).onBackpressureLatest();
    }
}
