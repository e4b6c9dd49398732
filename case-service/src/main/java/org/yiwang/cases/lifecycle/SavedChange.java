package org.yiwang.cases.lifecycle;

import static org.yiwang.cases.lifecycle.SavedRows.json;

import io.r2dbc.postgresql.codec.PostgresqlObjectId;
import io.r2dbc.spi.Parameters;
import io.r2dbc.spi.R2dbcType;
import java.nio.ByteBuffer;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yiwang.cases.lifecycle.SavedRows.CaseRow;
import org.yiwang.cases.lifecycle.SavedRows.EventRow;
import org.yiwang.cases.lifecycle.SavedRows.GivenRow;
import org.yiwang.cases.lifecycle.SavedRows.LimitRow;
import org.yiwang.cases.lifecycle.SavedRows.ObligationRow;
import org.yiwang.cases.lifecycle.SavedRows.TextRow;
import org.yiwang.defaults.http.ETags;
import org.yiwang.defaults.observability.Trace;

/** The values of {@link SaveStatement} for one change. */
final class SavedChange {

    private SavedChange() {}

    static Bound bound(Change change, @Nullable Trace trace) {
        var limits = change.ledger();
        var owed = change.owed();
        var supplied = change.supplied();
        var queue = SavedQueue.of(change);
        var shape = new SaveStatement.Shape(
                !limits.isEmpty(),
                !change.texts().isEmpty(),
                !owed.isEmpty(),
                supplied != null && supplied.answers() != null,
                supplied != null && !supplied.materials().isEmpty(),
                opinion(change),
                SavedNotice.of(change),
                SavedVisit.kind(change),
                queue,
                change.alert() != null);
        var statement = answered(moved(SaveStatement.of(shape), change, trace), change);
        if (shape.limits()) {
            statement.bind("limits", json(limits.stream().map(LimitRow::of)));
        }
        if (shape.texts()) {
            statement.bind("texts", json(change.texts().stream().map(TextRow::of)));
        }
        if (shape.owed()) {
            var calendar = change.scene().calendar();
            statement.bind("owed", json(owed.stream().map(one -> ObligationRow.of(one, calendar))));
        }
        if (supplied != null) {
            supplied(statement, supplied, SavedVisit.originals(change));
        }
        var noticed = SavedNotice.bound(SavedOpinion.bound(statement, change), change);
        return SavedQueue.bound(alerted(SavedVisit.bound(noticed, change), change), change, queue);
    }

    private static Bound moved(Bound statement, Change change, @Nullable Trace trace) {
        var after = change.after();
        return statement
                .bind("root", after.root())
                .bind("case", after.id())
                .bind("before", change.before().version())
                .bind("after", SavedRows.json(CaseRow.of(after)))
                .bind("events", json(change.told().stream().map(EventRow::of)))
                .bind("now", change.scene().now())
                .bind("trace", Parameters.in(R2dbcType.VARCHAR, trace == null ? null : trace.parent()));
    }

    private static Bound alerted(Bound statement, Change change) {
        var raised = change.alert();
        if (raised == null) {
            return statement;
        }
        var alert = raised.alert();
        var duty = alert.duty() == null ? null : alert.duty().name();
        return statement
                .bind("alerted", change.told().get(raised.at()).event().id())
                .bind("alertDuty", Parameters.in(R2dbcType.VARCHAR, duty))
                .bind("alertIn", alert.department())
                .bind("alertHandler", Parameters.in(PostgresqlObjectId.UUID, alert.handler()))
                .bind("alertHome", alert.home());
    }

    private static SaveStatement.Opinion opinion(Change change) {
        return switch (change.opinion()) {
            case CaseEvent.OpinionAsked _ -> SaveStatement.Opinion.ASKED;
            case CaseEvent.OpinionGiven _ -> SaveStatement.Opinion.GIVEN;
            case CaseEvent.TimesReprojected _ -> SaveStatement.Opinion.FOLLOWING;
            case null, default -> SaveStatement.Opinion.NONE;
        };
    }

    private static void supplied(Bound statement, Change.Supplied supplied, List<String> originals) {
        if (supplied.answers() != null) {
            statement.bind("answers", supplied.answers());
        }
        if (!supplied.materials().isEmpty()) {
            statement.bind(
                    "given",
                    json(supplied.materials().entrySet().stream().map(given -> GivenRow.of(given, originals))));
        }
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
}
