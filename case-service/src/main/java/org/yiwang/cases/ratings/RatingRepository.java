package org.yiwang.cases.ratings;

import io.r2dbc.postgresql.codec.PostgresqlObjectId;
import io.r2dbc.spi.Parameters;
import io.r2dbc.spi.Readable;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.r2dbc.core.DatabaseClient.GenericExecuteSpec;
import org.springframework.stereotype.Repository;
import org.yiwang.cases.clock.Limit;
import org.yiwang.cases.clock.WorkingCalendar;
import org.yiwang.cases.lifecycle.Case;
import org.yiwang.cases.lifecycle.CaseRows;
import org.yiwang.cases.ratings.RatingController.GivenRating;
import org.yiwang.cases.ratings.RatingController.Rectification;
import org.yiwang.cases.vault.CaseKey;
import org.yiwang.cases.vault.SealedText;
import org.yiwang.defaults.http.ETags;
import org.yiwang.defaults.idempotency.IdempotencyKey;
import org.yiwang.defaults.idempotency.StoredAnswer;
import org.yiwang.defaults.idempotency.StoredAnswers;
import reactor.core.publisher.Mono;

/** Ratings as rows, written with their words and limit by one statement guarded by the case's version. */
@Repository
class RatingRepository {

    /** The names of the sealed texts. */
    static final String WORDS = "rating/words";

    static final String ANSWER = "rating/answer";

    private final DatabaseClient database;
    private final StoredAnswers answers;

    RatingRepository(DatabaseClient database) {
        this.database = database;
        this.answers = new StoredAnswers(database);
    }

    /** A rating as it is kept. */
    record Kept(
            int stars,
            Instant at,
            ByteBuffer words,
            @Nullable ByteBuffer answer,
            @Nullable Instant answeredAt,
            @Nullable Limit limit) {

        GivenRating shown(CaseKey key, WorkingCalendar calendar, Instant now) {
            return new GivenRating(
                    stars, key.open(WORDS, words), at, limit == null ? null : answer(key, calendar, now));
        }

        private Rectification answer(CaseKey key, WorkingCalendar calendar, Instant now) {
            var due = Objects.requireNonNull(limit).due(calendar);
            return new Rectification(
                    due.map(Limit.Due::day).orElse(null),
                    due.map(running -> running.light(now)).orElse(null),
                    answer == null ? null : key.open(ANSWER, answer),
                    answeredAt);
        }
    }

    private static final String RATED = """
            with rated as (
              update cases set rated_at = :now, version = :version
               where root_case_id = :case and id = :case and version = :before and rated_at is null
              returning root_case_id, id, department, test),
            answered as (
            """ + StoredAnswers.INSERT + """
                from rated),
            sealed as (
              insert into sealed_texts (root_case_id, case_id, name, salt, sealed)
              select root_case_id, id, :name, :salt, :sealed from rated),
            noted as (
              insert into ratings
                     (root_case_id, case_id, stars, rated_by, mandate_id, rated_at, department, test, version)
              select root_case_id, id, :stars, :by, :mandate, :now, department, test, 1 from rated)
            """;

    private static final String LIMITED = """
            , limited as (
              insert into limits
                     (root_case_id, case_id, kind, amount, unit, extension, started_on, pauses, due_at, yellow_at,
                      provisional, turns_at)
              select root_case_id, id, 'RECTIFICATION', :amount, :unit, 0, :startedOn, '', :dueAt, :yellowAt,
                     :provisional, :yellowAt
                from rated)
            """;

    Mono<StoredAnswer> answered(IdempotencyKey key) {
        return answers.to(key);
    }

    /** False when the case has changed, or was rated already; then nothing is written. */
    Mono<Boolean> insert(Case cased, Rating rating, SealedText words, WorkingCalendar calendar, IdempotencyKey key) {
        var limit = rating.limit();
        var version = cased.version() + 1;
        var statement = database.sql(RATED + (limit == null ? "" : LIMITED) + "select 1 from rated")
                .bind("case", cased.id())
                .bind("before", cased.version())
                .bind("version", version)
                .bind("now", rating.at())
                .bind("name", words.name())
                .bind("salt", words.salt())
                .bind("sealed", words.sealed())
                .bind("stars", rating.stars())
                .bind("by", rating.by())
                .bind("mandate", Parameters.in(PostgresqlObjectId.UUID, rating.mandate()));
        var given = new StoredAnswers.Given(
                key, 200, "/v1/cases/" + cased.id() + "/rating", ETags.strong(version), rating.at());
        return limited(StoredAnswers.bind(statement, given), limit, calendar)
                .map(_ -> true)
                .one()
                .defaultIfEmpty(false);
    }

    private static GenericExecuteSpec limited(
            GenericExecuteSpec statement, @Nullable Limit limit, WorkingCalendar calendar) {
        if (limit == null) {
            return statement;
        }
        var due = limit.due(calendar).orElseThrow();
        return statement
                .bind("amount", limit.budget().amount())
                .bind("unit", limit.budget().unit().name())
                .bind("startedOn", limit.startedOn())
                .bind("dueAt", due.at())
                .bind("yellowAt", due.yellowAt())
                .bind("provisional", due.provisional());
    }

    /** The rating of a case that its reader may see. */
    Mono<Kept> of(UUID id) {
        return database.sql("""
                        select r.stars, r.rated_at, r.answered_at, w.sealed as words, a.sealed as answer, l.kind,
                               l.amount, l.unit, l.extension, l.started_on, l.pauses, l.ended_on
                          from ratings r
                          join sealed_texts w
                            on w.root_case_id = r.root_case_id and w.case_id = r.case_id and w.name = 'rating/words'
                          left join sealed_texts a
                            on a.root_case_id = r.root_case_id and a.case_id = r.case_id and a.name = 'rating/answer'
                          left join limits l
                            on l.root_case_id = r.root_case_id and l.case_id = r.case_id and l.kind = 'RECTIFICATION'
                         where r.root_case_id = :case and r.case_id = :case
                        """).bind("case", id).map(RatingRepository::kept).one();
    }

    static Kept kept(Readable row) {
        return new Kept(
                Objects.requireNonNull(row.get("stars", Integer.class)),
                Objects.requireNonNull(row.get("rated_at", Instant.class)),
                Objects.requireNonNull(row.get("words", ByteBuffer.class)),
                row.get("answer", ByteBuffer.class),
                row.get("answered_at", Instant.class),
                CaseRows.limit(row));
    }
}
