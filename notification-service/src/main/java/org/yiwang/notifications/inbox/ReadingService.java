package org.yiwang.notifications.inbox;

import java.time.Clock;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.yiwang.defaults.http.IfMatch;
import org.yiwang.defaults.idempotency.IdempotencyKey;
import org.yiwang.defaults.writes.Shielded;
import org.yiwang.notifications.inbox.ReadingRepository.Found;
import org.yiwang.notifications.messages.Message;
import reactor.core.publisher.Mono;

/** Marks messages read. */
@Service
class ReadingService {

    private static final int ATTEMPTS = 5;

    private final ReadingRepository readings;
    private final Clock clock;

    ReadingService(ReadingRepository readings, Clock clock) {
        this.readings = readings;
        this.clock = clock;
    }

    /** The message once read; a repetition gets the first's answer before anything else is looked at. */
    Mono<Message> read(Reader reader, UUID id, IfMatch expected, IdempotencyKey key) {
        return readings.find(reader, id, key)
                .switchIfEmpty(Mono.error(NotificationNotFound::new))
                .flatMap(found -> answered(reader, found, expected, key))
                .repeatWhenEmpty(ATTEMPTS, again -> again);
    }

    private Mono<Message> answered(Reader reader, Found found, IfMatch expected, IdempotencyKey key) {
        if (found.answer() != null) {
            found.answer().to(key);
            return Mono.just(found.message());
        }
        var message = found.message();
        expected.require(message.version());
        var at = clock.instant();
        var read = message.read(at);
        return Shielded.write(readings.read(reader, message, read, key, at)).map(_ -> read);
    }
}
