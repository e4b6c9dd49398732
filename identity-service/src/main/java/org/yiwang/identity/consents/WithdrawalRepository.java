package org.yiwang.identity.consents;

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

/** Withdrawals to be brought to Keycloak, taken by one instance at a time under a lease. */
@Repository
class WithdrawalRepository {

    private final DatabaseClient database;
    private final TaskTable table;

    WithdrawalRepository(DatabaseClient database) {
        this.database = database;
        this.table = new TaskTable(database, "consent_withdrawals", "consent");
    }

    Mono<List<Withdrawal>> take(Instant now, Duration lease, int count) {
        var sql = table.take() + """
                select t.consent, t.wanted, t.attempts, s.account, s.client, s.ended_at
                  from taken t join consents s on s.id = t.consent
                """;
        return database.sql(sql)
                .bind("now", now)
                .bind("until", now.plus(lease))
                .bind("count", count)
                .map(WithdrawalRepository::withdrawal)
                .all()
                .collectList();
    }

    Mono<Long> done(Withdrawal withdrawal) {
        return database.sql("delete from consent_withdrawals where consent = :consent")
                .bind("consent", withdrawal.consent())
                .fetch()
                .rowsUpdated();
    }

    Mono<Long> putOff(Withdrawal withdrawal, Instant next) {
        return table.putOff(withdrawal.consent(), withdrawal.wanted(), next);
    }

    Mono<Long> allDue(Instant now) {
        return table.allDue(now);
    }

    private static Withdrawal withdrawal(Readable row) {
        return new Withdrawal(
                get(row, "consent", UUID.class),
                get(row, "account", UUID.class),
                get(row, "client", UUID.class),
                get(row, "ended_at", Instant.class),
                get(row, "wanted", Long.class),
                get(row, "attempts", Integer.class));
    }

    private static <T> T get(Readable row, String column, Class<T> type) {
        return Objects.requireNonNull(row.get(column, type), column);
    }
}
