package org.yiwang.identity.realm;

import io.r2dbc.postgresql.codec.PostgresqlObjectId;
import io.r2dbc.spi.Parameters;
import io.r2dbc.spi.Readable;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;

/** What is to be done for accounts, taken by one instance at a time under a lease. */
@Repository
class TaskRepository {

    private static final ZoneId BEIJING = ZoneId.of("Asia/Shanghai");

    private final DatabaseClient database;
    private final TaskTable table;

    TaskRepository(DatabaseClient database) {
        this.database = database;
        this.table = new TaskTable(database, "account_tasks", "official");
    }

    /** Those that are due, with what is to be said of each today. */
    Mono<List<Task>> take(Instant now, Duration lease, int count) {
        return database.sql(table.take() + """
                        select o.id, o.username, o.name, o.email, o.test, o.account, t.wanted, t.attempts,
                               array(select distinct p.duty || '/' || p.department || '/' || p.region from posts p
                                      where p.official = o.id and p.state = 'IN_FORCE' and p.first_day <= :today
                                        and (p.last_day is null or p.last_day >= :today) order by 1) as claims,
                               (select min(d.day) from posts p, lateral (values (p.first_day), (p.last_day + 1)) d (day)
                                 where p.official = o.id and p.state = 'IN_FORCE' and d.day > :today) as turn
                          from taken t join officials o on o.id = t.official
                        """)
                .bind("now", now)
                .bind("until", now.plus(lease))
                .bind("today", LocalDate.ofInstant(now, BEIJING))
                .bind("count", count)
                .map(TaskRepository::task)
                .all()
                .collectList();
    }

    /** Remembers the account and forgets the address it was made with, and then that it is in step. */
    Mono<Long> done(Task task, @Nullable UUID account, String state, Instant next) {
        return database.sql("""
                        update officials set account = :account, account_state = :state, email = null
                         where id = :official
                           and (account is distinct from :account or account_state <> :state or email is not null)
                        """)
                .bind("official", task.official())
                .bind("account", Parameters.in(PostgresqlObjectId.UUID, account))
                .bind("state", state)
                .fetch()
                .rowsUpdated()
                .then(Mono.defer(() -> table.done(task.official(), task.wanted(), next)));
    }

    Mono<Long> putOff(Task task, Instant next) {
        return table.putOff(task.official(), task.wanted(), next);
    }

    Mono<Long> allDue(Instant now) {
        return table.allDue(now);
    }

    private static Task task(Readable row) {
        var turn = row.get("turn", LocalDate.class);
        return new Task(
                get(row, "id", UUID.class),
                get(row, "username", String.class),
                get(row, "name", String.class),
                row.get("email", String.class),
                get(row, "test", Boolean.class),
                row.get("account", UUID.class),
                get(row, "wanted", Long.class),
                get(row, "attempts", Integer.class),
                Stream.of(get(row, "claims", String[].class)).sorted().toList(),
                turn == null ? null : turn.atStartOfDay(BEIJING).toInstant());
    }

    private static <T> T get(Readable row, String column, Class<T> type) {
        return Objects.requireNonNull(row.get(column, type), column);
    }
}
