package org.yiwang.identity.accounts;

import com.github.f4b6a3.uuid.UuidCreator;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.yiwang.defaults.outbox.Fact;
import org.yiwang.defaults.outbox.OutboxPublisher;
import org.yiwang.defaults.writes.Shielded;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

/** Links the accounts of one human, for the own-case rule only: the number itself is dropped once hashed. */
@Service
class AccountService {

    private static final ZoneId BEIJING = ZoneId.of("Asia/Shanghai");
    private static final int ATTEMPTS = 10;
    private static final String TOPIC = "yiwang.people";
    private static final String LINKED = "org.yiwang.person.accounts-linked.v1";

    private final AccountRepository accounts;
    private final NumberHash hash;
    private final OutboxPublisher publisher;
    private final JsonMapper json;
    private final Clock clock;

    AccountService(
            AccountRepository accounts, NumberHash hash, OutboxPublisher publisher, JsonMapper json, Clock clock) {
        this.accounts = accounts;
        this.hash = hash;
        this.publisher = publisher;
        this.json = json;
        this.clock = clock;
    }

    /** Completes when the number is recorded; two calls at the same moment see each other. */
    Mono<Void> recorded(UUID person, String text, boolean test) {
        var number =
                IdentityNumber.of(text, LocalDate.now(clock.withZone(BEIJING))).orElseThrow(BadIdentityNumber::new);
        return Shielded.write(attempted(person, hash.of(number), test)).doOnSuccess(_ -> publisher.wake());
    }

    private Mono<Void> attempted(UUID person, byte[] hashed, boolean test) {
        return accounts.human(person, hashed, test)
                .filter(human -> isNew(human, hashed))
                .map(human -> recording(person, hashed, test, human.accounts()))
                .flatMap(recording -> accounts.record(recording).switchIfEmpty(Mono.error(OvertakenException::new)))
                .onErrorMap(DuplicateKeyException.class, _ -> new OvertakenException())
                .retryWhen(reactor.util.retry.Retry.max(ATTEMPTS).filter(OvertakenException.class::isInstance))
                .then();
    }

    private static boolean isNew(Human human, byte[] hashed) {
        if (human.isRecorded() && !human.hasNumber(hashed)) {
            throw new OtherNumberRecorded();
        }
        return !human.isRecorded();
    }

    private Recording recording(UUID person, byte[] hashed, boolean test, List<UUID> others) {
        var at = clock.instant();
        var pairs = others.stream().map(other -> AccountPair.of(person, other)).toList();
        var facts = pairs.stream().map(pair -> linked(pair, at)).toList();
        return new Recording(person, hashed, test, others, pairs, facts, at);
    }

    private Fact linked(AccountPair pair, Instant at) {
        var data = json.valueToTree(Map.of("persons", pair.persons()));
        return new Fact(UuidCreator.getTimeOrderedEpochFast(), TOPIC, pair.key(), LINKED, at, data);
    }

    /** Another recording of the same number came between reading and writing. */
    private static final class OvertakenException extends RuntimeException {}
}
