package org.yiwang.identity.exports;

import java.time.Clock;
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
                        .zipWith(
                                lists(me),
                                (person, lists) -> new Export(
                                        now,
                                        lists.complete(),
                                        person,
                                        account,
                                        lists.mandates(),
                                        lists.clients(),
                                        lists.consents(),
                                        lists.consentedCases(),
                                        lists.agreements(),
                                        lists.accesses(),
                                        ELSEWHERE)));
    }

    private Mono<Lists> lists(UUID me) {
        return Mono.zip(
                        kept.mandates(me),
                        kept.clients(me),
                        kept.consents(me),
                        kept.consentedCases(me),
                        kept.agreements(me),
                        kept.accesses(me))
                .map(found -> new Lists(
                        found.getT1(), found.getT2(), found.getT3(), found.getT4(), found.getT5(), found.getT6()));
    }

    /** What is kept in numbers. */
    private record Lists(
            List<Export.ExportedMandate> mandates,
            List<Export.ExportedClient> clients,
            List<Export.ExportedConsent> consents,
            List<Export.ExportedConsentedCase> consentedCases,
            List<Export.ExportedAgreement> agreements,
            List<Export.ExportedAccess> accesses) {

        boolean complete() {
            return Stream.of(mandates, clients, consents, consentedCases, agreements, accesses)
                    .allMatch(list -> list.size() < Export.MOST);
        }
    }

    private Mono<ExportedAccount> account(UUID person) {
        return accounts.of(person)
                .map(found -> new ExportedAccount(
                        found.email(), found.emailVerified(), found.language().tag()))
                .switchIfEmpty(Mono.error(() -> new ProblemException(HttpStatus.NOT_FOUND, "account-not-found")))
                .onErrorMap(NoAnswer::is, _ -> new ProblemException(HttpStatus.SERVICE_UNAVAILABLE, "unavailable"));
    }
}
