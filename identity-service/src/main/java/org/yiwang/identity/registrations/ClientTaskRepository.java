package org.yiwang.identity.registrations;

import io.r2dbc.postgresql.codec.Json;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import org.yiwang.identity.clients.ClientLogo;
import org.yiwang.identity.clients.ClientRepository;
import org.yiwang.identity.realm.TaskTable;
import reactor.core.publisher.Mono;

/** What is to be done for clients, taken by one instance at a time under a lease. */
@Repository
class ClientTaskRepository {

    private final DatabaseClient database;
    private final TaskTable table;

    ClientTaskRepository(DatabaseClient database) {
        this.database = database;
        this.table = new TaskTable(database, "client_tasks", "client");
    }

    Mono<List<ClientTask>> take(Instant now, Duration lease, int count) {
        var sql = table.take() + "select t.wanted, t.attempts, k.keys as fetched_keys, "
                + ClientRepository.COLUMNS + ", " + ClientLogo.SHOWN + """
                as has_logo
                 from taken t join clients c on c.id = t.client
                 left join client_keys k on k.client = c.id and c.jwks_uri is not null
                """;
        return database.sql(sql)
                .bind("now", now)
                .bind("until", now.plus(lease))
                .bind("count", count)
                .map(row -> new ClientTask(
                        ClientRepository.client(row),
                        text(row.get("fetched_keys", Json.class)),
                        Objects.requireNonNull(row.get("has_logo", Boolean.class)),
                        Objects.requireNonNull(row.get("wanted", Long.class)),
                        Objects.requireNonNull(row.get("attempts", Integer.class))))
                .all()
                .collectList();
    }

    private static @Nullable String text(@Nullable Json json) {
        return json == null ? null : json.asString();
    }

    Mono<Long> done(ClientTask task, Instant next) {
        return table.done(task.client().id(), task.wanted(), next);
    }

    Mono<Long> putOff(ClientTask task, Instant next) {
        return table.putOff(task.client().id(), task.wanted(), next);
    }

    Mono<Long> allDue(Instant now) {
        return table.allDue(now);
    }
}
