package org.yiwang.notifications.letters;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.yiwang.defaults.http.Language;
import org.yiwang.defaults.rounds.Rounds;
import org.yiwang.notifications.mail.Mail;
import org.yiwang.notifications.mail.MailLine;
import org.yiwang.notifications.mail.MailServerAway;
import org.yiwang.notifications.mail.Mailer;
import org.yiwang.notifications.mail.Receipt;
import org.yiwang.notifications.messages.Templates;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.util.retry.Retry;

/**
 * Sends letters, one after the other on one connection. Each is marked as sent once the mail server took it, so that a
 * crash repeats no other than the one in flight, under the same {@code Message-ID}.
 */
class LetterRounds extends Rounds {

    private static final Logger LOG = LoggerFactory.getLogger(LetterRounds.class);
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final Duration COUNTING = Duration.ofSeconds(15);
    private static final Retry UNTIL_MARKED = Retry.backoff(5, Duration.ofMillis(100));
    private static final int BATCH = 20;

    private final LetterRepository letters;
    private final ContactClient contacts;
    private final Templates templates;
    private final Mailer mailer;
    private final LetterFigures figures;
    private final LetterProperties settings;
    private final Clock clock;
    private Instant countedAt = Instant.EPOCH;

    LetterRounds(
            LetterRepository letters,
            ContactClient contacts,
            Templates templates,
            Mailer mailer,
            LetterFigures figures,
            LetterProperties settings,
            Clock clock) {
        super("letters", PATIENCE);
        this.letters = letters;
        this.contacts = contacts;
        this.templates = templates;
        this.mailer = mailer;
        this.figures = figures;
        this.settings = settings;
        this.clock = clock;
    }

    @Override
    protected void round() throws InterruptedException, ExecutionException, TimeoutException {
        count();
        List<Letter> taken;
        do {
            var now = clock.instant();
            taken = get(letters.due(now, now.plus(settings.lease()), BATCH));
            if (!taken.isEmpty()) {
                send(new ArrayDeque<>(taken), now.plus(settings.lease().dividedBy(2)));
            }
        } while (isRunning() && taken.size() == BATCH);
    }

    private void count() throws InterruptedException, ExecutionException, TimeoutException {
        var now = clock.instant();
        if (countedAt.plus(COUNTING).isBefore(now)) {
            figures.waiting(get(letters.backlog()), now);
            countedAt = now;
        }
    }

    /** Sends until all are settled or half of their lease is over; what was not tried is given back. */
    private void send(Deque<Letter> open, Instant until)
            throws InterruptedException, ExecutionException, TimeoutException {
        try (var line = mailer.line()) {
            var known = contacts(open);
            while (!open.isEmpty() && isRunning() && clock.instant().isBefore(until)) {
                settle(open.getFirst(), known.get(open.getFirst().recipient()), line);
                open.removeFirst();
            }
            release(open);
        } catch (MailServerAway away) {
            waits(open);
            throw new ExecutionException(away);
        } catch (ExecutionException | TimeoutException away) {
            waits(open);
            throw away;
        }
    }

    private Map<UUID, Contact> contacts(Collection<Letter> letters)
            throws InterruptedException, ExecutionException, TimeoutException {
        var people = letters.stream().map(Letter::recipient).distinct().toList();
        return get(contacts.contacts(people)).items().stream()
                .collect(Collectors.toMap(Contact::person, Function.identity()));
    }

    private void settle(Letter letter, @Nullable Contact contact, MailLine line)
            throws MailServerAway, InterruptedException, ExecutionException, TimeoutException {
        if (letter.entitled() == null) {
            waits(List.of(letter));
            return;
        }
        if (!letter.entitled() || contact == null) {
            giveUp(letter, letter.entitled() ? GivenUp.NO_ADDRESS : GivenUp.MANDATE_OVER);
            return;
        }
        switch (handed(letter, contact, line)) {
            case ACCEPTED -> sent(letter);
            case REFUSED -> giveUp(letter, GivenUp.REFUSED);
            case LATER -> putOff(letter);
            case UNHEARD -> waits(List.of(letter));
        }
    }

    /** A letter that cannot even be written must not stand in the way of the others. */
    private Receipt handed(Letter letter, Contact contact, MailLine line) throws MailServerAway {
        try {
            return line.send(mail(letter, contact));
        } catch (RuntimeException broken) {
            LOG.error("Letter {} cannot be written", letter.id(), broken);
            return Receipt.UNHEARD;
        }
    }

    private Mail mail(Letter letter, Contact contact) {
        var message = letter.message();
        var language = Language.parse(contact.language());
        var words = templates.words(message, language);
        return new Mail(letter.id(), message.caseId(), contact.email(), language, words, letter.writtenAt());
    }

    private void sent(Letter letter) throws InterruptedException, ExecutionException, TimeoutException {
        get(letters.sent(letter, clock.instant()).retryWhen(UNTIL_MARKED));
        figures.sent();
    }

    private void giveUp(Letter letter, GivenUp reason)
            throws InterruptedException, ExecutionException, TimeoutException {
        get(letters.giveUp(letter, reason, clock.instant()));
        figures.givenUp(reason);
        LOG.info("Letter {} is given up: {}", letter.id(), reason);
    }

    private void putOff(Letter letter) throws InterruptedException, ExecutionException, TimeoutException {
        var now = clock.instant();
        var next = settings.again(letter, now);
        if (next.isEmpty()) {
            giveUp(letter, GivenUp.EXPIRED);
        } else {
            get(letters.putOff(letter, now, next.get()));
            figures.putOff(1);
        }
    }

    /** Something of ours is away or broken: no letter is given up for that, however long it takes. */
    private void waits(Collection<Letter> open) throws InterruptedException, ExecutionException, TimeoutException {
        var now = clock.instant();
        get(Flux.fromIterable(open)
                .concatMap(letter -> letters.waits(letter, settings.again(letter.attempts(), now)))
                .then(Mono.just(open)));
        figures.putOff(open.size());
    }

    private void release(Collection<Letter> open) throws InterruptedException, ExecutionException, TimeoutException {
        if (!open.isEmpty()) {
            get(letters.release(open));
        }
    }

    private static <T> T get(Mono<T> step) throws InterruptedException, ExecutionException, TimeoutException {
        return Objects.requireNonNull(await(step, PATIENCE));
    }
}
