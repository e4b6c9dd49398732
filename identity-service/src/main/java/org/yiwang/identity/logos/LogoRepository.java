package org.yiwang.identity.logos;

import io.r2dbc.spi.Readable;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import org.yiwang.identity.clients.LogoFault;
import org.yiwang.identity.realm.TaskTable;
import reactor.core.publisher.Mono;

/** Logos of clients, and when they are looked for, in PostgreSQL. */
@Repository
class LogoRepository {

    private final DatabaseClient database;
    private final TaskTable table;

    LogoRepository(DatabaseClient database) {
        this.database = database;
        this.table = new TaskTable(database, "client_logo_fetches", "client");
    }

    /** The logo of a client that is in force and has one approved. */
    Mono<Logo> find(UUID client) {
        return database.sql("""
                        select l.png, l.hash from client_logos l join clients c on c.id = l.client
                         where c.id = :client and c.logo_uri = l.address and c.state = 'IN_FORCE'
                        """)
                .bind("client", client)
                .map(row -> new Logo(get(row, "png", byte[].class), get(row, "hash", String.class)))
                .one();
    }

    Mono<List<LogoFetch>> take(Instant now, Duration lease, int count) {
        var sql = table.take() + """
                select t.client, t.wanted, t.attempts, l.address as kept,
                       case when c.state = 'IN_FORCE' then c.logo_uri end as address
                  from taken t join clients c on c.id = t.client left join client_logos l on l.client = t.client
                """;
        return database.sql(sql)
                .bind("now", now)
                .bind("until", now.plus(lease))
                .bind("count", count)
                .map(row -> new LogoFetch(
                        get(row, "client", UUID.class),
                        row.get("address", String.class),
                        row.get("kept", String.class),
                        get(row, "wanted", Long.class),
                        get(row, "attempts", Integer.class)))
                .all()
                .collectList();
    }

    /** Keeps a logo, for Keycloak to be told of, unless another address is approved meanwhile. */
    Mono<Void> keep(UUID client, String address, Logo logo, Instant now) {
        return database.sql("""
                        with kept as (
                          insert into client_logos (client, address, png, hash, fetched_at)
                          select c.id, :address, :png, :hash, :now from clients c
                           where c.id = :client and c.logo_uri = :address
                          on conflict (client) do update
                             set address = excluded.address, png = excluded.png, hash = excluded.hash,
                                 fetched_at = excluded.fetched_at
                          returning client)
                        update client_tasks set wanted = wanted + 1, due_at = :now, attempts = 0
                         where client in (select client from kept)
                        """)
                .bind("client", client)
                .bind("address", address)
                .bind("png", logo.png())
                .bind("hash", logo.hash())
                .bind("now", now)
                .then();
    }

    Mono<Long> done(LogoFetch fetch, Instant next) {
        return table.done(fetch.client(), fetch.wanted(), next);
    }

    /** Says why nothing was found, unless something else is looked for meanwhile. */
    Mono<Long> failed(LogoFetch fetch, LogoFault fault, Instant next) {
        return database.sql("update client_logo_fetches set fault = :fault where client = :client and wanted = :wanted")
                .bind("client", fetch.client())
                .bind("wanted", fetch.wanted())
                .bind("fault", fault.name())
                .fetch()
                .rowsUpdated()
                .then(Mono.defer(() -> putOff(fetch, next)));
    }

    Mono<Long> putOff(LogoFetch fetch, Instant next) {
        return table.putOff(fetch.client(), fetch.wanted(), next);
    }

    Mono<Long> allDue(Instant now) {
        return table.allDue(now);
    }

    private static <T> T get(Readable row, String column, Class<T> type) {
        return Objects.requireNonNull(row.get(column, type), column);
    }
}
