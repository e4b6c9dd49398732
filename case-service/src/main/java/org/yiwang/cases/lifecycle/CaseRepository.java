package org.yiwang.cases.lifecycle;

import io.r2dbc.postgresql.codec.Json;
import io.r2dbc.postgresql.codec.PostgresqlObjectId;
import io.r2dbc.spi.Parameters;
import io.r2dbc.spi.R2dbcType;
import io.r2dbc.spi.Readable;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import org.yiwang.cases.items.Regions;
import org.yiwang.cases.people.Reader;
import org.yiwang.cases.vault.Vault.WrappedKey;
import org.yiwang.defaults.http.ETags;
import org.yiwang.defaults.idempotency.IdempotencyKey;
import org.yiwang.defaults.idempotency.StoredAnswer;
import org.yiwang.defaults.observability.Trace;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

/** Cases as rows: one SELECT to load what an action needs, one statement to save what it did. */
@Repository
public class CaseRepository {

    private static final JsonMapper JSON = JsonMapper.shared();

    /** A case as an action finds it. */
    public record Loaded(
            Case cased,
            boolean own,
            WrappedKey key,
            @Nullable StoredAnswer answered,
            @Nullable Entered entered) {}

    /** What the applicant entered so far, and a fresh running number for the case's own. */
    public record Entered(
            long running,
            @Nullable ByteBuffer form,
            @Nullable ByteBuffer salt,
            List<String> materials) {}

    private record LoadedRow(CaseRows.CaseRow row, Loaded loaded) {}

    private static final String LOAD = """
            select %s,
                   w.kek, w.wrapped,
                   :me in (c.applicant_id, c.actor_id)
                     or exists (select from linked_persons p
                                 where p.person = :me and p.other in (c.applicant_id, c.actor_id)) as own,
                   i.digest, i.status as answer, i.location, i.etag
                   %s
              from cases c
              join case_keys w on w.root_case_id = c.root_case_id and w.case_id = c.id
              left join idempotency_keys i
                on i.client = :client and i.actor = :me and i.path = :path and i.key = :key
              %s %s
             where c.root_case_id = :case and c.id = :case and %s
            """;

    private static final String FOR_ACTION = LOAD.formatted(CaseRows.COLUMNS, "", CaseRows.LIMITS, "", Reader.MAY_READ);

    private static final String FOR_SUBMISSION =
            LOAD.formatted(CaseRows.COLUMNS, """
            , nextval('case_numbers_running') as running, f.sealed as form, f.salt,
              array(select m.code from materials m where m.root_case_id = c.root_case_id and m.case_id = c.id)
                as materials
            """, CaseRows.LIMITS, """
            left join sealed_texts f
              on f.root_case_id = c.root_case_id and f.case_id = c.id and f.name = 'form'
            """, Reader.MAY_READ);

    private final DatabaseClient database;

    CaseRepository(DatabaseClient database) {
        this.database = database;
    }

    /** Loads with the answer stored under the key, if there is one; empty when this reader may not know the case. */
    public Mono<Loaded> forAction(UUID id, Reader reader, IdempotencyKey key) {
        return load(FOR_ACTION, id, reader, key, _ -> null);
    }

    Mono<Loaded> forSubmission(UUID id, Reader reader, IdempotencyKey key) {
        return load(FOR_SUBMISSION, id, reader, key, CaseRepository::entered);
    }

    private Mono<Loaded> load(String sql, UUID id, Reader reader, IdempotencyKey key, Entry entry) {
        return reader.bind(database.sql(sql))
                .bind("case", id)
                .bind("me", reader.me())
                .bind("client", key.client())
                .bind("path", key.path())
                .bind("key", key.key())
                .map(row -> read(row, entry))
                .all()
                .collectList()
                .filter(rows -> !rows.isEmpty())
                .map(CaseRepository::folded);
    }

    private interface Entry {
        @Nullable
        Entered of(Readable row);
    }

    private static LoadedRow read(Readable row, Entry entry) {
        var cased = CaseRows.read(row);
        var key = new WrappedKey(get(row, "kek", String.class), get(row, "wrapped", ByteBuffer.class));
        return new LoadedRow(
                cased, new Loaded(cased.cased(), get(row, "own", Boolean.class), key, answered(row), entry.of(row)));
    }

    private static Loaded folded(List<LoadedRow> rows) {
        var first = rows.getFirst().loaded();
        var cased = CaseRows.folded(rows.stream().map(LoadedRow::row).toList());
        return new Loaded(cased, first.own(), first.key(), first.answered(), first.entered());
    }

    private static @Nullable StoredAnswer answered(Readable row) {
        var digest = row.get("digest", ByteBuffer.class);
        return digest == null
                ? null
                : new StoredAnswer(
                        bytes(digest),
                        get(row, "answer", Integer.class),
                        row.get("location", String.class),
                        row.get("etag", String.class));
    }

    private static Entered entered(Readable row) {
        return new Entered(
                get(row, "running", Long.class),
                row.get("form", ByteBuffer.class),
                row.get("salt", ByteBuffer.class),
                List.of(get(row, "materials", String[].class)));
    }

    /** Saves a change; false when the case has changed since it was loaded, and then nothing is written. */
    Mono<Boolean> save(Change change) {
        return Mono.deferContextual(context -> database.sql(bound(change, Trace.of(context)))
                .map(row -> true)
                .one()
                .defaultIfEmpty(false));
    }

