package org.yiwang.cases.ratings;

import com.github.f4b6a3.uuid.UuidCreator;
import io.r2dbc.postgresql.codec.PostgresqlObjectId;
import io.r2dbc.spi.Parameters;
import io.r2dbc.spi.Readable;
import java.nio.ByteBuffer;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import org.yiwang.cases.clock.WorkingCalendar;
import org.yiwang.cases.people.Relation;
import org.yiwang.cases.ratings.RatingRepository.Kept;
import org.yiwang.cases.vault.SealedText;
import org.yiwang.cases.vault.Vault.WrappedKey;
import org.yiwang.defaults.http.Cursor;
import org.yiwang.defaults.http.ETags;
import org.yiwang.defaults.idempotency.IdempotencyKey;
import org.yiwang.defaults.idempotency.StoredAnswer;
import org.yiwang.defaults.idempotency.StoredAnswers;
import org.yiwang.keycloak.Actor;
import org.yiwang.keycloak.Duty;
import org.yiwang.keycloak.Post;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Bad ratings of the departments in which the reader takes in or supervises; what a page shows is recorded with it. */
@Repository
class RectificationRepository {

    private static final String COLUMNS = """
            r.case_id, r.department, r.version, c.number, c.item_id, c.item_version, c.region,
            k.kek, k.wrapped, coalesce(c.handler = :me, false) as handled, %s as own,
            r.stars, r.rated_at, r.answered_at, w.sealed as words, a.sealed as answer,
            l.kind, l.amount, l.unit, l.extension, l.started_on, l.pauses, l.ended_on
            """.formatted(Relation.OWN);

    private static final String JOINS = """
              join cases c on c.root_case_id = r.root_case_id and c.id = r.case_id
              join case_keys k on k.root_case_id = r.root_case_id and k.case_id = r.case_id
              join sealed_texts w
                on w.root_case_id = r.root_case_id and w.case_id = r.case_id and w.name = 'rating/words'
              left join sealed_texts a
                on a.root_case_id = r.root_case_id and a.case_id = r.case_id and a.name = 'rating/answer'
              join limits l on l.root_case_id = r.root_case_id and l.case_id = r.case_id and l.kind = 'RECTIFICATION'
            """;

    private static final String PAGE = """
            with page as materialized (
              select r.*
                from (select * from ratings
                       where department = any(:departments) and test = :test and stars <= 2
                         and (answered_at is null) = :open
                         and (:afterAt is null or (rated_at, case_id) > (:afterAt, :afterCase))
                       order by rated_at, case_id offset 0) r
               where not %s
               order by r.rated_at, r.case_id limit :limit),
            noted as (
              insert into access_records (id, reader, reader_post, resource_kind, resource, shown, at)
              select d.id, :me, d.post, 'QUEUE', d.department, array_agg(p.case_id order by p.rated_at), :now
                from (select department, case_id, rated_at from page order by rated_at, case_id limit :shown) p
                join unnest(:departments, :records, :posts) d (department, id, post) on d.department = p.department
               group by d.id, d.post, d.department)
            select %s from page r %s order by r.rated_at, r.case_id
            """.formatted(Relation.ownBy("r"), COLUMNS, JOINS);

    private static final String ONE = """
            select %s from ratings r %s
             where r.root_case_id = :case and r.case_id = :case and r.stars <= 2
               and r.department = any(:departments) and r.test = :test
            """.formatted(COLUMNS, JOINS);

    private final DatabaseClient database;
    private final StoredAnswers answers;
    private final Clock clock;

    RectificationRepository(DatabaseClient database, Clock clock) {
        this.database = database;
        this.answers = new StoredAnswers(database);
        this.clock = clock;
    }

    /**
     * A bad rating with what is needed to show it.
     *
     * @param handled whether the reader handled the case
     * @param own whether the case is the reader's own
     */
    record Rated(
            UUID id,
            String number,
            UUID item,
            int itemVersion,
            UUID department,
            String region,
            boolean own,
            boolean handled,
            WrappedKey key,
            Kept kept,
            long version) {}

    /** An answer by who holds this post. */
    record Answered(Rated rated, SealedText words, String post, Instant at) {}

