package org.yiwang.notifications.letters;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.awaitility.Awaitility.await;
import static org.yiwang.notifications.TestFacts.tell;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.yiwang.defaults.testing.RealPostgres;
import org.yiwang.notifications.RealNotifications;
import org.yiwang.notifications.TestCase;
import reactor.core.publisher.Flux;

@RealNotifications
class LetterRepositoryTest {

    private static final Duration LEASE = Duration.ofMinutes(1);

    @Autowired
    LetterRepository letters;

    @Autowired
    LetterRounds rounds;

    private final UUID person = UUID.randomUUID();
    private final Instant now = Instant.now().plusSeconds(60);

    @BeforeEach
    void nobodyElseTakesAny() {
        rounds.stop();
        RealPostgres.execute("notifications", """
                update letters set state = 'GIVEN_UP', given_up_for = 'EXPIRED', settled_at = now()
                 where state = 'WAITING'""");
    }

    @AfterEach
    void goOn() {
        rounds.start();
    }

    @Test
    void replicasThatTakeAtTheSameTimeShareTheLetters() {
        written(40);

        var taken = Flux.range(0, 8)
                .flatMap(_ -> letters.due(now, now.plus(LEASE), 10), 8)
                .flatMapIterable(each -> each)
                .map(Letter::id)
                .collectList()
                .block();

        assertThat(taken).hasSize(40).doesNotHaveDuplicates();
        assertThat(letters.due(now, now.plus(LEASE), 10).block()).isEmpty();
        assertThat(letters.due(now.plus(LEASE), now.plus(LEASE.multipliedBy(2)), 50)
                        .block())
                .hasSize(40);
    }

    @Test
    void whoseLeaseIsOverCanNeitherPutOffNorGiveUpButMaySayItWasSent() {
        written(1);
        var late = one(now);
        var next = one(now.plus(LEASE));

        assertThat(letters.putOff(late, now, now.plusSeconds(1)).block()).isZero();
        assertThat(letters.waits(late, now.plusSeconds(1)).block()).isZero();
        assertThat(letters.giveUp(late, GivenUp.REFUSED, now).block()).isZero();
        assertThat(letters.release(List.of(late)).block()).isZero();
        assertThat(letters.sent(late, now).block()).isEqualTo(1);
        assertThat(letters.sent(next, now).block()).isZero();
        assertThat(letters.giveUp(next, GivenUp.REFUSED, now).block()).isZero();
    }

    @Test
    void whatIsGivenBackCountsAsNotTried() {
        written(2);
        var taken = taken(now, 10);
        assertThat(letters.release(taken).block()).isEqualTo(2);

        assertThat(letters.due(now, now.plus(LEASE), 10).block()).hasSize(2).allMatch(letter -> letter.attempts() == 1);
    }

    @Test
    void theFirstTimeALetterWasPutOffIsKept() {
        written(1);
        assertThat(letters.waits(one(now), now).block()).isEqualTo(1);
        var first = one(now);
        assertThat(first.putOffSince()).isNull();
        assertThat(letters.putOff(first, now, now).block()).isEqualTo(1);
        assertThat(letters.putOff(one(now), now.plusSeconds(9), now).block()).isEqualTo(1);
        assertThat(one(now).putOffSince()).isCloseTo(now, within(1, ChronoUnit.MILLIS));
    }

    @Test
    void theBacklogIsWhatWaits() {
        assertThat(letters.backlog().block()).isEqualTo(new Backlog(0, null));
        written(3);

        var backlog = letters.backlog().blockOptional().orElseThrow();
        assertThat(backlog.waiting()).isEqualTo(3);
        assertThat(backlog.seconds(Instant.now().plusSeconds(100))).isBetween(100.0, 200.0);
    }

    private Letter one(Instant at) {
        return taken(at, 1).getFirst();
    }

    private List<Letter> taken(Instant at, int batch) {
        return letters.due(at, at.plus(LEASE), batch).blockOptional().orElseThrow();
    }

    private void written(int count) {
        IntStream.range(0, count).forEach(_ -> tell(TestCase.of(person).accepted()));
        await().until(() ->
                RealPostgres.number("notifications", "select count(*) from messages where recipient = '" + person + "'")
                        == count);
    }
}
