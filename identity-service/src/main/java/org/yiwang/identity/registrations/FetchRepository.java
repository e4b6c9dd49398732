package org.yiwang.identity.registrations;

import io.r2dbc.postgresql.codec.Json;
import io.r2dbc.spi.Readable;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import org.yiwang.identity.realm.TaskTable;
import reactor.core.publisher.Mono;

/** Keys of clients that are kept at an address of theirs. */
@Repository
class FetchRepository {

    private final DatabaseClient database;
    private final TaskTable table;

    FetchRepository(DatabaseClient database) {
        this.database = database;
        this.table = new TaskTable(database, "client_fetches", "client");
    }

    /** Those of clients that are not in force have no address here: nothing is fetched for them. */
    Mono<List<Fetch>> take(Instant now, Duration lease, int count) {
        var sql = table.take() + """
                select t.client, t.wanted, t.attempts, k.keys,
                       case when c.state = 'IN_FORCE' then c.jwks_uri end as address
                  from taken t join clients c on c.id = t.client left join client_keys k on k.client = t.client
                """;
        return database.sql(sql)
                .bind("now", now)
                .bind("until", now.plus(lease))
                .bind("count", count)
                .map(FetchRepository::fetch)
                .all()
                .collectList();
    }

    /** Keeps other keys than before, for Keycloak to be told of. */
    Mono<Void> keep(UUID client, String keys, Instant now) {
        return database.sql("""
                        with kept as (
                          insert into client_keys (client, keys, fetched_at) values (:client, :keys, :now)
                          on conflict (client) do update set keys = excluded.keys, fetched_at = excluded.fetched_at)
                        update client_tasks set wanted = wanted + 1, due_at = :now, attempts = 0 where client = :client
                        """)
                .bind("client", client)
                .bind("keys", Json.of(keys))
                .bind("now", now)
                .then();
    }

    Mono<Long> done(Fetch fetch, Instant next) {
        return table.done(fetch.client(), fetch.wanted(), next);
    }

    Mono<Long> putOff(Fetch fetch, Instant next) {
        return table.putOff(fetch.client(), fetch.wanted(), next);
    }

    Mono<Long> allDue(Instant now) {
        return table.allDue(now);
    }

    private static Fetch fetch(Readable row) {
        var keys = row.get("keys", Json.class);
        return new Fetch(
                Objects.requireNonNull(row.get("client", UUID.class)),
                row.get("address", String.class),
                keys == null ? null : keys.asString(),
                Objects.requireNonNull(row.get("wanted", Long.class)),
                Objects.requireNonNull(row.get("attempts", Integer.class)));
    }
}
