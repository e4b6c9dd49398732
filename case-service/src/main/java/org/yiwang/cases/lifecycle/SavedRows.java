package org.yiwang.cases.lifecycle;

import io.r2dbc.postgresql.codec.Json;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.yiwang.cases.clock.LimitKind;
import org.yiwang.cases.clock.LimitUnit;
import org.yiwang.cases.clock.Pause;
import org.yiwang.cases.clock.WorkingCalendar;
import org.yiwang.cases.items.OwedAs;
import org.yiwang.cases.trail.Audience;
import org.yiwang.cases.vault.SealedText;
import tools.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import tools.jackson.databind.annotation.JsonNaming;
import tools.jackson.databind.json.JsonMapper;

/** Rows of {@link SaveStatement} as JSON with the names of their columns; what no row says is no column of it. */
final class SavedRows {

    private static final JsonMapper JSON = JsonMapper.shared();

    private SavedRows() {}

    static Json json(Object row) {
        return Json.of(JSON.writeValueAsBytes(row));
    }

    static Json json(Stream<?> rows) {
        return json(rows.toList());
    }

    /** What an action may change of a case itself. */
    @JsonNaming(SnakeCaseStrategy.class)
    record CaseRow(
            CaseStatus status,
            @Nullable String number,
            @Nullable Outcome outcome,
            @Nullable UUID handler,
            UUID department,
            @Nullable UUID deciding,
            boolean electronic,
            @Nullable List<String> wanted,
            int formEvent,
            @Nullable UUID extensionAskedBy,
            @Nullable RemedyResult remedyResult,
            int owes,
            int visits,
            @Nullable Integer appointment,
            long version,
            int sequence,
            String head,
            int notices,
            @Nullable Instant submittedAt) {

        static CaseRow of(Case after) {
            var progress = after.progress();
            var marks = progress.marks();
            return new CaseRow(
                    after.status(),
                    progress.number(),
                    progress.outcome(),
                    progress.handler(),
                    after.department(),
                    progress.preReviewer() == null ? null : after.origin().department(),
                    progress.electronic(),
                    marks.wanted(),
                    marks.form(),
                    marks.extensionAskedBy(),
                    marks.result(),
                    notFulfilled(marks.owed()),
                    marks.visits().counted(),
                    marks.visits().appointment(),
                    after.version(),
                    after.sequence(),
                    after.head(),
                    after.notices(),
                    progress.submittedAt());
        }

        private static int notFulfilled(List<Obligation> owed) {
            return (int) owed.stream()
                    .filter(one -> one.state() != Obligation.State.FULFILLED)
                    .count();
        }
    }

    /** An event of the trail, and the type and data of the fact other services are told of it. */
    @JsonNaming(SnakeCaseStrategy.class)
    record EventRow(
            int sequence,
            UUID id,
            String action,
            String fromStatus,
            String toStatus,
            @Nullable UUID mandateId,
            String actorKind,
            UUID actorId,
            @Nullable String post,
            Audience audience,
            Map<String, String> data,
            Map<String, String> digests,
            String previous,
            String hash,
            String type,
            CaseFact fact) {

        static EventRow of(Change.Told told) {
            var event = told.event();
            var who = event.who();
            return new EventRow(
                    event.sequence(),
                    event.id(),
                    event.action(),
                    event.from(),
                    event.to(),
                    who.mandate(),
                    who.kind(),
                    who.id(),
                    who.post(),
                    event.audience(),
                    event.data(),
                    event.digests(),
                    event.previous(),
                    event.hash(),
                    told.type(),
                    told.fact());
        }
    }

    /** A limit of the ledger, and when its light turns as long as it runs. */
    @JsonNaming(SnakeCaseStrategy.class)
    record LimitRow(
            LimitKind kind,
            int amount,
            LimitUnit unit,
            int extension,
            LocalDate startedOn,
            String pauses,
            @Nullable LocalDate endedOn,
            Instant dueAt,
            Instant yellowAt,
            boolean provisional,
            @Nullable Instant turnsAt) {

        static LimitRow of(Change.Ledger entry) {
            var limit = entry.limit();
            var due = entry.due();
            return new LimitRow(
                    limit.kind(),
                    limit.budget().amount(),
                    limit.budget().unit(),
                    limit.extension(),
                    limit.startedOn(),
                    Pause.written(limit.pauses()),
                    limit.endedOn(),
                    due.at(),
                    due.yellowAt(),
                    due.provisional(),
                    limit.isRunning() ? due.yellowAt() : null);
        }
    }

    /** A sealed text, its bytes in base64. */
    record TextRow(String name, ByteBuffer salt, ByteBuffer sealed) {

        static TextRow of(SealedText text) {
            return new TextRow(text.name(), text.salt(), text.sealed());
        }
    }

    /** What is owed; its light turns as long as the applicant has to do something. */
    @JsonNaming(SnakeCaseStrategy.class)
    record ObligationRow(
            int number,
            String material,
            OwedAs owedAs,
            int amount,
            LimitUnit unit,
            @Nullable LocalDate startedOn,
            Obligation.State state,
            @Nullable UUID documentId,
            @Nullable Instant dueAt,
            @Nullable Instant yellowAt,
            @Nullable Instant turnsAt) {

        static ObligationRow of(Obligation owed, WorkingCalendar calendar) {
            var due = owed.due(calendar).orElse(null);
            var yellow = due == null ? null : due.yellowAt();
            return new ObligationRow(
                    owed.number(),
                    owed.material(),
                    owed.as(),
                    owed.budget().amount(),
                    owed.budget().unit(),
                    owed.startedOn(),
                    owed.state(),
                    owed.document(),
                    due == null ? null : due.at(),
                    yellow,
                    owed.state() == Obligation.State.OWED ? yellow : null);
        }
    }

    /** A material that is given, and whether its original was seen. */
    record GivenRow(String code, UUID document, boolean checked) {

        static GivenRow of(Map.Entry<String, UUID> given, List<String> originals) {
            return new GivenRow(given.getKey(), given.getValue(), originals.contains(given.getKey()));
        }
    }

    /** A notice that is given. */
    @JsonNaming(SnakeCaseStrategy.class)
    record NoticeRow(
            int number,
            int event,
            UUID fact,
            NoticeKind kind,
            int template,
            @Nullable LimitKind limitKind,
            @Nullable LocalDate dueOn) {

        static NoticeRow of(Notice notice) {
            return new NoticeRow(
                    notice.number(),
                    notice.event(),
                    notice.fact(),
                    notice.kind(),
                    notice.kind().template(),
                    notice.limit(),
                    notice.dueOn());
        }
    }
}
