package org.yiwang.cases.people;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.yiwang.defaults.clients.ServiceClients;
import reactor.core.publisher.Mono;

/** Names of other people, asked of identity-service and kept for a while; a case is shown without them if need be. */
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
        var name = known.getIfPresent(person);
        return name != null ? Mono.just(name) : asked(person).doOnNext(found -> known.put(person, found));
    }

    /** The person with the name, or without if it cannot be had now. */
    public Mono<NamedPerson> named(UUID person) {
        return of(person).map(name -> new NamedPerson(person, name)).defaultIfEmpty(new NamedPerson(person, null));
    }

    private Mono<String> asked(UUID person) {
        return Mono.justOrEmpty(clients.getIfAvailable())
                .map(found -> found.of("identity-service", PeopleClient.class))
                .flatMap(identity -> identity.person(person))
                .map(PeopleClient.Person::name)
                .doOnError(error ->
                        LOG.warn("A name could not be had: {}", error.getClass().getSimpleName()))
                .onErrorComplete();
    }
}
