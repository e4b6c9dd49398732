package org.yiwang.identity.addresses;

import java.time.Clock;
import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Service;
import org.springframework.web.reactive.function.client.WebClientResponseException;
import org.yiwang.defaults.clients.NoAnswer;
import org.yiwang.defaults.clients.ServiceClients;
import org.yiwang.defaults.http.Language;
import org.yiwang.defaults.writes.Shielded;
import org.yiwang.identity.addresses.AddressClients.Farewells;
import org.yiwang.identity.addresses.AddressClients.Letters;
import org.yiwang.identity.addresses.AddressController.EmailAddress;
import org.yiwang.identity.contacts.Account;
import org.yiwang.identity.contacts.Accounts;
import org.yiwang.identity.contacts.ProfileChanges;
import reactor.core.publisher.Mono;

/** Proves addresses; the address itself is kept in the Keycloak profile and nowhere here. */
@Service
class AddressService {

    private final Accounts accounts;
    private final AddressRepository codes;
    private final AddressCode hashes;
    private final Letters letters;
    private final Farewells farewells;
    private final ProfileChanges profiles;
    private final Clock clock;

    AddressService(
            Accounts accounts,
            AddressRepository codes,
            AddressCode hashes,
            ProfileChanges profiles,
            ServiceClients clients,
            @Qualifier("realTime") Clock clock) {
        this.accounts = accounts;
        this.codes = codes;
        this.hashes = hashes;
        this.letters = clients.of("notification-service", Letters.class);
        this.farewells = clients.of("notification-service", Farewells.class);
        this.profiles = profiles;
        this.clock = clock;
    }

    Mono<EmailAddress> address(UUID person) {
        return account(person)
                .map(account -> new EmailAddress(account.email(), account.emailVerified()))
                .onErrorMap(NoAnswer::is, _ -> AddressRefused.away());
    }

    /** Gives until when the code is good. */
    Mono<Instant> sent(UUID person, String text, Language language) {
        var address = written(text);
        var code = hashes.fresh();
        var now = clock.instant();
        var sending = new AddressRepository.Sending(person, hashes.of(person, address, code), hashes.of(address), now);
        var minutes = AddressRepository.LIFE.toMinutes();
        return Shielded.write(codes.begin(sending))
                .switchIfEmpty(Mono.error(() -> AddressRefused.tooManyLetters(AddressRepository.PAUSE.toSeconds())))
                .flatMap(_ -> letters.send(new AddressClients.Code(address, code, minutes), language.tag()))
                .onErrorMap(WebClientResponseException.UnprocessableContent.class, _ -> AddressRefused.noLetters())
                .onErrorMap(NoAnswer::is, _ -> AddressRefused.away())
                .thenReturn(now.plus(AddressRepository.LIFE));
    }

    Mono<EmailAddress> proven(UUID person, String text, String code) {
        var address = written(text);
        return account(person)
                .flatMap(account -> isSo(account, address)
                        ? Mono.just(account.id())
                        : compared(person, address, code).then(Mono.defer(() -> changed(person, account, address))))
                .map(_ -> new EmailAddress(address, true))
                .onErrorMap(NoAnswer::is, _ -> AddressRefused.away());
    }

    private Mono<Void> compared(UUID person, String address, String code) {
        return Shielded.write(codes.compared(person, clock.instant()))
                .switchIfEmpty(Mono.error(AddressRefused::noCode))
                .flatMap(sent -> AddressCode.same(sent.hash(), hashes.of(person, address, code))
                        ? Mono.empty()
                        : Mono.error(AddressRefused.wrongCode(sent.left())));
    }

    /** The former address is told first: nothing is changed behind it. The code is used up last, for a repetition. */
    private Mono<UUID> changed(UUID person, Account account, String address) {
        var change = told(account)
                .then(Mono.defer(() -> profiles.change(
                        account.id(), profile -> profile.put("email", address).put("emailVerified", true))))
                .then(Mono.defer(() -> codes.used(person, clock.instant())));
        return Shielded.write(change).thenReturn(account.id());
    }

    /** One that was never proven or takes no letters any more is nobody's to tell. */
    private Mono<Void> told(Account account) {
        var former = account.email();
        if (former == null || !account.emailVerified()) {
            return Mono.empty();
        }
        return farewells
                .send(new AddressClients.Former(former), account.language().tag())
                .onErrorResume(WebClientResponseException.UnprocessableContent.class, _ -> Mono.empty())
                .then();
    }

    private static boolean isSo(Account account, String address) {
        return account.emailVerified() && address.equals(account.email());
    }

    private Mono<Account> account(UUID person) {
        return accounts.of(person).switchIfEmpty(Mono.error(AddressRefused::noAccount));
    }

    /** As Keycloak keeps addresses. */
    private static String written(String address) {
        return address.strip().toLowerCase(Locale.ROOT);
    }
}
