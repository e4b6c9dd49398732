package org.yiwang.identity.erasures;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import org.yiwang.identity.realm.TaskTable;
import reactor.core.publisher.Mono;

/** Whose accounts are to be deleted, taken by one instance at a time under a lease. */
@Repository
class ErasureTaskRepository {

    private final DatabaseClient database;
    private final TaskTable table;

    ErasureTaskRepository(DatabaseClient database) {
        this.database = database;
        this.table = new TaskTable(database, "erasure_tasks", "person");
    }

    Mono<List<ErasureTask>> take(Instant now, Duration lease, int count) {
        return database.sql(table.take() + "select person, wanted, attempts from taken")
                .bind("now", now)
                .bind("until", now.plus(lease))
                .bind("count", count)
                .map(row -> new ErasureTask(
                        Objects.requireNonNull(row.get("person", UUID.class)),
                        Objects.requireNonNull(row.get("wanted", Long.class)),
                        Objects.requireNonNull(row.get("attempts", Integer.class))))
                .all()
                .collectList();
    }

    Mono<Long> done(ErasureTask task) {
        return database.sql("delete from erasure_tasks where person = :person")
                .bind("person", task.person())
                .fetch()
                .rowsUpdated();
    }

    Mono<Long> putOff(ErasureTask task, Instant next) {
        return table.putOff(task.person(), task.wanted(), next);
    }

    Mono<Long> allDue(Instant now) {
        return table.allDue(now);
    }
}
