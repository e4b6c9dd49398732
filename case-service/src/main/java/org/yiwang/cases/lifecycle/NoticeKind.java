package org.yiwang.cases.lifecycle;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.yiwang.cases.clock.LimitKind;

/**
 * What the law wants in writing (Administrative Licensing Law, Art. 32, 38, 42, 44, 45), and what happened by law alone;
 * each names the limits, best first, whose end the notice tells.
 */
public enum NoticeKind {
    RECEIPT(LimitKind.INTAKE),
    ACCEPTANCE(LimitKind.PROMISE, LimitKind.STATUTORY),
    DEEMED_ACCEPTANCE(LimitKind.PROMISE, LimitKind.STATUTORY),
    NON_ACCEPTANCE,
    SUPPLEMENT(LimitKind.SUPPLEMENT),
    LAPSE,
    SPECIAL_PROCEDURE,
    EXTENSION(LimitKind.STATUTORY, LimitKind.PROMISE),
    APPROVAL(LimitKind.DELIVERY),
    REFUSAL,
    RECONSIDERATION(LimitKind.DELIVERY),
    COMPLAINT_ANSWER(LimitKind.DELIVERY),
    TACIT_APPROVAL(LimitKind.DELIVERY),
    DELIVERY;

    private final List<LimitKind> limits;

    NoticeKind(LimitKind... limits) {
        this.limits = List.of(limits);
    }

    /** The notice an event calls for; none where nothing has to be told in writing. */
    public static Optional<NoticeKind> of(CaseEvent event) {
        return Optional.ofNullable(calledForBy(event));
    }

    private static @Nullable NoticeKind calledForBy(CaseEvent event) {
        return switch (event) {
            case CaseEvent.CaseSubmitted _ -> RECEIPT;
            case CaseEvent.CaseAccepted _ -> ACCEPTANCE;
            case CaseEvent.CaseDeemedAccepted _ -> DEEMED_ACCEPTANCE;
            case CaseEvent.CaseDeclined _ -> NON_ACCEPTANCE;
            case CaseEvent.SupplementRequested _ -> SUPPLEMENT;
            case CaseEvent.CaseLapsed _ -> LAPSE;
            case CaseEvent.CaseSuspended _ -> SPECIAL_PROCEDURE;
            case CaseEvent.CaseExtended _ -> EXTENSION;
            case CaseEvent.CaseDecided decided -> decidedBy(decided);
            case CaseEvent.CaseApprovedTacitly _ -> TACIT_APPROVAL;
            case CaseEvent.CaseDelivered _ -> DELIVERY;
            default -> null;
        };
    }

    private static NoticeKind decidedBy(CaseEvent.CaseDecided decided) {
        var result = decided.result();
        if (result == null) {
            return decided.outcome() == Outcome.APPROVED ? APPROVAL : REFUSAL;
        }
        return result.of() == Contest.Kind.APPEAL ? RECONSIDERATION : COMPLAINT_ANSWER;
    }

    /** The limits whose end it tells, the first that runs counts. */
    List<LimitKind> limits() {
        return limits;
    }

    /** Whether it is a decision against which there are remedies. */
    public boolean hasRemedies() {
        return this == NON_ACCEPTANCE || this == REFUSAL || this == APPROVAL;
    }

    /** The version of the texts with which notices are made today; earlier ones keep theirs. */
    public int template() {
        return 1;
    }

    /** What its texts are called. */
    public String text() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
