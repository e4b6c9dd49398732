package org.yiwang.cases.lifecycle;

import org.jspecify.annotations.Nullable;
import org.yiwang.cases.clock.Limit;
import org.yiwang.cases.clock.LimitKind;
import org.yiwang.cases.lifecycle.CaseEvent.OpinionAsked;
import org.yiwang.cases.lifecycle.CaseEvent.OpinionGiven;
import org.yiwang.cases.lifecycle.Command.AskOpinion;
import org.yiwang.cases.lifecycle.Command.GiveOpinion;
import org.yiwang.cases.lifecycle.Move.Reason;

/** Opinions asked of other departments; each is numbered by the event that asked for it. */
final class Opinions {

    private Opinions() {}

    static OpinionAsked asked(Case cased, AskOpinion ask, Scene scene) {
        var limit = Limit.started(LimitKind.OPINION, ask.budget(), scene.today());
        return new OpinionAsked(cased.sequence() + 1, ask.department(), ask.question(), limit, ask.tacit());
    }

    static OpinionGiven given(Case cased, GiveOpinion give) {
        return new OpinionGiven(open(cased, give), give.answer(), give.reasons());
    }

    /**
     * Another department is asked, and each only once at a time; who answers is the one that was asked, unless its silence
     * has become consent.
     */
    static @Nullable Reason refusal(Case cased, Command command, Scene scene) {
        return switch (command) {
            case AskOpinion ask when ask.department().equals(cased.department()) -> Reason.OWN_DEPARTMENT;
            case AskOpinion ask when ask.department().equals(cased.origin().department()) -> Reason.OWN_DEPARTMENT;
            case AskOpinion ask when isAsked(cased, ask) -> Reason.NOT_ALLOWED;
            case GiveOpinion give when !isOpen(cased, give) -> Reason.NOT_ALLOWED;
            case GiveOpinion give when !give.isOf(open(cased, give).department()) -> Reason.NOT_YOURS_TO_DO;
            case GiveOpinion give
            when give.answer() != OpinionAnswer.TACIT && isConsent(cased, give, scene) -> Reason.TIME_PASSED;
            case Command.Decide _, Command.PassUp _
            when !cased.progress().opinions().isEmpty() -> Reason.OPINIONS_OPEN;
            default -> null;
        };
    }

    private static boolean isConsent(Case cased, GiveOpinion give, Scene scene) {
        return Deadlines.hasPassed(open(cased, give).silence(), scene);
    }

    private static boolean isAsked(Case cased, AskOpinion ask) {
        return cased.progress().opinions().stream()
                .anyMatch(open -> open.department().equals(ask.department()));
    }

    private static boolean isOpen(Case cased, GiveOpinion give) {
        return cased.progress().opinions().stream().anyMatch(open -> open.number() == give.number());
    }

    private static OpenOpinion open(Case cased, GiveOpinion give) {
        return cased.progress().opinions().stream()
                .filter(open -> open.number() == give.number())
                .findFirst()
                .orElseThrow();
    }
}
