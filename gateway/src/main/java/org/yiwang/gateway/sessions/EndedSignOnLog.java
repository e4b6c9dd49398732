package org.yiwang.gateway.sessions;

import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.data.redis.connection.RedisStreamCommands.XAddOptions;
import org.springframework.data.redis.connection.stream.MapRecord;
import org.springframework.data.redis.connection.stream.ReadOffset;
import org.springframework.data.redis.connection.stream.RecordId;
import org.springframework.data.redis.connection.stream.StreamOffset;
import org.springframework.data.redis.connection.stream.StreamRecords;
import org.springframework.data.redis.core.ReactiveStringRedisTemplate;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.session.ReactiveSessionRepository;
import org.springframework.stereotype.Component;
import org.yiwang.gateway.redis.RedisContact;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Tells every replica what ended, through a Redis stream that each reads from where it stopped: nothing is missed while
 * a connection is away, and who starts later reads what still matters.
 */
@Component
public class EndedSignOnLog {

    private static final Logger log = LoggerFactory.getLogger(EndedSignOnLog.class);
    private static final String STREAM = "yiwang:ended-sign-ons";
    private static final Duration PATIENCE = Duration.ofSeconds(1);

    private final ReactiveStringRedisTemplate redis;
    private final RedisContact contact;
    private final SessionIndex index;
    private final ReactiveSessionRepository<?> sessions;
    private final EndedSignOns ended;
    private final Duration remembered;
    private volatile String last = "0-0";
    private volatile boolean reachable = true;

    EndedSignOnLog(
            ReactiveStringRedisTemplate redis,
            RedisContact contact,
            SessionIndex index,
            ReactiveSessionRepository<?> sessions,
            EndedSignOns ended,
            LogoutProperties settings) {
        this.redis = redis;
        this.contact = contact;
        this.index = index;
        this.sessions = sessions;
        this.ended = ended;
        this.remembered = settings.remembered();
    }

    /** Ends the browser sessions at once and writes it down for every replica. */
    public Mono<Void> write(EndedSignOn end) {
        return add(end).thenMany(index.sessions(end))
                .flatMap(sessions::deleteById)
                .then(index.forget(end));
    }

    private Mono<RecordId> add(EndedSignOn end) {
        var oldest = RecordId.of(System.currentTimeMillis() - remembered.toMillis(), 0);
        var options = XAddOptions.none().minId(oldest).approximateTrimming(true);
        var record = StreamRecords.newRecord().in(STREAM).ofMap(end.written());
        return redis.opsForStream().add(record, options);
    }

    /** Called once and subscribed to again and again. */
    @Scheduled(fixedDelayString = "${yiwang.gateway.logout.poll}")
    Mono<Void> read() {
        return Flux.defer(this::next)
                .doOnNext(this::tell)
                .then()
                .timeout(PATIENCE)
                .doOnSuccess(_ -> reachable(true))
                .onErrorResume(this::later);
    }

    private Flux<MapRecord<String, Object, Object>> next() {
        var from = StreamOffset.create(STREAM, ReadOffset.from(last));
        return contact.standing() ? redis.opsForStream().read(from) : Flux.empty();
    }

    private void tell(MapRecord<String, Object, Object> record) {
        last = record.getId().getValue();
        ended.remember(EndedSignOn.read(record.getValue()));
    }

    private Mono<Void> later(Throwable failure) {
        if (reachable) {
            log.warn("What ends at Keycloak is not heard of, Redis does not answer: {}", failure.toString());
        }
        reachable(false);
        return Mono.empty();
    }

    private void reachable(boolean now) {
        if (now && !reachable) {
            log.info("What ends at Keycloak is heard of again");
        }
        reachable = now;
    }
}
