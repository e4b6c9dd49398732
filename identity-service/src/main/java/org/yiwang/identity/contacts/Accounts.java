package org.yiwang.identity.contacts;

import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.web.reactive.function.client.WebClientResponseException;
import org.yiwang.defaults.clients.ServiceClients;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Finds people's accounts in Keycloak: the one of the person's id, or one whose tokens name the person. */
@Component
public class Accounts {

    private static final int CLAIMING = 10;

    private final KeycloakClient keycloak;

    Accounts(ServiceClients clients) {
        this.keycloak = clients.of("keycloak", KeycloakClient.class);
    }

    public Mono<Account> of(UUID person) {
        return own(person)
                .concatWith(Flux.defer(() -> claiming(person)))
                .filter(account -> account.isOf(person))
                .next();
    }

    private Flux<Account> own(UUID person) {
        return keycloak.account(person)
                .onErrorResume(WebClientResponseException.NotFound.class, _ -> Mono.empty())
                .flux();
    }

    /** Accounts whose tokens name a person other than their subject. */
    private Flux<Account> claiming(UUID person) {
        return keycloak.accounts("person:" + person, CLAIMING);
    }
}
