package org.yiwang.identity.exports;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Service;
import org.yiwang.defaults.clients.NoAnswer;
import org.yiwang.defaults.problems.ProblemException;
import org.yiwang.defaults.writes.Shielded;
import org.yiwang.identity.contacts.Accounts;
import org.yiwang.identity.exports.Export.ExportedAccount;
import org.yiwang.identity.people.PersonService;
import org.yiwang.keycloak.Actor;
import reactor.core.publisher.Mono;

/** Collects what is kept of a person. */
@Service
class ExportService {

    private static final List<String> ELSEWHERE =
            List.of("/v1/cases", "/v1/notifications", "/v1/access-records", "/v1/me/credentials");

    private final ExportRepository kept;
    private final PersonService people;
    private final Accounts accounts;
    private final Clock clock;

    ExportService(ExportRepository kept, PersonService people, Accounts accounts, Clock clock) {
        this.kept = kept;
        this.people = people;
        this.accounts = accounts;
        this.clock = clock;
    }

    Mono<Export> of(Actor actor) {
        var me = actor.person();
        var now = clock.instant();
        return people.known(actor)
                .then(account(me))
                .flatMap(account -> Shielded.write(kept.person(me, now))
                        .zipWith(Mono.zip(kept.mandates(me), kept.clients(me), kept.consents(me), kept.accesses(me)))
                        .map(found -> export(
                                now,
                                account,
                                found.getT1(),
                                found.getT2().getT1(),
                                found.getT2().getT2(),
                                found.getT2().getT3(),
                                found.getT2().getT4())));
    }

    private static Export export(
            Instant now,
            ExportedAccount account,
            Export.ExportedPerson person,
            List<Export.ExportedMandate> mandates,
            List<Export.ExportedClient> clients,
            List<Export.ExportedConsent> consents,
            List<Export.ExportedAccess> accesses) {
        var complete = Stream.of(mandates, clients, consents, accesses).allMatch(list -> list.size() < Export.MOST);
        return new Export(now, complete, person, account, mandates, clients, consents, accesses, ELSEWHERE);
    }

    private Mono<ExportedAccount> account(UUID person) {
        return accounts.of(person)
                .map(found -> new ExportedAccount(
                        found.email(), found.emailVerified(), found.language().tag()))
                .switchIfEmpty(Mono.error(() -> new ProblemException(HttpStatus.NOT_FOUND, "account-not-found")))
                .onErrorMap(NoAnswer::is, _ -> new ProblemException(HttpStatus.SERVICE_UNAVAILABLE, "unavailable"));
    }
}