    private Bound bound(Change change, @Nullable Trace trace) {
        var ledger = change.ledger();
        var queue = queue(change);
        var shape = new SaveStatement.Shape(
                change.told().size(), ledger.size(), change.texts().size(), queue);
        var statement = moved(SaveStatement.of(shape), change);
        statement = answered(statement, change);
        statement = told(statement, change, trace);
        for (int row = 0; row < ledger.size(); row++) {
            statement = limited(statement, row, ledger.get(row));
        }
        for (int row = 0; row < change.texts().size(); row++) {
            var text = change.texts().get(row);
            statement = SaveStatement.TEXTS.bind(statement, row, text.name(), text.salt(), text.sealed());
        }
        return queued(statement, change, queue);
    }

    private static Bound moved(Bound statement, Change change) {
        var after = change.after();
        var progress = after.progress();
        return statement
                .bind("root", after.root())
                .bind("case", after.id())
                .bind("before", change.before().version())
                .bind("version", after.version())
                .bind("sequence", after.sequence())
                .bind("head", after.head())
                .bind("status", after.status().name())
                .bind("number", Parameters.in(R2dbcType.VARCHAR, progress.number()))
                .bind(
                        "outcome",
                        Parameters.in(
                                R2dbcType.VARCHAR,
                                progress.outcome() == null
                                        ? null
                                        : progress.outcome().name()))
                .bind("handler", Parameters.in(PostgresqlObjectId.UUID, progress.handler()))
                .bind("electronic", progress.electronic())
                .bind("submittedAt", Parameters.in(R2dbcType.TIMESTAMP_WITH_TIME_ZONE, progress.submittedAt()))
                .bind("now", change.scene().now());
    }

    private static Bound answered(Bound statement, Change change) {
        var key = change.key();
        return statement
                .bind("client", key.client())
                .bind("me", key.actor())
                .bind("path", key.path())
                .bind("key", key.key())
                .bind("digest", ByteBuffer.wrap(key.digest()))
                .bind("etag", ETags.strong(change.after().version()));
    }

    private static Bound told(Bound statement, Change change, @Nullable Trace trace) {
        var origin = change.after().origin();
        var bound = statement
                .bind("applicantKind", origin.applicant().kind().name())
                .bind("applicant", origin.applicant().id())
                .bind("mandate", Parameters.in(PostgresqlObjectId.UUID, origin.mandate()))
                .bind("aggregate", change.root().toString())
                .bind("trace", Parameters.in(R2dbcType.VARCHAR, trace == null ? null : trace.parent()));
        for (int row = 0; row < change.told().size(); row++) {
            bound = told(bound, row, change.told().get(row));
        }
        return bound;
    }

    private static Bound told(Bound statement, int row, Change.Told told) {
        var event = told.event();
        var trailed = SaveStatement.TRAIL.bind(
                statement,
                row,
                event.sequence(),
                event.id(),
                event.action(),
                event.from(),
                event.to(),
                event.who().kind(),
                event.who().id(),
                event.who().post(),
                event.audience().name(),
                Json.of(JSON.writeValueAsBytes(event.data())),
                Json.of(JSON.writeValueAsBytes(event.digests())),
                event.previous(),
                event.hash());
        return SaveStatement.FACTS.bind(
                trailed, row, event.id(), told.type(), Json.of(JSON.writeValueAsBytes(told.fact())));
    }

    private static Bound limited(Bound statement, int row, Change.Ledger entry) {
        var limit = entry.limit();
        return SaveStatement.LEDGER.bind(
                statement,
                row,
                limit.kind().name(),
                limit.budget().amount(),
                limit.budget().unit().name(),
                limit.startedOn(),
                limit.consumed(),
                limit.runningSince(),
                entry.due().at(),
                entry.due().yellowAt(),
                entry.due().provisional());
    }

    private static SaveStatement.Queue queue(Change change) {
        if (change.submitted() != null) {
            return SaveStatement.Queue.ENTER;
        }
        return change.after().status().isEnd() ? SaveStatement.Queue.LEAVE : SaveStatement.Queue.MOVE;
    }

    private static Bound queued(Bound statement, Change change, SaveStatement.Queue queue) {
        var bound = statement.bind("department", change.after().department());
        if (queue == SaveStatement.Queue.LEAVE) {
            return bound;
        }
        var running = change.running();
        bound = bound.bind(
                        "yellowAt",
                        running.stream()
                                .map(due -> due.yellowAt())
                                .min(Instant::compareTo)
                                .orElseThrow())
                .bind(
                        "dueAt",
                        running.stream()
                                .map(due -> due.at())
                                .min(Instant::compareTo)
                                .orElseThrow());
        return change.submitted() == null ? bound : entered(bound, change, change.submitted());
    }

    private static Bound entered(Bound statement, Change change, Change.Submitted submitted) {
        var origin = change.after().origin();
        return statement
                .bind("regionPrefix", Regions.prefix(origin.region()))
                .bind("test", origin.test())
                .bind("item", origin.item())
                .bind("itemVersion", origin.itemVersion())
                .bind("itemName", submitted.itemName())
                .bind("applicantName", submitted.applicantName())
                .bind("answers", submitted.answers());
    }

    private static byte[] bytes(ByteBuffer buffer) {
        var bytes = new byte[buffer.remaining()];
        buffer.duplicate().get(bytes);
        return bytes;
    }

    private static <T> T get(Readable row, String column, Class<T> type) {
        return Objects.requireNonNull(row.get(column, type), column);
    }
}
