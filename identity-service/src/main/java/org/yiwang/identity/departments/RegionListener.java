package org.yiwang.identity.departments;

import java.util.Map;
import org.springframework.stereotype.Component;
import org.yiwang.defaults.messaging.FactListener;
import org.yiwang.defaults.messaging.ReceivedFact;
import reactor.core.publisher.Mono;

/** Copies which regions exist. */
@Component
class RegionListener implements FactListener {

    private final RegionRepository regions;

    RegionListener(RegionRepository regions) {
        this.regions = regions;
    }

    @Override
    public String name() {
        return "regions";
    }

    @Override
    public Map<String, String> writers() {
        return Map.of("yiwang.regions", "catalog-service");
    }

    @Override
    public Mono<Void> receive(ReceivedFact fact) {
        return fact.type().equals("org.yiwang.region.changed.v1") ? regions.change(fact, name()) : Mono.empty();
    }
}
