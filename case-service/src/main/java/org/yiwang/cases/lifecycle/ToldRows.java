package org.yiwang.cases.lifecycle;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.yiwang.cases.clock.Pause;
import org.yiwang.cases.lifecycle.CaseEvent.CaseSubmitted;
import org.yiwang.cases.lifecycle.CaseEvent.OpinionAsked;
import org.yiwang.cases.lifecycle.CaseEvent.OpinionGiven;
import org.yiwang.cases.lifecycle.CaseEvent.TimesReprojected;
import org.yiwang.cases.lifecycle.CaseEvent.VisitAsked;
import org.yiwang.cases.lifecycle.CaseEvent.VisitAttended;
import org.yiwang.cases.lifecycle.CaseEvent.VisitRecorded;
import org.yiwang.cases.trail.Rows;

/** What an action writes into the rows beside the chain, as its last event tells it; read back by the trail's verification. */
final class ToldRows {

    /** What of the row of a case changes with what happens, or is told when it is handed in. */
    private static final Map<String, Function<Case, String>> CASE = Map.of(
            "case/item",
                    cased -> Rows.text(
                            cased.origin().item(),
                            cased.origin().itemVersion(),
                            cased.origin().handlingType()),
            "case/region", cased -> cased.origin().region(),
            "case/test", cased -> Rows.text(cased.origin().test()),
            "case/submitted_at", cased -> Rows.text(cased.progress().submittedAt()),
            "case/handler", cased -> Rows.text(cased.progress().handler()),
            "case/deciding", ToldRows::deciding,
            "case/wanted", ToldRows::wanted,
            "case/form", cased -> Rows.text(cased.progress().marks().form()),
            "case/extension_asked_by",
                    cased -> Rows.text(cased.progress().marks().extensionAskedBy()),
            "case/visits",
                    cased -> Rows.text(
                            cased.progress().marks().visits().counted(),
                            cased.progress().marks().visits().appointment()));

    private final Map<String, String> rows = new HashMap<>();
    private final Written written;

    private ToldRows(Written written) {
        this.written = written;
    }

    static Map<String, String> of(Written written, List<Written.Ledger> ledger, List<Obligation> owed) {
        var told = new ToldRows(written);
        told.cased();
        ledger.forEach(told::limit);
        owed.forEach(told::owed);
        told.materials();
        told.opinion();
        told.visit();
        told.notice();
        return Rows.told(told.rows);
    }

    private void cased() {
        var submitted = written.events().getFirst() instanceof CaseSubmitted;
        CASE.forEach((name, said) -> {
            var now = said.apply(written.after());
            if (submitted ? !Rows.isUntold(name, now) : !now.equals(said.apply(written.before()))) {
                rows.put(name, now);
            }
        });
        var contest = written.after().contest();
        if (submitted && contest != null) {
            rows.put("case/contest", Rows.text(contest.kind(), contest.of()));
        }
    }

    private void limit(Written.Ledger entry) {
        var limit = entry.limit();
        rows.put(
                "limit/" + limit.kind(),
                Rows.text(
                        limit.budget().amount(),
                        limit.budget().unit(),
                        limit.extension(),
                        limit.startedOn(),
                        Pause.written(limit.pauses()),
                        limit.endedOn(),
                        entry.due().at()));
    }

    private void owed(Obligation owed) {
        var due = owed.due(written.scene().calendar()).orElse(null);
        rows.put(
                "obligation/" + owed.number(),
                Rows.text(
                        owed.material(),
                        owed.as(),
                        owed.budget().amount(),
                        owed.budget().unit(),
                        owed.startedOn(),
                        owed.state(),
                        owed.document(),
                        due == null ? null : due.at()));
    }

    private void materials() {
        var asked = written.asked();
        if (asked.submitted() != null) {
            for (var draft : asked.submitted().materials()) {
                rows.put("material/" + draft.code(), Rows.text(draft.source(), draft.document()));
            }
        }
        if (asked.supplied() != null) {
            asked.supplied().materials().forEach((code, document) -> {
                rows.put("material/" + code, Rows.text("UPLOAD", document));
                rows.put("material/" + code + "/original", Rows.text("PENDING", null, null));
            });
        }
        for (var code : originals()) {
            rows.put(
                    "material/" + code + "/original",
                    Rows.text(
                            "VERIFIED",
                            written.actor().person(),
                            written.scene().now()));
        }
    }

    private List<String> originals() {
        return switch (written.events().getLast()) {
            case VisitRecorded recorded -> recorded.visit().originals();
            case VisitAttended attended -> attended.originals();
            default -> List.of();
        };
    }

    private void opinion() {
        switch (written.events().getFirst()) {
            case OpinionAsked asked -> asked(asked);
            case OpinionGiven given ->
                rows.put(
                        "opinion/" + given.opinion().number() + "/answer",
                        Rows.text(written.scene().today(), given.answer()));
            case TimesReprojected times
            when times.isOf(Followed.Kind.OPINION) ->
                times.moved()
                        .forEach(one -> rows.put(
                                "opinion/" + one.time().number() + "/due",
                                Rows.text(one.due().at())));
            default -> {}
        }
    }

    private void asked(OpinionAsked asked) {
        var limit = asked.limit();
        rows.put(
                "opinion/" + asked.number(),
                Rows.text(
                        asked.department(),
                        limit.budget().amount(),
                        limit.budget().unit(),
                        asked.tacit(),
                        limit.startedOn()));
        rows.put(
                "opinion/" + asked.number() + "/due",
                Rows.text(limit.due(written.scene().calendar()).orElseThrow().at()));
    }

    private void visit() {
        switch (written.events().getLast()) {
            case VisitRecorded recorded -> {
                var visit = recorded.visit();
                rows.put("visit/" + recorded.number(), Rows.text(visit.reason(), null, null, recorded.repeated()));
                rows.put("visit/" + recorded.number() + "/state", Rows.text("CAME", visit.day()));
            }
            case VisitAsked asked -> {
                var appointment = asked.appointment();
                rows.put(
                        "visit/" + asked.number(),
                        Rows.text(appointment.reason(), appointment.from(), appointment.until(), asked.repeated()));
                rows.put("visit/" + asked.number() + "/state", Rows.text("ASKED", null));
            }
            case VisitAttended attended ->
                rows.put("visit/" + attended.number() + "/state", Rows.text("CAME", attended.day()));
            default -> {
                var dropped = written.dropped();
                if (dropped != null) {
                    rows.put("visit/" + dropped + "/state", Rows.text("CANCELLED", null));
                }
            }
        }
    }

    private void notice() {
        var notice = written.notice();
        if (notice != null) {
            rows.put(
                    "notice/" + notice.number(),
                    Rows.text(notice.event(), notice.kind(), notice.kind().template(), notice.limit(), notice.dueOn()));
        }
    }

    private static String deciding(Case cased) {
        return cased.progress().preReviewer() == null
                ? ""
                : cased.origin().department().toString();
    }

    private static String wanted(Case cased) {
        @Nullable List<String> wanted = cased.progress().marks().wanted();
        return String.join("\n", Objects.requireNonNullElse(wanted, List.of()));
    }
}
