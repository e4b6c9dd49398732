package org.yiwang.identity.registrations;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import org.yiwang.identity.clients.ClientRepository;
import reactor.core.publisher.Mono;

/** What is to be done for clients, taken by one instance at a time under a lease. */
@Repository
class ClientTaskRepository {

    private static final String TAKE = """
            with due as (
              select t.client from client_tasks t
               where t.due_at <= :now and (t.leased_until is null or t.leased_until <= :now)
               order by t.due_at limit :count for update skip locked),
            taken as (
              update client_tasks t set leased_until = :until from due where t.client = due.client
              returning t.client, t.wanted, t.attempts)
            select t.wanted, t.attempts,
            """;

    private final DatabaseClient database;

    ClientTaskRepository(DatabaseClient database) {
        this.database = database;
    }

    Mono<List<ClientTask>> take(Instant now, Duration lease, int count) {
        return database.sql(TAKE + ClientRepository.COLUMNS + " from taken t join clients c on c.id = t.client")
                .bind("now", now)
                .bind("until", now.plus(lease))
                .bind("count", count)
                .map(row -> new ClientTask(
                        ClientRepository.client(row),
                        Objects.requireNonNull(row.get("wanted", Long.class)),
                        Objects.requireNonNull(row.get("attempts", Integer.class))))
                .all()
                .collectList();
    }

    /** The client is in step with what was wanted then; a change made meanwhile stays due. */
    Mono<Long> done(ClientTask task, Instant next) {
        return database.sql("""
                        update client_tasks
                           set done = :wanted, leased_until = null, attempts = 0,
                               due_at = case when wanted = :wanted then :next else due_at end
                         where client = :client
                        """)
                .bind("client", task.client().id())
                .bind("wanted", task.wanted())
                .bind("next", next)
                .fetch()
                .rowsUpdated();
    }

    Mono<Long> putOff(ClientTask task, Instant next) {
        return database.sql("""
                        update client_tasks
                           set leased_until = null, attempts = attempts + 1,
                               due_at = case when wanted = :wanted then :next else due_at end
                         where client = :client
                        """)
                .bind("client", task.client().id())
                .bind("wanted", task.wanted())
                .bind("next", next)
                .fetch()
                .rowsUpdated();
    }

    Mono<Long> allDue(Instant now) {
        return database.sql("update client_tasks set due_at = :now where due_at > :now")
                .bind("now", now)
                .fetch()
                .rowsUpdated();
    }
}
