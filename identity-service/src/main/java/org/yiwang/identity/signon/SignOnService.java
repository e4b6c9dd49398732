package org.yiwang.identity.signon;

import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Service;
import org.yiwang.defaults.clients.NoAnswer;
import org.yiwang.defaults.clients.ServiceClients;
import org.yiwang.defaults.problems.ProblemException;
import org.yiwang.defaults.writes.Shielded;
import org.yiwang.identity.contacts.Account;
import org.yiwang.identity.contacts.Accounts;
import reactor.core.publisher.Mono;

/** Asks Keycloak about a person's sign-ins; nothing of it is kept here. */
@Service
class SignOnService {

    private final Accounts accounts;
    private final SignOnClient keycloak;

    SignOnService(Accounts accounts, ServiceClients clients) {
        this.accounts = accounts;
        this.keycloak = clients.of("keycloak", SignOnClient.class);
    }

    Mono<List<Credential>> credentials(UUID person) {
        return account(person)
                .flatMapMany(account -> keycloak.credentials(account.id()))
                .map(Credential::of)
                .sort(Comparator.comparing(Credential::createdAt, Comparator.nullsFirst(Comparator.naturalOrder())))
                .collectList()
                .onErrorMap(NoAnswer::is, _ -> away());
    }

    /** Completes when Keycloak has ended all sessions; doing it again is harmless. */
    Mono<Void> ended(UUID person) {
        var ended = account(person).flatMap(account -> keycloak.end(account.id()));
        return Shielded.write(ended.then()).onErrorMap(NoAnswer::is, _ -> away());
    }

    private Mono<Account> account(UUID person) {
        return accounts.of(person)
                .switchIfEmpty(Mono.error(() -> new ProblemException(HttpStatus.NOT_FOUND, "account-not-found")));
    }

    private static ProblemException away() {
        return new ProblemException(HttpStatus.SERVICE_UNAVAILABLE, "unavailable");
    }
}
