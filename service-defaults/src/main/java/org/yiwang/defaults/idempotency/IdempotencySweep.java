package org.yiwang.defaults.idempotency;

import java.time.Clock;
import java.time.Duration;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.scheduling.annotation.Scheduled;
import reactor.core.publisher.Mono;

/** Forgets idempotency keys after a day, a bounded number at a time. */
public class IdempotencySweep {

    static final Duration KEPT = Duration.ofHours(24);

    private static final int BATCH = 1000;
    private static final int BATCHES = 50;

    private final DatabaseClient database;
    private final Clock clock;

    IdempotencySweep(DatabaseClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    @Scheduled(initialDelayString = "PT1M", fixedDelayString = "PT1M")
    public Mono<Void> sweep() {
        return Mono.defer(this::batch)
                .repeat(BATCHES - 1)
                .takeUntil(deleted -> deleted < BATCH)
                .then();
    }

    private Mono<Long> batch() {
        return database.sql("""
                        delete from idempotency_keys where ctid = any(array(
                          select ctid from idempotency_keys where at < :before order by at limit :batch))
                        """)
                .bind("before", clock.instant().minus(KEPT))
                .bind("batch", BATCH)
                .fetch()
                .rowsUpdated();
    }
}
