package org.yiwang.identity.accesses;

import java.util.Map;
import org.springframework.stereotype.Component;
import org.yiwang.defaults.messaging.FactListener;
import org.yiwang.defaults.messaging.ReceivedFact;
import reactor.core.publisher.Mono;

/** Keeps what services tell of accesses. */
@Component
class AccessListener implements FactListener {

    private final AccessRepository accesses;

    AccessListener(AccessRepository accesses) {
        this.accesses = accesses;
    }

    @Override
    public String name() {
        return "accesses";
    }

    @Override
    public Map<String, String> writers() {
        return Map.of("yiwang.case-accesses", "case-service", "yiwang.identity-accesses", "identity-service");
    }

    @Override
    public Mono<Void> receive(ReceivedFact fact) {
        return fact.type().equals("org.yiwang.access.recorded.v1") ? accesses.keep(fact) : Mono.empty();
    }
}
