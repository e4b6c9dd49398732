package org.yiwang.cases.calendars;

import io.r2dbc.postgresql.codec.Json;
import io.r2dbc.spi.Readable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import org.yiwang.cases.calendars.CalendarYear.SpecialDay;
import org.yiwang.cases.clock.Limit;
import org.yiwang.cases.lifecycle.CaseRows;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Calendars as they were published, and the running limits that follow them. */
@Repository
class CalendarRepository {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final TypeReference<Map<LocalDate, SpecialDay>> DAYS = new TypeReference<>() {};

    private static final String READ = """
            select region_prefix, year, version, days, source, reason, published_by, post, published_at, serial
              from calendar_years y
            """;

    private final DatabaseClient database;

    CalendarRepository(DatabaseClient database) {
        this.database = database;
    }

    record Serials(long years, long cutOffs) {}

    /** A limit that has not ended, with when it was due and turned yellow. */
    record Running(UUID root, UUID caseId, String region, Limit limit, Instant dueAt, Instant yellowAt) {}

    /** The newest version of each region's years. */
    Flux<CalendarYear> newest() {
        return database.sql(READ + """
                         where version = (select max(n.version) from calendar_years n
                                           where n.region_prefix = y.region_prefix and n.year = y.year)
                         order by serial
                        """).map(CalendarRepository::read).all();
    }

    /** The newest version that a region itself has published. */
    Mono<CalendarYear> own(String prefix, int year) {
        return database.sql(READ + " where region_prefix = :prefix and year = :year order by version desc limit 1")
                .bind("prefix", prefix)
                .bind("year", year)
                .map(CalendarRepository::read)
                .one();
    }

    /** What is in force in a region: its own, or that of the nearest region above. */
    Mono<CalendarYear> inForce(String prefix, int year) {
        return database.sql(READ + """
                         where starts_with(:prefix, region_prefix) and year = :year
                         order by length(region_prefix) desc, version desc limit 1
                        """)
                .bind("prefix", prefix)
                .bind("year", year)
                .map(CalendarRepository::read)
                .one();
    }

    Mono<Long> publish(CalendarYear year) {
        return database.sql("""
                        insert into calendar_years
                               (region_prefix, year, version, days, source, reason, published_by, post, published_at)
                        values (:prefix, :year, :version, :days, :source, :reason, :by, :post, :at)
                        """)
                .bind("prefix", year.prefix())
                .bind("year", year.year())
                .bind("version", year.version())
                .bind("days", Json.of(JSON.writeValueAsBytes(year.days())))
                .bind("source", year.source())
                .bind("reason", year.reason())
                .bind("by", year.publishedBy())
                .bind("post", year.post())
                .bind("at", year.publishedAt())
                .fetch()
                .rowsUpdated();
    }

    /** The newest of what was published, of calendars and of cut-offs. */
    Mono<Serials> serials() {
        return database.sql("""
                        select (select coalesce(max(serial), 0) from calendar_years) as years,
                               (select coalesce(max(serial), 0) from cut_offs) as cut_offs
                        """)
                .map(row -> new Serials(get(row, "years", Long.class), get(row, "cut_offs", Long.class)))
                .one();
    }

    /** The running limits of open cases below a region, after one of them, a bounded number at a time. */
    Flux<Running> running(String prefix, UUID after, int most) {
        return database.sql("""
                        select c.root_case_id, c.id, c.region, l.kind, l.amount, l.unit, l.extension, l.started_on,
                               l.pauses, l.ended_on, l.due_at, l.yellow_at
                          from (select id, root_case_id, region from cases
                                 where starts_with(region_prefix, :prefix) and id > :after
                                   and status in ('SUBMITTED', 'SUPPLEMENT_REQUESTED', 'ACCEPTED', 'IN_REVIEW',
                                                  'SUSPENDED', 'APPROVED', 'REFUSED')
                                 order by id limit :most) c
                          join limits l on l.root_case_id = c.root_case_id and l.case_id = c.id
                         where l.ended_on is null
                         order by c.id
                        """)
                .bind("prefix", prefix)
                .bind("after", after)
                .bind("most", most)
                .map(row -> new Running(
                        get(row, "root_case_id", UUID.class),
                        get(row, "id", UUID.class),
                        get(row, "region", String.class),
                        Objects.requireNonNull(CaseRows.limit(row)),
                        get(row, "due_at", Instant.class),
                        get(row, "yellow_at", Instant.class)))
                .all();
    }

    private static CalendarYear read(Readable row) {
        return new CalendarYear(
                get(row, "region_prefix", String.class),
                get(row, "year", Integer.class),
                get(row, "version", Integer.class),
                JSON.readValue(get(row, "days", Json.class).asArray(), DAYS),
                get(row, "source", String.class),
                get(row, "reason", String.class),
                get(row, "published_by", UUID.class),
                get(row, "post", String.class),
                get(row, "published_at", Instant.class),
                get(row, "serial", Long.class));
    }

    private static <T> T get(Readable row, String column, Class<T> type) {
        return Objects.requireNonNull(row.get(column, type), column);
    }
}
