package org.yiwang.cases.consents;

import java.util.UUID;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Sinks;

/** Says within this process that somebody's consent for a case has changed; who listens looks what may be shown now. */
@Component
public class ConsentBell {

    private final Sinks.Many<UUID> people = Sinks.many().multicast().directBestEffort();

    void ring(UUID person) {
        people.emitNext(person, (_, result) -> result == Sinks.EmitResult.FAIL_NON_SERIALIZED);
    }

    /** A signal each time this person's consent for some case has changed in the copy. */
    public Flux<UUID> of(UUID person) {
        return people.asFlux().filter(person::equals).onBackpressureLatest();
    }
}
