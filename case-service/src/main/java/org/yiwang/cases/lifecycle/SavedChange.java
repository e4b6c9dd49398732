package org.yiwang.cases.lifecycle;

import io.r2dbc.postgresql.codec.Json;
import io.r2dbc.postgresql.codec.PostgresqlObjectId;
import io.r2dbc.spi.Parameters;
import io.r2dbc.spi.R2dbcType;
import java.nio.ByteBuffer;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yiwang.cases.clock.Pause;
import org.yiwang.cases.clock.WorkingCalendar;
import org.yiwang.defaults.http.ETags;
import org.yiwang.defaults.observability.Trace;
import tools.jackson.databind.json.JsonMapper;

/** The values of {@link SaveStatement} for one change. */
final class SavedChange {

    private static final JsonMapper JSON = JsonMapper.shared();

    private SavedChange() {}

    static Bound bound(Change change, @Nullable Trace trace) {
        var ledger = change.ledger();
        var queue = SavedQueue.of(change);
        var owed = change.owed();
        var supplied = change.supplied();
        var shape = new SaveStatement.Shape(
                change.told().size(),
                ledger.size(),
                change.texts().size(),
                owed.size(),
                supplied != null && supplied.answers() != null,
                given(change),
                opinion(change),
                SavedNotice.of(change),
                SavedVisit.kind(change),
                queue,
                change.alert() != null);
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
        for (int row = 0; row < owed.size(); row++) {
            statement = owed(statement, row, owed.get(row), change.scene().calendar());
        }
        if (supplied != null) {
            statement = supplied(statement, supplied, SavedVisit.originals(change));
        }
        var noticed = SavedNotice.bound(SavedOpinion.bound(statement, change), change);
        return SavedQueue.bound(alerted(SavedVisit.bound(noticed, change), change), change, queue);
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

    private static @Nullable String result(Progress progress) {
        var result = progress.marks().result();
        return result == null ? null : result.name();
    }

    private static SaveStatement.Opinion opinion(Change change) {
        return switch (change.opinion()) {
            case CaseEvent.OpinionAsked _ -> SaveStatement.Opinion.ASKED;
            case CaseEvent.OpinionGiven _ -> SaveStatement.Opinion.GIVEN;
            case CaseEvent.TimesReprojected _ -> SaveStatement.Opinion.FOLLOWING;
            case null, default -> SaveStatement.Opinion.NONE;
        };
    }

    private static @Nullable Integer given(Change change) {
        return change.supplied() == null ? null : change.supplied().materials().size();
    }

    private static Bound supplied(Bound statement, Change.Supplied supplied, List<String> originals) {
        var answers = supplied.answers();
        var bound = answers == null ? statement : statement.bind("answers", answers);
        var row = 0;
        for (var given : supplied.materials().entrySet()) {
            var checked = originals.contains(given.getKey());
            bound = SaveStatement.GIVEN.bind(bound, row++, given.getKey(), given.getValue(), checked);
        }
        return bound;
    }

    /** Its light turns as long as the applicant has to do something. */
    private static Bound owed(Bound statement, int row, Obligation owed, WorkingCalendar calendar) {
        var due = owed.due(calendar).orElse(null);
        var yellow = due == null ? null : due.yellowAt();
        return SaveStatement.OWED.bind(
                statement,
                row,
                owed.number(),
                owed.material(),
                owed.as().name(),
                owed.budget().amount(),
                owed.budget().unit().name(),
                owed.startedOn(),
                owed.state().name(),
                owed.document(),
                due == null ? null : due.at(),
                yellow,
                owed.state() == Obligation.State.OWED ? yellow : null);
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
                .bind("notices", after.notices())
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
                .bind("department", after.department())
                .bind(
                        "deciding",
                        Parameters.in(
                                PostgresqlObjectId.UUID,
                                progress.preReviewer() == null
                                        ? null
                                        : after.origin().department()))
                .bind("electronic", progress.electronic())
                .bind("wanted", Parameters.in(PostgresqlObjectId.TEXT_ARRAY, wanted(progress.marks())))
                .bind("owes", open(progress.marks().owed()))
                .bind("formEvent", progress.marks().form())
                .bind(
                        "extensionAskedBy",
                        Parameters.in(PostgresqlObjectId.UUID, progress.marks().extensionAskedBy()))
                .bind("remedyResult", Parameters.in(R2dbcType.VARCHAR, result(progress)))
                .bind("visits", progress.marks().visits().counted())
                .bind(
                        "appointment",
                        Parameters.in(
                                R2dbcType.INTEGER, progress.marks().visits().appointment()))
                .bind("submittedAt", Parameters.in(R2dbcType.TIMESTAMP_WITH_TIME_ZONE, progress.submittedAt()))
                .bind("now", change.scene().now());
    }

    /** How many are not fulfilled yet. */
    private static int open(List<Obligation> owed) {
        return (int) owed.stream()
                .filter(one -> one.state() != Obligation.State.FULFILLED)
                .count();
    }

    private static String @Nullable [] wanted(Marks marks) {
        return marks.wanted() == null ? null : marks.wanted().toArray(String[]::new);
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

    private static Bound limited(Bound statement, int row, Written.Ledger entry) {
        var limit = entry.limit();
        return SaveStatement.LEDGER.bind(
                statement,
                row,
                limit.kind().name(),
                limit.budget().amount(),
                limit.budget().unit().name(),
                limit.extension(),
                limit.startedOn(),
                Pause.written(limit.pauses()),
                limit.endedOn(),
                entry.due().at(),
                entry.due().yellowAt(),
                entry.due().provisional(),
                limit.isRunning() ? entry.due().yellowAt() : null);
    }
}
