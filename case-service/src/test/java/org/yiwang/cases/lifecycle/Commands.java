package org.yiwang.cases.lifecycle;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.yiwang.cases.clock.LimitKind;
import org.yiwang.cases.items.DeliveryWay;

/** A command for every action that the mover makes. */
final class Commands {

    private static final LocalDate DAY = LocalDate.of(2026, 2, 13);

    static final Map<CaseAction, Command> ALL = Stream.of(
                    new Command.Submit("3301062026021300000018", true, "{}", null, List.of()),
                    new Command.Accept(),
                    new Command.DeemAccepted(),
                    new Command.Decline("why", "where"),
                    new Command.RequestSupplement(List.of(new Wanted("/form/shopName", "Which?"))),
                    new Command.Supply("{}", Map.of()),
                    new Command.ExtendSupplement(10, "floods"),
                    new Command.Lapse(),
                    new Command.StartReview(),
                    new Command.PassUp("fit"),
                    new Command.Suspend(SpecialProcedure.INSPECTION, "Art. 45", 5),
                    new Command.Resume(null),
                    new Command.AskOpinion(new UUID(3, 3), "?", LimitKind.OPINION.lawful(), false),
                    new Command.GiveOpinion(1, OpinionAnswer.CONSENT, "fine"),
                    new Command.AskExtension("much to read"),
                    new Command.Extend("granted"),
                    new Command.Decide(Outcome.APPROVED, ""),
                    new Command.ApproveTacitly(),
                    new Command.Deliver(DeliveryWay.POST),
                    new Command.Fulfil(1, new UUID(9, 9)),
                    new Command.ConfirmFulfilment(1, true, ""),
                    new Command.RecordService(1, NoticeKind.RECEIPT, ServiceWay.POST, DAY, DAY, null, null, null),
                    new Command.RecordVisit(VisitRulesTest.visit(VisitReason.OTHER)),
                    new Command.AskVisit(VisitRulesTest.appointment(null)),
                    new Command.ConfirmVisit(1, DAY, List.of(), Set.of()),
                    new Command.CancelVisit(1, "not needed"),
                    new Command.Reproject("330106/2026", "a storm", Map.of(LimitKind.DELIVERY, DAY)),
                    new Command.NoteContest(Contest.Kind.APPEAL, new UUID(5, 5), "3301062026021300000026"),
                    new Command.NoteContest(Contest.Kind.COMPLAINT, new UUID(5, 5), "3301062026021300000026"),
                    new Command.Withdraw(null))
            .collect(Collectors.toMap(Command::action, Function.identity()));

    private Commands() {}

    static Command of(CaseAction action) {
        return Objects.requireNonNull(ALL.get(action));
    }
}
