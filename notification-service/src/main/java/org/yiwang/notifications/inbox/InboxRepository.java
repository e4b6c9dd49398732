package org.yiwang.notifications.inbox;

import java.util.UUID;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import org.yiwang.defaults.http.Limit;
import org.yiwang.notifications.mandates.Mandated;
import org.yiwang.notifications.messages.Message;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** What is in a reader's inbox, from PostgreSQL; every query is bound to the reader. */
@Repository
class InboxRepository {

    private static final String NEWEST_FIRST = " and m.sequence < :before order by m.sequence desc limit :limit";
    private static final String ALL = MessageRows.OWN + NEWEST_FIRST;
    private static final String UNREAD = MessageRows.OWN + " and m.read_at is null" + NEWEST_FIRST;
    private static final String ONE = MessageRows.OWN + " and m.id = :id";
    private static final String SINCE = MessageRows.OWN + " and m.sequence > :after order by m.sequence limit :limit";

    private final DatabaseClient database;
    private final Mandated mandated;

    InboxRepository(DatabaseClient database, Mandated mandated) {
        this.database = database;
        this.mandated = mandated;
    }

    /** Newest first, one more than the limit. */
    Flux<Message> page(Reader reader, boolean unread, long before, Limit limit) {
        return sql(unread ? UNREAD : ALL, reader)
                .bind("before", before)
                .bind("limit", limit.plusOne())
                .map(MessageRows::message)
                .all();
    }

    Mono<Message> find(Reader reader, UUID id) {
        return sql(ONE, reader).bind("id", id).map(MessageRows::message).one();
    }

    /** Oldest first, those after a number within the inbox. */
    Flux<Message> since(Reader reader, long after, int limit) {
        return sql(SINCE, reader)
                .bind("after", after)
                .bind("limit", limit)
                .map(MessageRows::message)
                .all();
    }

    /** The number of the newest message, 0 in an empty inbox. */
    Mono<Long> newest(Reader reader) {
        return database.sql("""
                        select coalesce(max(m.sequence), 0) as newest from messages m
                         where m.recipient = :person and m.test = :test
                        """)
                .bind("person", reader.person())
                .bind("test", reader.test())
                .map(row -> MessageRows.required(row, "newest", Long.class))
                .one();
    }

    /** How many are unread, counting no further than {@link Summary#MOST}. */
    Mono<Integer> unread(Reader reader) {
        return sql("""
                select count(*) as unread from (
                  select from messages m %s %s and m.read_at is null limit :most) bounded
                """.formatted(Mandated.JOIN, MessageRows.MINE), reader)
                .bind("most", Summary.MOST)
                .map(row -> MessageRows.required(row, "unread", Long.class).intValue())
                .one();
    }

    private DatabaseClient.GenericExecuteSpec sql(String text, Reader reader) {
        return mandated.bind(reader.bind(database.sql(text)));
    }
}
