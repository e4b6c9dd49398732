package org.yiwang.cases.lifecycle;

import org.jspecify.annotations.Nullable;
import org.yiwang.cases.items.DeliveryWay;

/** What somebody asks a case to do. */
public sealed interface Command {

    record Submit(String number, boolean electronic, String formDigest) implements Command {}

    record Accept() implements Command {}

    record Decline(String reasons, String whereInstead) implements Command {}

    record StartReview() implements Command {}

    record Decide(Outcome outcome, String reasons) implements Command {}

    record Deliver(DeliveryWay way) implements Command {}

    record Withdraw(@Nullable String reason) implements Command {}

    default CaseAction action() {
        return switch (this) {
            case Submit _ -> CaseAction.SUBMIT;
            case Accept _ -> CaseAction.ACCEPT;
            case Decline _ -> CaseAction.DECLINE;
            case StartReview _ -> CaseAction.START_REVIEW;
            case Decide _ -> CaseAction.DECIDE;
            case Deliver _ -> CaseAction.DELIVER;
            case Withdraw _ -> CaseAction.WITHDRAW;
        };
    }
}
