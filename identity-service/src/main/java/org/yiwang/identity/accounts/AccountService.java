package org.yiwang.identity.accounts;

import com.github.f4b6a3.uuid.UuidCreator;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.yiwang.defaults.outbox.Fact;
import org.yiwang.defaults.outbox.OutboxPublisher;
import org.yiwang.defaults.writes.Shielded;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

/** Records whose number is whose and links the accounts of one human; numbers are found by their hash and kept sealed. */
@Service
public class AccountService {

    private static final ZoneId BEIJING = ZoneId.of("Asia/Shanghai");
    private static final int ATTEMPTS = 10;
    private static final String CLAIMED = "org.yiwang.person.claimed.v1";
    private static final int DOCUMENT_CHECKED = 2;
    private static final int CHECKED_IN_PERSON = 3;
    private static final String TOPIC = "yiwang.people";
    private static final String LINKED = "org.yiwang.person.accounts-linked.v1";

    private final AccountRepository accounts;
    private final NumberHash hash;
    private final NumberVault vault;
    private final OutboxPublisher publisher;
    private final JsonMapper json;
    private final Clock clock;

    AccountService(
            AccountRepository accounts,
            NumberHash hash,
            NumberVault vault,
            OutboxPublisher publisher,
            JsonMapper json,
            Clock clock) {
        this.accounts = accounts;
        this.hash = hash;
        this.vault = vault;
        this.publisher = publisher;
        this.json = json;
        this.clock = clock;
    }

    /** Completes when the number is recorded; two calls at the same moment see each other. */
    Mono<Void> recorded(UUID person, String text, boolean test) {
        return attempted(check(person, number(text), test, DOCUMENT_CHECKED, false, null))
                .then();
    }

    /** The number written in a text; else {@link BadIdentityNumber}. */
    public IdentityNumber number(String text) {
        return IdentityNumber.of(text, LocalDate.now(clock.withZone(BEIJING))).orElseThrow(BadIdentityNumber::new);
    }

    /** Whether this is the number recorded for the person; {@link OtherNumberRecorded} if it is another one. */
    public Mono<Boolean> has(UUID person, IdentityNumber number, boolean test) {
        var hashed = hash.of(number);
        return accounts.human(person, hashed, test).map(human -> !isNew(human, hashed));
    }

    /**
     * Records what a check of the person's document found and lets Keycloak be told; gives false and changes nothing if
     * the number is another citizen's.
     */
    public Mono<Boolean> checked(UUID person, IdentityNumber number, boolean test, int assurance) {
        return attempted(check(person, number, test, assurance, true, null));
    }

    /** Makes a record of somebody without an account; gives false if there is somebody of this number meanwhile. */
    public Mono<Boolean> atWindow(UUID person, IdentityNumber number, boolean test, AtWindow seen) {
        return attempted(check(person, number, test, CHECKED_IN_PERSON, false, seen));
    }

    /** What a person is shown of the own number; nothing if none is kept. */
    public Mono<String> masked(UUID person) {
        return accounts.kept(person)
                .mapNotNull(kept -> vault.open(person, kept.kek(), kept.sealed()))
                .map(IdentityNumber::masked);
    }

    /** Keeps a recorded number that was shown once more. */
    public Mono<Void> shown(UUID person, IdentityNumber number) {
        return Shielded.write(accounts.keep(person, hash.of(number), vault.seal(person, number)))
                .then();
    }

    private Check check(
            UUID person, IdentityNumber number, boolean test, int assurance, boolean raises, @Nullable AtWindow seen) {
        return new Check(person, hash.of(number), vault.seal(person, number), test, assurance, raises, seen);
    }

    private Mono<Boolean> attempted(Check check) {
        var attempt = accounts.human(check.person(), check.hash(), check.test())
                .flatMap(human -> settled(check, human))
                .onErrorMap(DuplicateKeyException.class, _ -> new OvertakenException())
                .retryWhen(reactor.util.retry.Retry.max(ATTEMPTS).filter(OvertakenException.class::isInstance));
        return Shielded.write(attempt).doOnSuccess(_ -> publisher.wake());
    }

    private Mono<Boolean> settled(Check check, Human human) {
        if (!isNew(human, check.hash())) {
            return check.raises()
                    ? accounts.raise(recording(check, human, List.of())).thenReturn(true)
                    : accounts.keep(check.person(), check.hash(), check.number())
                            .thenReturn(true);
        }
        if (human.anothers() && (check.raises() || check.atWindow() != null)
                || human.atWindow() != null && check.atWindow() != null) {
            return Mono.just(false);
        }
        return accounts.record(recording(check, human, human.accounts()))
                .switchIfEmpty(Mono.error(OvertakenException::new))
                .thenReturn(true);
    }

    private static boolean isNew(Human human, byte[] hashed) {
        if (human.isRecorded() && !human.hasNumber(hashed)) {
            throw new OtherNumberRecorded();
        }
        return !human.isRecorded();
    }

    private Recording recording(Check check, Human human, List<UUID> others) {
        var at = clock.instant();
        var pairs = others.stream()
                .map(other -> AccountPair.of(check.person(), other))
                .toList();
        var facts = new ArrayList<>(pairs.stream().map(pair -> linked(pair, at)).toList());
        if (check.raises() && human.atWindow() != null) {
            facts.add(claimed(human.atWindow(), check.person(), at));
        }
        return new Recording(
                check.person(),
                check.hash(),
                check.number(),
                check.test(),
                check.assurance(),
                check.raises(),
                human.accounts(),
                pairs,
                List.copyOf(facts),
                check.atWindow(),
                at);
    }

    private Fact claimed(UUID record, UUID person, Instant at) {
        var data = json.valueToTree(Map.of("record", record, "person", person));
        return new Fact(UuidCreator.getTimeOrderedEpochFast(), TOPIC, record.toString(), CLAIMED, at, data);
    }

    private Fact linked(AccountPair pair, Instant at) {
        var data = json.valueToTree(Map.of("persons", pair.persons()));
        return new Fact(UuidCreator.getTimeOrderedEpochFast(), TOPIC, pair.key(), LINKED, at, data);
    }

    /** Somebody's number to be recorded; one that raises how surely the person is known is told to Keycloak. */
    private record Check(
            UUID person,
            byte[] hash,
            SealedNumber number,
            boolean test,
            int assurance,
            boolean raises,
            @Nullable AtWindow atWindow) {}

    /** Another recording of the same number came between reading and writing. */
    private static final class OvertakenException extends RuntimeException {}
}
