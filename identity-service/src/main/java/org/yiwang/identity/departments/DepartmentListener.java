package org.yiwang.identity.departments;

import java.util.Map;
import org.springframework.stereotype.Component;
import org.yiwang.defaults.messaging.FactListener;
import org.yiwang.defaults.messaging.ReceivedFact;
import reactor.core.publisher.Mono;

/** Copies departments; the name is new since their codes are copied too, so that all facts were read again. */
@Component
class DepartmentListener implements FactListener {

    private final DepartmentRepository departments;

    DepartmentListener(DepartmentRepository departments) {
        this.departments = departments;
    }

    @Override
    public String name() {
        return "department-codes";
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
