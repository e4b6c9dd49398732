package org.yiwang.defaults.messaging;

import org.springframework.r2dbc.core.DatabaseClient;
import reactor.core.publisher.Mono;

/** Until when a service's copies have everything: the last {@link Pulse} of each partition, in {@code copy_pulses}. */
public final class CopyPulses {

    private final DatabaseClient database;

    public CopyPulses(DatabaseClient database) {
        this.database = database;
    }

    /** Takes a pulse of the topic a copy is fed by; an older one changes nothing. */
    public Mono<Void> beat(String copy, Pulse pulse) {
        return database.sql("""
                        insert into copy_pulses (copy, partition, partitions, at)
                        values (:copy, :partition, :partitions, :at)
                        on conflict (copy, partition) do update
                           set partitions = excluded.partitions, at = greatest(copy_pulses.at, excluded.at)
                        """)
                .bind("copy", copy)
                .bind("partition", pulse.partition())
                .bind("partitions", pulse.partitions())
                .bind("at", pulse.at())
                .then();
    }

    /** SQL for the instant of real time until which a copy has everything; null while a partition was never heard of. */
    public static String asOf(String copy) {
        return "(select min(k.at) from copy_pulses k where k.copy = '%s' having count(*) = max(k.partitions))"
                .formatted(copy);
    }
}
