package org.yiwang.identity.departments;

import java.util.Map;
import org.springframework.stereotype.Component;
import org.yiwang.defaults.messaging.FactListener;
import org.yiwang.defaults.messaging.ReceivedFact;
import reactor.core.publisher.Mono;

/** Copies departments. */
@Component
class DepartmentListener implements FactListener {

    private final DepartmentRepository departments;

    DepartmentListener(DepartmentRepository departments) {
        this.departments = departments;
    }

    @Override
    public String name() {
        return "departments";
    }

    @Override
    public Map<String, String> writers() {
        return Map.of("yiwang.regions", "catalog-service");
    }

    @Override
    public Mono<Void> receive(ReceivedFact fact) {
        return fact.type().equals("org.yiwang.department.changed.v1") ? departments.change(fact, name()) : Mono.empty();
    }
}
