package org.yiwang.cases.people;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.yiwang.cases.mandates.MandateKind;
import org.yiwang.cases.mandates.MandateRepository;
import reactor.core.publisher.Mono;

/** Those who act for applicants, as every record and screen shows them. */
@Component
public class Agents {

    private final MandateRepository mandates;
    private final Names names;

    Agents(MandateRepository mandates, Names names) {
        this.mandates = mandates;
        this.names = names;
    }

    /** Who acted under this mandate; nothing if it is none, because the applicant acted himself. */
    public Mono<Agent> of(UUID person, @Nullable UUID mandate) {
        return Mono.justOrEmpty(mandate)
                .flatMap(by -> mandates.kind(by).defaultIfEmpty(MandateKind.AGENCY))
                .flatMap(kind -> named(new Agent(person, null, kind)));
    }

    /** The agent with the name, or without if it cannot be had now. */
    public Mono<Agent> named(Agent agent) {
        return names.of(agent.id()).map(agent::called).defaultIfEmpty(agent);
    }
}
