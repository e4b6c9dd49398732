package org.yiwang.cases.remedies;

import io.r2dbc.spi.Readable;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import org.yiwang.cases.lifecycle.CaseStatus;
import org.yiwang.cases.lifecycle.Contest;
import org.yiwang.cases.lifecycle.RemedyResult;
import org.yiwang.cases.remedies.FilingTime.Happened;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The links between cases and the remedies against them; who asks may see the case he asks about. */
@Repository
class RemedyRepository {

    private static final String LINKED = """
            select c.id, c.number, c.status, c.department, c.submitted_at, r.remedy, r.contests, c.remedy_result
              from cases c
            """;

    private final DatabaseClient database;

    RemedyRepository(DatabaseClient database) {
        this.database = database;
    }

    /** The other end of a link. */
    record Linked(
            UUID id,
            @Nullable String number,
            CaseStatus status,
            UUID department,
            @Nullable Instant submittedAt,
            Contest.Kind kind,
            @Nullable RemedyResult result) {}

    /** A remedy that was handed in and not written down yet in the case it contests. */
    record Filed(UUID id, UUID contests, Contest.Kind kind, String number) {}

    Mono<List<Happened>> happened(UUID id) {
        return database.sql("select action, at from case_events where root_case_id = :case and case_id = :case")
                .bind("case", id)
                .map(row -> new Happened(get(row, "action", String.class), get(row, "at", Instant.class)))
                .all()
                .collectList();
    }

    /** Where a case is; empty once it was destroyed. */
    Mono<String> region(UUID id) {
        return database.sql("select region from cases where root_case_id = :case and id = :case")
                .bind("case", id)
                .map(row -> get(row, "region", String.class))
                .one();
    }

    /** The remedies against a case, drafts included, the first first. */
    Flux<Linked> against(UUID id) {
        return database.sql(LINKED + " join cases r on r.root_case_id = c.root_case_id and r.id = c.id"
                        + " where c.contests = :case order by c.id")
                .bind("case", id)
                .map(RemedyRepository::linked)
                .all();
    }

    /** The case that a remedy contests; empty once it was destroyed. */
    Mono<Linked> contested(UUID remedy) {
        return database.sql(LINKED + " join cases r on r.contests = c.id"
                        + " where r.root_case_id = :case and r.id = :case and c.root_case_id = r.contests")
                .bind("case", remedy)
                .map(RemedyRepository::linked)
                .one();
    }

    /** Claims those to be written down; a claim that led to nothing is made anew after a while. */
    Flux<Filed> claimed(Instant now, Instant staleBefore, int most) {
        return database.sql("""
                        update cases c set contest_claimed_at = :now
                          from (select r.id from cases r
                                 where r.contests is not null and r.status <> 'DRAFT' and not r.contest_noted
                                   and r.number is not null
                                   and (r.contest_claimed_at is null or r.contest_claimed_at < :staleBefore)
                                   and exists (select from cases o where o.root_case_id = r.contests)
                                 order by r.id limit :most for update skip locked) n
                         where c.root_case_id = n.id and c.id = n.id
                        returning c.id, c.contests, c.remedy, c.number
                        """)
                .bind("now", now)
                .bind("staleBefore", staleBefore)
                .bind("most", most)
                .map(row -> new Filed(
                        get(row, "id", UUID.class),
                        get(row, "contests", UUID.class),
                        Contest.Kind.valueOf(get(row, "remedy", String.class)),
                        get(row, "number", String.class)))
                .all();
    }

    /** Whether it was written down before the claim went stale. */
    Mono<Boolean> isWritten(Filed filed) {
        return database.sql("""
                        select exists (select from case_events
                                        where root_case_id = :contested and case_id = :contested and action = :action
                                          and data ->> 'case' = :filed) as written
                        """)
                .bind("contested", filed.contests())
                .bind("action", filed.kind().action().name())
                .bind("filed", filed.id().toString())
                .map(row -> get(row, "written", Boolean.class))
                .one();
    }

    Mono<Long> noted(Filed filed) {
        return database.sql("update cases set contest_noted = true where root_case_id = :case and id = :case")
                .bind("case", filed.id())
                .fetch()
                .rowsUpdated();
    }

    private static Linked linked(Readable row) {
        return new Linked(
                get(row, "id", UUID.class),
                row.get("number", String.class),
                CaseStatus.valueOf(get(row, "status", String.class)),
                get(row, "department", UUID.class),
                row.get("submitted_at", Instant.class),
                Contest.Kind.valueOf(get(row, "remedy", String.class)),
                result(row));
    }

    private static @Nullable RemedyResult result(Readable row) {
        var result = row.get("remedy_result", String.class);
        return result == null ? null : RemedyResult.valueOf(result);
    }

    private static <T> T get(Readable row, String column, Class<T> type) {
        return Objects.requireNonNull(row.get(column, type), column);
    }
}
