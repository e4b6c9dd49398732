package org.yiwang.notifications.live;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.springframework.http.codec.ServerSentEvent;
import org.springframework.stereotype.Service;
import org.yiwang.defaults.http.Language;
import org.yiwang.notifications.inbox.InboxService;
import org.yiwang.notifications.inbox.Notification;
import org.yiwang.notifications.inbox.Reader;
import org.yiwang.notifications.messages.Message;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The stream of one inbox: read from the database by its numbers, at every nudge and at every heartbeat. */
@Service
class LiveInbox {

    private static final Duration HEARTBEAT = Duration.ofSeconds(15);
    private static final int BATCH = 100;

    private final InboxService inbox;
    private final Nudges nudges;

    LiveInbox(InboxService inbox, Nudges nudges) {
        this.inbox = inbox;
        this.nudges = nudges;
    }

    Flux<ServerSentEvent<Notification>> events(Reader reader, LastEventId last, Language language) {
        return inbox.newest(reader).map(last::from).flatMapMany(start -> from(start, reader, language));
    }

    private Flux<ServerSentEvent<Notification>> from(long start, Reader reader, Language language) {
        var position = new AtomicLong(start);
        return Flux.merge(nudges.of(reader.person()), Flux.interval(Duration.ZERO, HEARTBEAT))
                .onBackpressureLatest()
                .concatMap(signal -> news(reader, position, language).concatWith(heartbeat(signal, position)), 1);
    }

    private Flux<ServerSentEvent<Notification>> news(Reader reader, AtomicLong position, Language language) {
        return Mono.defer(() -> inbox.since(reader, position.get(), BATCH).collectList())
                .expand(batch -> batch.size() < BATCH ? Mono.empty() : next(batch, reader))
                .flatMapIterable(batch -> batch)
                .doOnNext(message -> position.set(message.sequence()))
                .map(message -> event(message, language));
    }

    private Mono<List<Message>> next(List<Message> batch, Reader reader) {
        return inbox.since(reader, batch.getLast().sequence(), BATCH).collectList();
    }

    private ServerSentEvent<Notification> event(Message message, Language language) {
        return ServerSentEvent.builder(inbox.notification(message, language))
                .id(Long.toString(message.sequence()))
                .event("message")
                .build();
    }

    /** A comment with the present id, so that a reader knows from the start where to resume. */
    private static Mono<ServerSentEvent<Notification>> heartbeat(long signal, AtomicLong position) {
        return signal == Nudges.NUDGE
                ? Mono.empty()
                : Mono.fromSupplier(() -> ServerSentEvent.<Notification>builder()
                        .id(Long.toString(position.get()))
                        .comment("")
                        .build());
    }
}
