package org.yiwang.identity.profiles;

import java.util.Optional;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Service;
import org.yiwang.defaults.clients.NoAnswer;
import org.yiwang.defaults.http.Language;
import org.yiwang.defaults.problems.ProblemException;
import org.yiwang.identity.contacts.Account;
import org.yiwang.identity.contacts.Accounts;
import org.yiwang.identity.contacts.ProfileChanges;
import reactor.core.publisher.Mono;
import tools.jackson.databind.node.ObjectNode;

/** Reads and changes profiles; they are kept at Keycloak and nowhere here. */
@Service
class ProfileService {

    private static final String LOCALE = "locale";

    private final Accounts accounts;
    private final ProfileChanges profiles;

    ProfileService(Accounts accounts, ProfileChanges profiles) {
        this.accounts = accounts;
        this.profiles = profiles;
    }

    Mono<Profile> read(UUID person) {
        return account(person).map(Profile::of).onErrorMap(NoAnswer::is, _ -> away());
    }

    Mono<Profile> changed(UUID person, ProfileChange change) {
        var language = change.chosen();
        return change.isEmpty()
                ? read(person)
                : account(person)
                        .flatMap(account -> profiles.change(account.id(), profile -> with(profile, language)))
                        .then(Mono.defer(() -> read(person)))
                        .onErrorMap(NoAnswer::is, _ -> away());
    }

    private static ObjectNode with(ObjectNode profile, Optional<Language> language) {
        var attributes = profile.withObject("attributes");
        language.ifPresentOrElse(
                chosen -> attributes.putArray(LOCALE).add(chosen.tag()), () -> attributes.remove(LOCALE));
        return profile;
    }

    private Mono<Account> account(UUID person) {
        return accounts.of(person)
                .switchIfEmpty(Mono.error(() -> new ProblemException(HttpStatus.NOT_FOUND, "account-not-found")));
    }

    private static ProblemException away() {
        return new ProblemException(HttpStatus.SERVICE_UNAVAILABLE, "unavailable");
    }
}
