package org.yiwang.cases.lifecycle;

import java.util.Map;
import org.yiwang.cases.lifecycle.CaseEvent.CaseContested;
import org.yiwang.cases.lifecycle.CaseEvent.CaseDecided;
import org.yiwang.cases.lifecycle.CaseEvent.CaseDeclined;
import org.yiwang.cases.lifecycle.CaseEvent.CaseDelivered;
import org.yiwang.cases.lifecycle.CaseEvent.CaseExtended;
import org.yiwang.cases.lifecycle.CaseEvent.CasePassedUp;
import org.yiwang.cases.lifecycle.CaseEvent.CasePreReviewed;
import org.yiwang.cases.lifecycle.CaseEvent.CaseReprojected;
import org.yiwang.cases.lifecycle.CaseEvent.CaseResumed;
import org.yiwang.cases.lifecycle.CaseEvent.CaseSubmitted;
import org.yiwang.cases.lifecycle.CaseEvent.CaseSupplied;
import org.yiwang.cases.lifecycle.CaseEvent.CaseSuspended;
import org.yiwang.cases.lifecycle.CaseEvent.CaseWithdrawn;
import org.yiwang.cases.lifecycle.CaseEvent.ExtensionAsked;
import org.yiwang.cases.lifecycle.CaseEvent.NoticeServed;
import org.yiwang.cases.lifecycle.CaseEvent.ObligationFulfilled;
import org.yiwang.cases.lifecycle.CaseEvent.ObligationReturned;
import org.yiwang.cases.lifecycle.CaseEvent.ObligationSupplied;
import org.yiwang.cases.lifecycle.CaseEvent.OpinionAsked;
import org.yiwang.cases.lifecycle.CaseEvent.OpinionGiven;
import org.yiwang.cases.lifecycle.CaseEvent.ReviewStarted;
import org.yiwang.cases.lifecycle.CaseEvent.SupplementExtended;
import org.yiwang.cases.lifecycle.CaseEvent.SupplementRequested;
import org.yiwang.cases.lifecycle.CaseEvent.TimesReprojected;
import org.yiwang.cases.lifecycle.CaseEvent.VisitAsked;
import org.yiwang.cases.lifecycle.CaseEvent.VisitAttended;
import org.yiwang.cases.lifecycle.CaseEvent.VisitCancelled;
import org.yiwang.cases.lifecycle.CaseEvent.VisitRecorded;

/** What of an event stays in clear in its trail, and what people wrote, which is sealed beside it. */
final class EventContents {

    private EventContents() {}

    static Map<String, String> data(CaseEvent event) {
        return switch (event) {
            case CaseSubmitted submitted -> submitted.told();
            case SupplementRequested asked -> asked.told();
            case CaseSupplied supplied -> supplied.given();
            case SupplementExtended extended -> Map.of("days", Integer.toString(extended.days()));
            case CasePassedUp passed ->
                Map.of("from", passed.from().toString(), "to", passed.to().toString());
            case ReviewStarted started -> Map.of("handler", started.handler().toString());
            case CaseSuspended suspended ->
                Map.of("kind", suspended.kind().name(), "expectedDays", Integer.toString(suspended.expectedDays()));
            case OpinionAsked asked ->
                Map.of(
                        "number",
                        Integer.toString(asked.number()),
                        "department",
                        asked.department().toString());
            case OpinionGiven given ->
                Map.of(
                        "number", Integer.toString(given.opinion().number()),
                        "department", given.opinion().department().toString(),
                        "answer", given.answer().name());
            case ExtensionAsked asked -> Map.of("by", asked.by().toString());
            case CaseExtended extended ->
                Map.of(
                        "days",
                        Integer.toString(extended.amount()),
                        "unit",
                        extended.unit().name());
            case CaseReprojected reprojected -> reprojected.told();
            case TimesReprojected reprojected -> reprojected.told();
            case CaseDecided decided -> decided.told();
            case ObligationSupplied supplied ->
                Map.of(
                        "number", Integer.toString(supplied.number()),
                        "material", supplied.material(),
                        "document", supplied.document().toString());
            case ObligationFulfilled done ->
                Map.of("number", Integer.toString(done.number()), "material", done.material(), "fulfilled", "true");
            case ObligationReturned back ->
                Map.of("number", Integer.toString(back.number()), "material", back.material(), "fulfilled", "false");
            case CaseContested contested -> Map.of("case", contested.by().toString(), "number", contested.number());
            case CaseDelivered delivered -> Map.of("way", delivered.way().name());
            case NoticeServed served -> served.told();
            case VisitRecorded recorded -> VisitData.of(recorded.visit());
            case VisitAsked asked -> VisitData.of(asked.appointment());
            case VisitAttended attended -> VisitData.of(attended.number(), attended.day(), attended.originals());
            case VisitCancelled cancelled -> Map.of("number", Integer.toString(cancelled.number()));
            default -> Map.of();
        };
    }

    static Map<String, String> texts(CaseEvent event) {
        return switch (event) {
            case CaseDeclined declined ->
                Map.of("reasons", declined.reasons(), "whereInstead", declined.whereInstead());
            case SupplementRequested asked -> asked.notes();
            case SupplementExtended extended -> Map.of("reasons", extended.reasons());
            case CaseSupplied supplied -> Map.of("form", supplied.form());
            case CasePreReviewed reviewed -> Map.of("opinion", reviewed.opinion());
            case CaseSuspended suspended -> Map.of("basis", suspended.basis());
            case CaseResumed(String result) when result != null -> Map.of("result", result);
            case OpinionAsked asked -> Map.of("question", asked.question());
            case OpinionGiven given when !given.reasons().isEmpty() -> Map.of("reasons", given.reasons());
            case ExtensionAsked asked -> Map.of("reasons", asked.reasons());
            case CaseExtended extended -> Map.of("reasons", extended.reasons());
            case CaseReprojected reprojected -> Map.of("reason", reprojected.reason());
            case TimesReprojected reprojected -> Map.of("reason", reprojected.reason());
            case CaseDecided decided -> Map.of("reasons", decided.reasons());
            case ObligationReturned back -> Map.of("note", back.note());
            case NoticeServed served -> served.written();
            case CaseWithdrawn(String reason) when reason != null -> Map.of("reason", reason);
            case VisitRecorded recorded ->
                VisitData.texts(null, recorded.visit().words(), recorded.visit().explanation());
            case VisitAsked(int _, Appointment asked, boolean _) ->
                VisitData.texts(asked.place(), asked.words(), asked.explanation());
            case VisitCancelled cancelled -> Map.of("reasons", cancelled.reasons());
            default -> Map.of();
        };
    }
}
