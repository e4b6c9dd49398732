package org.yiwang.identity.signon;

import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.web.reactive.function.client.WebClientResponseException.NotFound;
import org.yiwang.defaults.clients.ServiceClients;
import org.yiwang.defaults.writes.Shielded;
import org.yiwang.identity.contacts.Account;
import org.yiwang.identity.contacts.Accounts;
import org.yiwang.identity.signon.Credential.Kind;
import reactor.core.publisher.Mono;

/** What somebody signs in with that lies in a device: passkeys, security keys, apps that show codes. */
@Component
public class Devices {

    private static final Set<Kind> KINDS = Set.of(Kind.PASSKEY, Kind.SECURITY_KEY, Kind.CODE_APP);

    private final Accounts accounts;
    private final SignOnClient keycloak;

    Devices(Accounts accounts, ServiceClients clients) {
        this.accounts = accounts;
        this.keycloak = clients.of("keycloak", SignOnClient.class);
    }

    /**
     * Takes all of them from a person's account, then ends its sessions; doing it again is harmless. Gives how many there
     * were; nothing without an account.
     */
    public Mono<Integer> removed(UUID person) {
        return Shielded.write(accounts.of(person).map(Account::id).flatMap(this::removedFrom));
    }

    private Mono<Integer> removedFrom(UUID account) {
        return keycloak.credentials(account)
                .filter(kept -> KINDS.contains(Credential.of(kept).kind()))
                .concatMap(kept -> keycloak.remove(account, kept.id())
                        .onErrorResume(NotFound.class, _ -> Mono.empty())
                        .thenReturn(kept))
                .count()
                .flatMap(count -> keycloak.end(account).thenReturn(count.intValue()));
    }
}
