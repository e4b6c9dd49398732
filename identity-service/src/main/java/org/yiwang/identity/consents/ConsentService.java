package org.yiwang.identity.consents;

import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Service;
import org.yiwang.defaults.clients.NoAnswer;
import org.yiwang.defaults.clients.ServiceClients;
import org.yiwang.defaults.http.Cursor;
import org.yiwang.defaults.http.Language;
import org.yiwang.defaults.http.Limit;
import org.yiwang.defaults.http.Page;
import org.yiwang.defaults.problems.ProblemException;
import org.yiwang.defaults.writes.Shielded;
import org.yiwang.identity.clients.Scope;
import org.yiwang.identity.consents.ConsentClient.Given;
import org.yiwang.identity.contacts.Account;
import org.yiwang.identity.contacts.Accounts;
import org.yiwang.identity.realm.StepRounds;
import reactor.core.publisher.Mono;

/** Shows people what they consented to, as Keycloak has it now, and withdraws it. */
@Service
class ConsentService {

    private final ConsentRepository consents;
    private final Accounts accounts;
    private final ConsentClient keycloak;
    private final StepRounds<Withdrawal> rounds;
    private final Clock clock;

    ConsentService(
            ConsentRepository consents,
            Accounts accounts,
            ServiceClients clients,
            StepRounds<Withdrawal> withdrawalRounds,
            Clock clock) {
        this.consents = consents;
        this.accounts = accounts;
        this.keycloak = clients.of("keycloak", ConsentClient.class);
        this.rounds = withdrawalRounds;
        this.clock = clock;
    }

    Mono<Page<ConsentView>> listed(UUID person, @Nullable Cursor after, Limit limit, Language language) {
        var received = after == null ? received(person) : Mono.<Void>empty();
        return received.then(Mono.defer(
                        () -> consents.listed(person, after, limit.plusOne()).collectList()))
                .map(rows -> Page.of(rows, limit, row -> Cursor.of(row.id())))
                .map(page -> page.map(consent -> ConsentView.of(consent, language)));
    }

    Mono<ConsentView> one(UUID person, UUID id, Language language) {
        return found(person, id).map(consent -> ConsentView.of(consent, language));
    }

    /** Holds from now on; what the client was issued ends within seconds, also while Keycloak does not answer. */
    Mono<Void> withdrawn(UUID person, UUID id) {
        return found(person, id)
                .flatMap(consent -> Shielded.write(consents.withdraw(person, id, clock.instant())))
                .doOnSuccess(_ -> rounds.wake());
    }

    private Mono<Consent> found(UUID person, UUID id) {
        return consents.find(person, id)
                .switchIfEmpty(Mono.error(() -> new ProblemException(HttpStatus.NOT_FOUND, "consent-not-found")));
    }

    /** Makes receipts of what was consented to since the last time; who has no account at Keycloak has no consents. */
    private Mono<Void> received(UUID person) {
        return accounts.of(person)
                .flatMapMany(account -> keycloak.given(account.id())
                        .filter(given -> client(given) != null)
                        .concatMap(given -> received(person, account, given)))
                .then()
                .onErrorMap(NoAnswer::is, _ -> new ProblemException(HttpStatus.SERVICE_UNAVAILABLE, "unavailable"));
    }

    private Mono<Void> received(UUID person, Account account, Given given) {
        var data = Stream.of(Scope.values())
                .map(Scope::value)
                .filter(given.grantedClientScopes()::contains)
                .toArray(String[]::new);
        var at = Instant.ofEpochMilli(given.lastUpdatedDate());
        return Shielded.write(Mono.justOrEmpty(client(given))
                .flatMap(client -> consents.receive(person, account.id(), client, data, at)));
    }

    /** Integrators' clients have ids of ours; the demo world's others have none. */
    private static @Nullable UUID client(Given given) {
        try {
            return UUID.fromString(given.clientId());
        } catch (IllegalArgumentException other) {
            return null;
        }
    }
}
