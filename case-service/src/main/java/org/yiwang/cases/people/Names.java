package org.yiwang.cases.people;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.yiwang.defaults.clients.ServiceClients;
import org.yiwang.defaults.problems.ProblemException;
import org.yiwang.keycloak.Applicant;
import reactor.core.publisher.Mono;

/** Names of other people and of organisations, asked of identity-service and kept for a while; a case is shown without them if need be. */
@Component
public class Names {

    private static final Logger LOG = LoggerFactory.getLogger(Names.class);

    private final Cache<UUID, String> known = Caffeine.newBuilder()
            .maximumSize(10_000)
            .expireAfterWrite(Duration.ofMinutes(10))
            .build();
    private final ObjectProvider<ServiceClients> clients;

    Names(ObjectProvider<ServiceClients> clients) {
        this.clients = clients;
    }

    /** The name, or nothing when it cannot be had now. */
    public Mono<String> of(UUID person) {
        return of(Applicant.person(person));
    }

    /** The name, or nothing when it cannot be had now. */
    public Mono<String> of(Applicant applicant) {
        var name = known.getIfPresent(applicant.id());
        return name != null ? Mono.just(name) : asked(applicant).doOnNext(found -> known.put(applicant.id(), found));
    }

    /** A name that stays in a case: without it there is none. */
    public Mono<String> kept(Applicant applicant) {
        return of(applicant)
                .switchIfEmpty(Mono.error(() -> new ProblemException(HttpStatus.SERVICE_UNAVAILABLE, "unavailable")));
    }

    private Mono<String> asked(Applicant applicant) {
        return Mono.justOrEmpty(clients.getIfAvailable())
                .map(found -> found.of("identity-service", PeopleClient.class))
                .flatMap(identity -> called(identity, applicant))
                .map(PeopleClient.Called::name)
                .doOnError(error ->
                        LOG.warn("A name could not be had: {}", error.getClass().getSimpleName()))
                .onErrorComplete();
    }

    private static Mono<PeopleClient.Called> called(PeopleClient identity, Applicant applicant) {
        return applicant.kind() == Applicant.Kind.ORGANISATION
                ? identity.organisation(applicant.id())
                : identity.person(applicant.id());
    }
}
