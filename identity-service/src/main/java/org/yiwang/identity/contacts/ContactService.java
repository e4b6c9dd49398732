package org.yiwang.identity.contacts;

import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.web.reactive.function.client.WebClientResponseException;
import org.yiwang.defaults.clients.ServiceClients;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Finds people's contacts in Keycloak, a few at a time; none is kept here. */
@Service
class ContactService {

    private static final int AT_ONCE = 4;
    private static final int ACCOUNTS = 10;

    private final KeycloakClient keycloak;

    ContactService(ServiceClients clients) {
        this.keycloak = clients.of("keycloak", KeycloakClient.class);
    }

    /** Those who can be written to; the others are left out. */
    Mono<List<Contact>> contacts(List<UUID> people) {
        return Flux.fromIterable(people)
                .distinct()
                .flatMapSequential(this::contact, AT_ONCE)
                .collectList();
    }

    private Mono<Contact> contact(UUID person) {
        return own(person)
                .concatWith(Flux.defer(() -> claiming(person)))
                .filter(account -> account.isOf(person))
                .next()
                .flatMap(account -> Mono.justOrEmpty(account.contact(person)));
    }

    private Flux<Account> own(UUID person) {
        return keycloak.account(person)
                .onErrorResume(WebClientResponseException.NotFound.class, _ -> Mono.empty())
                .flux();
    }

    /** Accounts whose tokens name a person other than their subject. */
    private Flux<Account> claiming(UUID person) {
        return keycloak.accounts("person:" + person, ACCOUNTS);
    }
}