    Flux<Rated> page(boolean open, Actor actor, @Nullable Cursor after, int limit, Instant now) {
        var departments = departments(actor);
        return database.sql(PAGE)
                .bind("departments", departments)
                .bind("test", actor.test())
                .bind("open", open)
                .bind("afterAt", Parameters.in(PostgresqlObjectId.TIMESTAMPTZ, after == null ? null : after.instant(0)))
                .bind("afterCase", Parameters.in(PostgresqlObjectId.UUID, after == null ? null : after.uuid(1)))
                .bind("limit", limit)
                .bind("shown", limit - 1)
                .bind("me", actor.person())
                .bind("records", records(departments))
                .bind("posts", posts(departments, actor))
                .bind("now", now)
                .map(RectificationRepository::read)
                .all();
    }

    Mono<Rated> one(UUID id, Actor actor) {
        return database.sql(ONE)
                .bind("case", id)
                .bind("departments", departments(actor))
                .bind("test", actor.test())
                .bind("me", actor.person())
                .bind("now", clock.instant())
                .map(RectificationRepository::read)
                .one();
    }

    Mono<StoredAnswer> answered(IdempotencyKey key) {
        return answers.to(key);
    }

    /** False when somebody answered meanwhile; then nothing is written. */
    Mono<Boolean> answer(Answered answered, IdempotencyKey key) {
        var rated = answered.rated();
        var version = rated.version() + 1;
        var statement = database.sql("""
                        with rated as (
                          update ratings
                             set answered_at = :now, answered_by = :me, post = :post, version = :version
                           where root_case_id = :case and case_id = :case and version = :before
                             and answered_at is null
                          returning root_case_id, case_id),
                        kept as (
                        """ + StoredAnswers.INSERT + """
                            from rated),
                        sealed as (
                          insert into sealed_texts (root_case_id, case_id, name, salt, sealed)
                          select root_case_id, case_id, :name, :salt, :sealed from rated),
                        ended as (
                          update limits l set ended_on = :today, turns_at = null
                            from rated r
                           where l.root_case_id = r.root_case_id and l.case_id = r.case_id
                             and l.kind = 'RECTIFICATION')
                        select 1 from rated
                        """)
                .bind("case", rated.id())
                .bind("before", rated.version())
                .bind("version", version)
                .bind("now", answered.at())
                .bind("today", WorkingCalendar.dayOf(answered.at()))
                .bind("me", key.actor())
                .bind("post", answered.post())
                .bind("name", answered.words().name())
                .bind("salt", answered.words().salt())
                .bind("sealed", answered.words().sealed());
        var given = new StoredAnswers.Given(
                key, 200, "/v1/rectifications/" + rated.id(), ETags.strong(version), answered.at());
        return StoredAnswers.bind(statement, given).map(_ -> true).one().defaultIfEmpty(false);
    }

    private static UUID[] departments(Actor actor) {
        return actor.departmentsWith(Duty.INTAKE, Duty.SUPERVISE).toArray(UUID[]::new);
    }

    private static UUID[] records(UUID[] departments) {
        return Arrays.stream(departments)
                .map(_ -> UuidCreator.getTimeOrderedEpochFast())
                .toArray(UUID[]::new);
    }

    private static String[] posts(UUID[] departments, Actor actor) {
        return Arrays.stream(departments)
                .map(department -> actor.post(Duty.SUPERVISE, department)
                        .or(() -> actor.post(Duty.INTAKE, department))
                        .map(Post::claim)
                        .orElse(""))
                .toArray(String[]::new);
    }

    private static Rated read(Readable row) {
        return new Rated(
                get(row, "case_id", UUID.class),
                get(row, "number", String.class),
                get(row, "item_id", UUID.class),
                get(row, "item_version", Integer.class),
                get(row, "department", UUID.class),
                get(row, "region", String.class),
                get(row, "own", Boolean.class),
                get(row, "handled", Boolean.class),
                new WrappedKey(get(row, "kek", String.class), get(row, "wrapped", ByteBuffer.class)),
                RatingRepository.kept(row),
                get(row, "version", Long.class));
    }

    private static <T> T get(Readable row, String column, Class<T> type) {
        return Objects.requireNonNull(row.get(column, type), column);
    }
}
