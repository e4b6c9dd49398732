package org.yiwang.identity.assurance;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import org.yiwang.identity.realm.TaskTable;
import reactor.core.publisher.Mono;

/** Whose accounts have to be told, taken by one instance at a time under a lease. */
@Repository
class AssuranceTaskRepository {

    private final DatabaseClient database;
    private final TaskTable table;

    AssuranceTaskRepository(DatabaseClient database) {
        this.database = database;
        this.table = new TaskTable(database, "assurance_tasks", "person");
    }

    Mono<List<AssuranceTask>> take(Instant now, Duration lease, int count) {
        var sql = table.take() + """
                select p.id, p.identity_assurance, t.wanted, t.attempts from taken t join people p on p.id = t.person
                """;
        return database.sql(sql)
                .bind("now", now)
                .bind("until", now.plus(lease))
                .bind("count", count)
                .map(row -> new AssuranceTask(
                        Objects.requireNonNull(row.get("id", UUID.class)),
                        Objects.requireNonNull(row.get("identity_assurance", Integer.class)),
                        Objects.requireNonNull(row.get("wanted", Long.class)),
                        Objects.requireNonNull(row.get("attempts", Integer.class))))
                .all()
                .collectList();
    }

    /** It is said once and not compared later; a change made meanwhile stays due. */
    Mono<Long> done(AssuranceTask task) {
        return database.sql("delete from assurance_tasks where person = :person and wanted = :wanted")
                .bind("person", task.person())
                .bind("wanted", task.wanted())
                .fetch()
                .rowsUpdated();
    }

    Mono<Long> putOff(AssuranceTask task, Instant next) {
        return table.putOff(task.person(), task.wanted(), next);
    }

    Mono<Long> allDue(Instant now) {
        return table.allDue(now);
    }
}
