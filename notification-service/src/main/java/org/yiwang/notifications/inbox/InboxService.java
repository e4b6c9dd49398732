package org.yiwang.notifications.inbox;

import java.util.UUID;
import org.springframework.stereotype.Service;
import org.yiwang.defaults.http.Cursor;
import org.yiwang.defaults.http.Language;
import org.yiwang.defaults.http.Limit;
import org.yiwang.defaults.http.Page;
import org.yiwang.notifications.messages.Message;
import org.yiwang.notifications.messages.Templates;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The reader's inbox, in the reader's language. */
@Service
public class InboxService {

    private final InboxRepository inbox;
    private final Templates templates;

    InboxService(InboxRepository inbox, Templates templates) {
        this.inbox = inbox;
        this.templates = templates;
    }

    Mono<Page<Message>> page(Reader reader, boolean unread, long before, Limit limit) {
        return inbox.page(reader, unread, before, limit)
                .collectList()
                .map(rows -> Page.of(rows, limit, message -> Cursor.of(message.sequence())));
    }

    Mono<Message> one(Reader reader, UUID id) {
        return inbox.find(reader, id).switchIfEmpty(Mono.error(NotificationNotFound::new));
    }

    Mono<Summary> summary(Reader reader) {
        return inbox.unread(reader).map(Summary::new);
    }

    /** The messages after a number within the inbox, oldest first. */
    public Flux<Message> since(Reader reader, long after, int limit) {
        return inbox.since(reader, after, limit);
    }

    /** The number of the newest message, 0 in an empty inbox. */
    public Mono<Long> newest(Reader reader) {
        return inbox.newest(reader);
    }

    /** A message as its recipient reads it. */
    public Notification notification(Message message, Language language) {
        return Notification.of(message, templates.words(message, language));
    }
}
