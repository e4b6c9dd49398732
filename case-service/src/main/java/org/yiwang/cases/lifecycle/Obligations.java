package org.yiwang.cases.lifecycle;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.yiwang.cases.lifecycle.CaseEvent.CaseClosed;
import org.yiwang.cases.lifecycle.CaseEvent.CaseDelivered;
import org.yiwang.cases.lifecycle.CaseEvent.ObligationFulfilled;
import org.yiwang.cases.lifecycle.CaseEvent.ObligationReturned;
import org.yiwang.cases.lifecycle.CaseEvent.ObligationSupplied;
import org.yiwang.cases.lifecycle.Command.ConfirmFulfilment;
import org.yiwang.cases.lifecycle.Command.Deliver;
import org.yiwang.cases.lifecycle.Command.Fulfil;
import org.yiwang.cases.lifecycle.Move.Reason;

/** What is owed after a decision: supplied by the applicant, confirmed by a reviewer, and the case open until then. */
final class Obligations {

    private Obligations() {}

    static @Nullable Reason refusal(Case cased, Command command) {
        return switch (command) {
            case Fulfil fulfil -> refusal(cased, fulfil.number(), Obligation.State.OWED);
            case ConfirmFulfilment confirm -> refusal(cased, confirm.number(), Obligation.State.SUPPLIED);
            default -> null;
        };
    }

    private static @Nullable Reason refusal(Case cased, int number, Obligation.State state) {
        return cased.progress().marks().owed().stream()
                        .filter(one -> one.number() == number && one.isOpen())
                        .anyMatch(one -> state == Obligation.State.OWED ? one.state() == state : one.isReadyToConfirm())
                ? null
                : Reason.NOT_ALLOWED;
    }

    static List<CaseEvent> supplied(Case cased, Fulfil fulfil) {
        var owed = find(cased, fulfil.number());
        return List.of(new ObligationSupplied(fulfil.number(), owed.material(), fulfil.document()));
    }

    /** What is sent back is owed again; the last one confirmed closes a delivered case. */
    static List<CaseEvent> confirmed(Case cased, ConfirmFulfilment confirm) {
        var material = find(cased, confirm.number()).material();
        if (!confirm.fulfilled()) {
            return List.of(new ObligationReturned(confirm.number(), material, confirm.note()));
        }
        var fulfilled = new ObligationFulfilled(confirm.number(), material);
        var last = cased.status() == CaseStatus.DELIVERED
                && cased.progress().marks().owed().stream()
                        .allMatch(one -> one.number() == confirm.number() || !one.isOpen());
        return last ? List.of(fulfilled, new CaseClosed()) : List.of(fulfilled);
    }

    /** A case is closed with its delivery unless something is owed. */
    static List<CaseEvent> delivered(Case cased, Deliver deliver) {
        List<CaseEvent> events = new ArrayList<>();
        events.add(new CaseDelivered(deliver.way()));
        if (cased.progress().marks().owed().stream().noneMatch(Obligation::isOpen)) {
            events.add(new CaseClosed());
        }
        return events;
    }

    static Marks started(Marks marks, LocalDate day) {
        return marks.owing(marks.owed().stream()
                .map(one -> one.state() == Obligation.State.FULFILLED ? one : one.started(day))
                .toList());
    }

    /** What is given before the decision is not owed after it. */
    static Marks given(Marks marks, Map<String, UUID> documents) {
        return marks.owing(marks.owed().stream()
                .map(one -> documents.get(one.material()) instanceof UUID document
                        ? one.supplied(document).in(Obligation.State.FULFILLED)
                        : one)
                .toList());
    }

    static Progress changed(Progress progress, int number, UnaryOperator<Obligation> change) {
        var marks = progress.marks();
        return progress.with(marks.owing(marks.owed().stream()
                .map(one -> one.number() == number ? change.apply(one) : one)
                .toList()));
    }

    private static Obligation find(Case cased, int number) {
        return cased.progress().marks().owed().stream()
                .filter(one -> one.number() == number)
                .findFirst()
                .orElseThrow();
    }
}
