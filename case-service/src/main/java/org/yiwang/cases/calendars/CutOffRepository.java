package org.yiwang.cases.calendars;

import io.r2dbc.postgresql.codec.PostgresqlObjectId;
import io.r2dbc.spi.Parameters;
import io.r2dbc.spi.Readable;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Objects;
import java.util.UUID;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Cut-offs as they were published, every version kept. */
@Repository
class CutOffRepository {

    private final DatabaseClient database;

    CutOffRepository(DatabaseClient database) {
        this.database = database;
    }

    /** All of them in the order in which they were published. */
    Flux<CutOff> all() {
        return database.sql("""
                        select region_prefix, version, from_day, local_time, reason, published_by, post, published_at
                          from cut_offs order by region_prefix, version
                        """).map(CutOffRepository::read).all();
    }

    /** The number of the newest version a region has published; 0 if it never did. */
    Mono<Integer> version(String prefix) {
        return database.sql("select coalesce(max(version), 0) as version from cut_offs where region_prefix = :prefix")
                .bind("prefix", prefix)
                .map(row -> get(row, "version", Integer.class))
                .one();
    }

    Mono<Long> publish(CutOff cutOff) {
        return database.sql("""
                        insert into cut_offs
                               (region_prefix, version, from_day, local_time, reason, published_by, post, published_at)
                        values (:prefix, :version, :from, :time, :reason, :by, :post, :at)
                        """)
                .bind("prefix", cutOff.prefix())
                .bind("version", cutOff.version())
                .bind("from", cutOff.from())
                .bind("time", Parameters.in(PostgresqlObjectId.TIME, cutOff.time()))
                .bind("reason", cutOff.reason())
                .bind("by", cutOff.publishedBy())
                .bind("post", cutOff.post())
                .bind("at", cutOff.publishedAt())
                .fetch()
                .rowsUpdated();
    }

    private static CutOff read(Readable row) {
        return new CutOff(
                get(row, "region_prefix", String.class),
                get(row, "version", Integer.class),
                get(row, "from_day", LocalDate.class),
                row.get("local_time", LocalTime.class),
                get(row, "reason", String.class),
                get(row, "published_by", UUID.class),
                get(row, "post", String.class),
                get(row, "published_at", Instant.class));
    }

    private static <T> T get(Readable row, String column, Class<T> type) {
        return Objects.requireNonNull(row.get(column, type), column);
    }
}
