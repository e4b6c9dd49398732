package org.yiwang.identity.consents;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.github.f4b6a3.uuid.UuidCreator;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Service;
import org.yiwang.defaults.http.Cursor;
import org.yiwang.defaults.http.Limit;
import org.yiwang.defaults.http.Page;
import org.yiwang.defaults.outbox.Fact;
import org.yiwang.defaults.outbox.OutboxPublisher;
import org.yiwang.defaults.problems.ProblemException;
import org.yiwang.defaults.writes.Shielded;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

/** Shows people which cases a recipient was shown by their consent, and takes their word on each of them. */
@Service
class ConsentedCaseService {

    private static final String TOPIC = "yiwang.people";
    private static final String CHANGED = "org.yiwang.person.case-consent-changed.v1";

    private final ConsentRepository consents;
    private final ConsentedCaseRepository cases;
    private final OutboxPublisher publisher;
    private final JsonMapper json;
    private final Clock clock;

    ConsentedCaseService(
            ConsentRepository consents,
            ConsentedCaseRepository cases,
            OutboxPublisher publisher,
            JsonMapper json,
            Clock clock) {
        this.consents = consents;
        this.cases = cases;
        this.publisher = publisher;
        this.json = json;
        this.clock = clock;
    }

    Mono<Page<ConsentedCase>> listed(UUID person, UUID consent, @Nullable Cursor after, Limit limit) {
        return found(person, consent)
                .flatMap(_ ->
                        cases.listed(person, consent, after, limit.plusOne()).collectList())
                .map(rows -> Page.of(rows, limit, row -> Cursor.of(row.caseId())));
    }

    /** Also under a consent that has ended: it outlives that. */
    Mono<Void> withdrawn(UUID person, UUID consent, UUID caseId) {
        return found(person, consent)
                .delayUntil(_ -> found(person, consent, caseId))
                .flatMap(under -> written(
                        cases.withdraw(person, under.client(), caseId, fact(person, under.client(), caseId, true))));
    }

    /** Under a consent in force only: what has ended shows nothing. */
    Mono<Void> given(UUID person, UUID consent, UUID caseId) {
        return found(person, consent)
                .delayUntil(_ -> found(person, consent, caseId))
                .doOnNext(ConsentedCaseService::requireInForce)
                .flatMap(under -> written(
                        cases.give(person, under.client(), caseId, fact(person, under.client(), caseId, false))));
    }

    private static void requireInForce(Consent consent) {
        if (consent.endedAt() != null) {
            throw new ProblemException(HttpStatus.CONFLICT, "consent-ended");
        }
    }

    private Mono<Void> written(Mono<Void> word) {
        return Shielded.write(word).doOnSuccess(_ -> publisher.wake());
    }

    private Mono<Consent> found(UUID person, UUID id) {
        return consents.find(person, id)
                .switchIfEmpty(Mono.error(() -> new ProblemException(HttpStatus.NOT_FOUND, "consent-not-found")));
    }

    private Mono<ConsentedCase> found(UUID person, UUID consent, UUID caseId) {
        return cases.find(person, consent, caseId)
                .switchIfEmpty(
                        Mono.error(() -> new ProblemException(HttpStatus.NOT_FOUND, "consented-case-not-found")));
    }

    private Fact fact(UUID person, UUID client, UUID caseId, boolean withdrawn) {
        var now = clock.instant();
        var data = json.valueToTree(new Changed(person, client, caseId, withdrawn, now));
        return new Fact(UuidCreator.getTimeOrderedEpochFast(), TOPIC, person.toString(), CHANGED, now, data);
    }

    /** What is told, with the version that the statement adds. */
    private record Changed(
            UUID person, UUID client, @JsonProperty("case") UUID caseId, boolean withdrawn, Instant at) {}
}
