package org.yiwang.cases.lifecycle;

import io.r2dbc.postgresql.codec.Json;
import io.r2dbc.postgresql.codec.PostgresqlObjectId;
import io.r2dbc.spi.Parameters;
import io.r2dbc.spi.R2dbcType;
import java.nio.ByteBuffer;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.yiwang.cases.items.Regions;
import org.yiwang.defaults.http.ETags;
import org.yiwang.defaults.observability.Trace;
import tools.jackson.databind.json.JsonMapper;

/** The values of {@link SaveStatement} for one change. */
final class SavedChange {

    private static final JsonMapper JSON = JsonMapper.shared();

    private SavedChange() {}

    static Bound bound(Change change, @Nullable Trace trace) {
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
                .bind(
                        "mandate",
                        Parameters.in(
                                PostgresqlObjectId.UUID,
                                change.scene().relation().mandate()))
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
}
