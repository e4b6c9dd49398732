package org.yiwang.identity.contacts;

import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Finds people's contacts in Keycloak, a few at a time; none is kept here. */
@Service
class ContactService {

    private static final int AT_ONCE = 4;

    private final Accounts accounts;

    ContactService(Accounts accounts) {
        this.accounts = accounts;
    }

    /** Those who can be written to; the others are left out. */
    Mono<List<Contact>> contacts(List<UUID> people) {
        return Flux.fromIterable(people)
                .distinct()
                .flatMapSequential(this::contact, AT_ONCE)
                .collectList();
    }

    private Mono<Contact> contact(UUID person) {
        return accounts.of(person).flatMap(account -> Mono.justOrEmpty(account.contact(person)));
    }
}
