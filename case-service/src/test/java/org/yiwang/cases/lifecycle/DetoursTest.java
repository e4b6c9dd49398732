package org.yiwang.cases.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yiwang.cases.lifecycle.Cases.after;
import static org.yiwang.cases.lifecycle.Cases.another;
import static org.yiwang.cases.lifecycle.Cases.in;
import static org.yiwang.cases.lifecycle.Cases.scene;
import static org.yiwang.cases.lifecycle.Cases.tacit;
import static org.yiwang.cases.lifecycle.Cases.under;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.yiwang.cases.clock.Budget;
import org.yiwang.cases.clock.Limit;
import org.yiwang.cases.clock.LimitKind;
import org.yiwang.cases.clock.LimitUnit;
import org.yiwang.cases.clock.WorkingCalendar;
import org.yiwang.cases.items.DeliveryWay;
import org.yiwang.cases.items.HandlingType;
import org.yiwang.cases.items.OwedAs;
import org.yiwang.cases.items.Terms;
import org.yiwang.cases.lifecycle.Move.Reason;
import org.yiwang.cases.lifecycle.Move.Refused;

/** What may happen beside the straight way, with the days of the domain document. */
class DetoursTest {

    @Test
    void intakeGivesTheApplicantMoreTimeOnceAndOnlyBeforeItHasPassed() {
        var asked = after(submitted("2026-02-12T04:00:00Z"), ASK, scene("2026-02-13T04:00:00Z", Who.INTAKE));
        var more = new Command.ExtendSupplement(10, "floods");
        assertThat(reason(asked, more, scene("2026-03-16T16:00:00Z", Who.INTAKE)))
                .isEqualTo(Reason.TIME_PASSED);
        assertThat(reason(asked, more, scene("2026-03-02T04:00:00Z", Who.APPLICANT)))
                .isEqualTo(Reason.NOT_YOURS_TO_DO);
        var extended = after(asked, more, scene("2026-03-16T15:00:00Z", Who.INTAKE));
        assertThat(lastDay(extended, LimitKind.SUPPLEMENT)).isEqualTo("2026-03-25");
        assertThat(reason(extended, more, scene("2026-03-17T04:00:00Z", Who.INTAKE)))
                .isEqualTo(Reason.NOT_ALLOWED);
        assertThat(reason(extended, new Command.Lapse(), scene("2026-03-17T04:00:00Z", Who.SYSTEM)))
                .isEqualTo(Reason.TIME_PASSED);
    }

    /** Asked on the 13th, served on 16 March: the day the letter arrives is day 0, whenever it was written. */
    @Test
    void theApplicantsTimeCountsFromTheRecordedServiceOfWhoDidNotAgreeToElectronicService() {
        var asked = after(onPaper(), ASK, scene("2026-02-13T04:00:00Z", Who.INTAKE));
        assertThat(limit(asked, LimitKind.SUPPLEMENT).awaitsService()).isTrue();
        assertThat(limit(asked, LimitKind.SUPPLEMENT).due(CALENDAR)).isEmpty();
        var lapse = new Command.Lapse();
        assertThat(reason(asked, lapse, scene("2026-05-13T04:00:00Z", Who.SYSTEM)))
                .isEqualTo(Reason.TIME_PASSED);

        var more = new Command.ExtendSupplement(10, "floods");
        var extended = after(asked, more, scene("2026-02-24T04:00:00Z", Who.INTAKE));
        assertThat(reason(extended, more, scene("2026-02-24T05:00:00Z", Who.INTAKE)))
                .isEqualTo(Reason.NOT_ALLOWED);
        var receipt =
                after(extended, served(NoticeKind.RECEIPT, "2026-02-25"), scene("2026-02-25T04:00:00Z", Who.INTAKE));
        assertThat(limit(receipt, LimitKind.SUPPLEMENT).awaitsService()).isTrue();
        var letter = served(NoticeKind.SUPPLEMENT, "2026-03-16");
        var served = after(extended, letter, scene("2026-03-16T04:00:00Z", Who.INTAKE));
        assertThat(lastDay(served, LimitKind.SUPPLEMENT)).isEqualTo("2026-04-27");
        var corrected =
                after(served, served(NoticeKind.SUPPLEMENT, "2026-03-10"), scene("2026-03-17T04:00:00Z", Who.INTAKE));
        assertThat(lastDay(corrected, LimitKind.SUPPLEMENT)).isEqualTo("2026-04-20");
        var late = after(
                corrected, served(NoticeKind.SUPPLEMENT, "2026-04-01"), scene("2026-04-20T16:00:00Z", Who.INTAKE));
        assertThat(lastDay(late, LimitKind.SUPPLEMENT))
                .as("what has lapsed stays so")
                .isEqualTo("2026-04-20");
        assertThat(after(corrected, lapse, scene("2026-04-20T16:00:00Z", Who.SYSTEM))
                        .status())
                .isEqualTo(CaseStatus.LAPSED);
    }

    @Test
    void whatIsSuppliedBeforeTheRequestWasServedEndsTheTimeThatHadNotBegun() {
        var asked = after(onPaper(), ASK, scene("2026-02-13T04:00:00Z", Who.INTAKE));
        var supplied = after(asked, SUPPLY, scene("2026-03-02T04:00:00Z", Who.APPLICANT));
        assertThat(lastDay(supplied, LimitKind.INTAKE)).isEqualTo("2026-03-09");
        var late =
                after(supplied, served(NoticeKind.SUPPLEMENT, "2026-03-02"), scene("2026-03-03T04:00:00Z", Who.INTAKE));
        assertThat(limit(late, LimitKind.SUPPLEMENT).endedOn()).isEqualTo("2026-03-02");
        assertThat(limit(late, LimitKind.SUPPLEMENT).due(CALENDAR)).isEmpty();
    }

    private static final WorkingCalendar CALENDAR =
            scene("2026-03-02T04:00:00Z").calendar();

    /** Handed in by somebody whom messages do not serve. */
    private static Case onPaper() {
        var submit = new Command.Submit("3301062026021300000018", false, "{}", null, List.of());
        return after(Cases.draft(HandlingType.PROMISED), submit, scene("2026-02-12T04:00:00Z", Who.APPLICANT));
    }

    private static Command served(NoticeKind kind, String day) {
        var on = LocalDate.parse(day);
        return new Command.RecordService(2, kind, ServiceWay.POST, on, on, null, "EMS 1", null);
    }

    @Test
    void theLowerLevelReviewsFirstInItsOwnTimeAndThenTheDepartmentAboveDecides() {
        var lower = new UUID(4, 4);
        var submit = new Command.Submit("3301062026021300000018", true, "{}", lower, List.of());
        var submitted = after(Cases.draft(HandlingType.PROMISED), submit, scene("2026-02-12T04:00:00Z", Who.APPLICANT));
        assertThat(submitted.department()).isEqualTo(lower);
        var accepted = after(submitted, new Command.Accept(), scene("2026-02-13T04:00:00Z", Who.INTAKE));
        assertThat(lastDay(accepted, LimitKind.PRE_REVIEW)).isEqualTo("2026-03-19");
        var reviewed = after(accepted, new Command.StartReview(), scene("2026-02-14T04:00:00Z", Who.REVIEW));
        var decide = new Command.Decide(Outcome.APPROVED, "fit");
        assertThat(reason(reviewed, decide, scene("2026-02-24T04:00:00Z", Who.DECIDE)))
                .isEqualTo(Reason.NOT_ALLOWED);
        var above = new Command.AskOpinion(Cases.DEPARTMENT, "?", LimitKind.OPINION.lawful(), false);
        assertThat(reason(reviewed, above, scene("2026-02-24T04:00:00Z", Who.REVIEW)))
                .isEqualTo(Reason.OWN_DEPARTMENT);

        var tacitly = after(reviewed, new Command.ApproveTacitly(), tacit(scene("2026-06-01T04:00:00Z", Who.SYSTEM)));
        assertThat(limit(tacitly, LimitKind.PRE_REVIEW).isRunning()).isFalse();

        var passed = after(reviewed, new Command.PassUp("fit"), scene("2026-02-25T04:00:00Z", Who.REVIEW));
        assertThat(passed.department()).isEqualTo(Cases.DEPARTMENT);
        assertThat(passed.progress().handler()).isNull();
        assertThat(limit(passed, LimitKind.PRE_REVIEW).isRunning()).isFalse();
        assertThat(limit(passed, LimitKind.STATUTORY).isRunning()).isTrue();
        assertThat(reason(passed, new Command.PassUp("fit"), scene("2026-02-25T04:00:00Z", Who.REVIEW)))
                .isEqualTo(Reason.NOT_ALLOWED);
        assertThat(after(passed, decide, scene("2026-02-26T04:00:00Z", Who.DECIDE))
                        .status())
                .isEqualTo(CaseStatus.APPROVED);
        var asked = after(passed, new Command.AskExtension("much"), scene("2026-02-26T04:00:00Z", Who.REVIEW));
        assertThat(asked.progress().handler()).isEqualTo(Cases.OFFICIAL);
    }

    @Test
    void whatIsOwedHasItsTimeAfterTheDecisionAndKeepsTheCaseOpenUntilItIsConfirmed() {
        var lease = Obligation.of(1, "lease", OwedAs.LATER, new Budget(30, LimitUnit.CALENDAR_DAYS));
        var hygiene = Obligation.of(2, "hygiene", OwedAs.COMMITMENT, new Budget(10, LimitUnit.WORKING_DAYS));
        var submit = new Command.Submit("3301062026021300000018", true, "{}", null, List.of(lease, hygiene));
        var draft = Cases.draft(HandlingType.ON_THE_SPOT);
        var submitted = after(draft, submit, scene("2026-02-12T04:00:00Z", Who.APPLICANT));
        var accepted = after(submitted, new Command.Accept(), scene("2026-02-12T05:00:00Z", Who.INTAKE));
        var decide = new Command.Decide(Outcome.APPROVED, "fit");
        var approved = after(accepted, decide, scene("2026-02-13T04:00:00Z", Who.DECIDE));
        var calendar = scene("2026-02-13T04:00:00Z").calendar();
        assertThat(approved.progress().marks().owed())
                .extracting(one -> one.due(calendar).orElseThrow().day().toString())
                .containsExactly("2026-03-16", "2026-03-05");

        var deliver = new Command.Deliver(DeliveryWay.ELECTRONIC);
        var delivered = after(approved, deliver, scene("2026-02-24T04:00:00Z", Who.INTAKE));
        assertThat(delivered.status()).isEqualTo(CaseStatus.DELIVERED);
        var fulfil = new Command.Fulfil(1, new UUID(9, 9));
        var review = scene("2026-02-25T04:00:00Z", Who.REVIEW);
        var applicant = scene("2026-02-25T04:00:00Z", Who.APPLICANT);
        assertThat(reason(delivered, new Command.ConfirmFulfilment(1, true, ""), review))
                .isEqualTo(Reason.NOT_ALLOWED);
        assertThat(reason(delivered, new Command.Fulfil(3, new UUID(9, 9)), applicant))
                .isEqualTo(Reason.NOT_ALLOWED);
        assertThat(reason(delivered, fulfil, review)).isEqualTo(Reason.NOT_YOURS_TO_DO);
        var supplied = after(delivered, fulfil, applicant);
        assertThat(reason(supplied, fulfil, applicant)).isEqualTo(Reason.NOT_ALLOWED);
        var returned = after(supplied, new Command.ConfirmFulfilment(1, false, "blurred"), review);
        assertThat(returned.status()).isEqualTo(CaseStatus.DELIVERED);
        var again = after(returned, fulfil, applicant);
        var one = after(again, new Command.ConfirmFulfilment(1, true, ""), review);
        assertThat(one.status()).isEqualTo(CaseStatus.DELIVERED);
        var both = after(one, new Command.ConfirmFulfilment(2, true, ""), review);
        assertThat(both.status()).isEqualTo(CaseStatus.CLOSED);
    }

    @Test
    void whatASupplementBringsIsNotOwedAfterTheDecision() {
        var lease = Obligation.of(1, "lease", OwedAs.LATER, new Budget(30, LimitUnit.CALENDAR_DAYS));
        var permit = Obligation.of(2, "permit", OwedAs.LATER, new Budget(30, LimitUnit.CALENDAR_DAYS));
        var submit = new Command.Submit("3301062026021300000018", true, "{}", null, List.of(lease, permit));
        var draft = Cases.draft(HandlingType.ON_THE_SPOT);
        var submitted = after(draft, submit, scene("2026-02-12T04:00:00Z", Who.APPLICANT));
        var request = new Command.RequestSupplement(List.of(new Wanted("/materials/lease", "now, please")));
        var asked = after(submitted, request, scene("2026-02-12T05:00:00Z", Who.INTAKE));
        var supply = new Command.Supply("{}", Map.of("lease", new UUID(9, 9)));
        var supplied = after(asked, supply, scene("2026-02-12T06:00:00Z", Who.APPLICANT));
        var accepted = after(supplied, new Command.Accept(), scene("2026-02-12T07:00:00Z", Who.INTAKE));
        var decide = new Command.Decide(Outcome.APPROVED, "fit");
        var approved = after(accepted, decide, scene("2026-02-13T04:00:00Z", Who.DECIDE));
        assertThat(approved.progress().marks().owed().stream().filter(Obligation::isOpen))
                .extracting(Obligation::material)
                .containsExactly("permit");
        assertThat(reason(
                        approved, new Command.Fulfil(1, new UUID(9, 9)), scene("2026-02-13T05:00:00Z", Who.APPLICANT)))
                .isEqualTo(Reason.NOT_ALLOWED);
    }

    @Test
    void aRefusalLeavesNothingOwing() {
        var lease = Obligation.of(1, "lease", OwedAs.LATER, new Budget(30, LimitUnit.CALENDAR_DAYS));
        var submit = new Command.Submit("3301062026021300000018", true, "{}", null, List.of(lease));
        var draft = Cases.draft(HandlingType.ON_THE_SPOT);
        var submitted = after(draft, submit, scene("2026-02-12T04:00:00Z", Who.APPLICANT));
        var accepted = after(submitted, new Command.Accept(), scene("2026-02-12T05:00:00Z", Who.INTAKE));
        var decide = new Command.Decide(Outcome.REFUSED, "unfit");
        var refused = after(accepted, decide, scene("2026-02-13T04:00:00Z", Who.DECIDE));
        assertThat(refused.progress().marks().owed()).isEmpty();
        var withdraw = new Command.Withdraw(null);
        var withdrawn = after(accepted, withdraw, scene("2026-02-13T04:00:00Z", Who.APPLICANT));
        assertThat(withdrawn.progress().marks().owed()).isEmpty();
        var deliver = new Command.Deliver(DeliveryWay.ELECTRONIC);
        assertThat(after(refused, deliver, scene("2026-02-24T04:00:00Z", Who.INTAKE))
                        .status())
                .isEqualTo(CaseStatus.CLOSED);
    }

    private static final Command ASK = new Command.RequestSupplement(List.of(new Wanted("/form/shopName", "Which?")));
    private static final Command SUPPLY = new Command.Supply("{}", Map.of());

    @Test
    void aSupplementIsAskedForOnceAndAcceptanceThenCountsFromTheDayItWasSupplied() {
        var submitted = submitted("2026-02-12T04:00:00Z");
        var asked = after(submitted, ASK, scene("2026-02-13T04:00:00Z", Who.INTAKE));
        assertThat(lastDay(asked, LimitKind.SUPPLEMENT)).isEqualTo("2026-03-16");
        assertThat(limit(asked, LimitKind.INTAKE).isRunning()).isFalse();

        var supplied = after(asked, SUPPLY, scene("2026-03-02T04:00:00Z", Who.APPLICANT));
        assertThat(lastDay(supplied, LimitKind.INTAKE)).isEqualTo("2026-03-09");
        assertThat(supplied.progress().marks().formName()).isEqualTo("1/form");
        assertThat(reason(supplied, ASK, scene("2026-03-03T04:00:00Z", Who.INTAKE)))
                .isEqualTo(Reason.NOT_ALLOWED);

        var accepted = after(supplied, new Command.Accept(), scene("2026-03-05T04:00:00Z", Who.INTAKE));
        assertThat(limit(accepted, LimitKind.STATUTORY).startedOn()).isEqualTo("2026-03-02");
        assertThat(lastDay(accepted, LimitKind.STATUTORY)).isEqualTo("2026-03-30");
    }

    @Test
    void whoSaysNothingInTimeHasAcceptedAsOfTheDayOfReceipt() {
        var submitted = submitted("2026-02-15T04:00:00Z");
        var before = scene("2026-02-28T15:59:59Z", Who.SYSTEM);
        assertThat(reason(submitted, new Command.DeemAccepted(), before)).isEqualTo(Reason.TIME_PASSED);

        var accepted = after(submitted, new Command.DeemAccepted(), scene("2026-02-28T16:00:00Z", Who.SYSTEM));
        assertThat(accepted.status()).isEqualTo(CaseStatus.ACCEPTED);
        assertThat(limit(accepted, LimitKind.STATUTORY).startedOn()).isEqualTo("2026-02-15");
        assertThat(limit(accepted, LimitKind.STATUTORY)
                        .consumed(
                                LocalDate.parse("2026-02-28"),
                                scene("2026-02-28T16:00:00Z").calendar()))
                .isEqualTo(5);
    }

    @Test
    void afterItsTimeIntakeNeitherDeclinesNorAsksAndAcceptanceCountsFromReceipt() {
        var submitted = submitted("2026-02-15T04:00:00Z");
        var late = scene("2026-03-02T04:00:00Z", Who.INTAKE);
        assertThat(reason(submitted, ASK, late)).isEqualTo(Reason.TIME_PASSED);
        assertThat(reason(submitted, new Command.Decline("why", "where"), late)).isEqualTo(Reason.TIME_PASSED);
        assertThat(limit(after(submitted, new Command.Accept(), late), LimitKind.STATUTORY)
                        .startedOn())
                .isEqualTo("2026-02-15");
    }

    @Test
    void whoDoesNotSupplyInTimeLosesTheApplicationAndCannotSupplyAnyMore() {
        var asked = after(submitted("2026-02-12T04:00:00Z"), ASK, scene("2026-02-13T04:00:00Z", Who.INTAKE));
        assertThat(reason(asked, SUPPLY, scene("2026-03-16T16:00:00Z", Who.APPLICANT)))
                .isEqualTo(Reason.TIME_PASSED);
        assertThat(reason(asked, new Command.Lapse(), scene("2026-03-16T15:00:00Z", Who.SYSTEM)))
                .isEqualTo(Reason.TIME_PASSED);
        assertThat(after(asked, new Command.Lapse(), scene("2026-03-16T16:00:00Z", Who.SYSTEM))
                        .status())
                .isEqualTo(CaseStatus.LAPSED);
    }

    @Test
    void aSpecialProcedureStopsTheClockAndAnExtensionAddsTenDaysOnce() {
        var reviewed = reviewed("2026-03-02T04:00:00Z");
        assertThat(lastDay(reviewed, LimitKind.STATUTORY)).isEqualTo("2026-03-30");
        var suspend = new Command.Suspend(SpecialProcedure.INSPECTION, "Art. 45", 5);
        var suspended = after(reviewed, suspend, scene("2026-03-09T04:00:00Z", Who.REVIEW));
        assertThat(limit(suspended, LimitKind.PROMISE).isSuspended()).isTrue();
        var resumed = after(suspended, new Command.Resume("fine"), scene("2026-03-16T04:00:00Z", Who.REVIEW));
        assertThat(lastDay(resumed, LimitKind.STATUTORY)).isEqualTo("2026-04-07");

        var asked = after(resumed, new Command.AskExtension("much"), scene("2026-03-17T04:00:00Z", Who.REVIEW));
        assertThat(reason(asked, new Command.Extend("yes"), scene("2026-03-17T05:00:00Z", Who.APPROVE)))
                .isEqualTo(Reason.SECOND_PERSON);
        var extended = after(asked, new Command.Extend("yes"), another("2026-03-17T05:00:00Z", Who.APPROVE));
        assertThat(lastDay(extended, LimitKind.STATUTORY)).isEqualTo("2026-04-21");
        assertThat(limit(extended, LimitKind.PROMISE).extension()).isEqualTo(10);
        assertThat(reason(extended, new Command.AskExtension("more"), scene("2026-03-18T04:00:00Z", Who.REVIEW)))
                .isEqualTo(Reason.NOT_ALLOWED);
    }

    @Test
    void silenceThatHasBecomeConsentIsNotOverruled() {
        var reviewed = reviewed("2026-03-02T04:00:00Z");
        var limit = new Budget(3, LimitUnit.WORKING_DAYS);
        var fire = new UUID(3, 3);
        var object = new Command.GiveOpinion(reviewed.sequence() + 1, OpinionAnswer.OBJECTION, "no");
        var silence = new Command.GiveOpinion(reviewed.sequence() + 1, OpinionAnswer.TACIT, "");
        var at = scene("2026-03-02T05:00:00Z", Who.REVIEW);
        var tacit = after(reviewed, new Command.AskOpinion(fire, "?", limit, true), at);
        var last = scene("2026-03-05T15:59:59Z", Who.ASKED_DEPARTMENT);
        var late = scene("2026-03-05T16:00:00Z", Who.ASKED_DEPARTMENT);
        assertThat(after(tacit, object, last).progress().opinions()).isEmpty();
        assertThat(reason(tacit, object, late)).isEqualTo(Reason.TIME_PASSED);
        assertThat(after(tacit, silence, scene("2026-03-05T16:00:00Z", Who.SYSTEM))
                        .progress()
                        .opinions())
                .isEmpty();
        var awaited = after(reviewed, new Command.AskOpinion(fire, "?", limit, false), at);
        assertThat(after(awaited, object, late).progress().opinions()).isEmpty();
    }

    @Test
    void aLimitOfMonthsIsExtendedByTenWorkingDays() {
        var terms = new Terms(Map.of(LimitKind.STATUTORY, new Budget(3, LimitUnit.MONTHS)), Set.of(), false, List.of());
        var accepted = after(
                in(CaseStatus.SUBMITTED, HandlingType.PROMISED),
                new Command.Accept(),
                under(terms, scene("2026-03-02T04:00:00Z", Who.INTAKE)));
        var reviewed = after(accepted, new Command.StartReview(), scene("2026-03-02T05:00:00Z", Who.REVIEW));
        var asked = after(reviewed, new Command.AskExtension("much"), scene("2026-03-17T04:00:00Z", Who.REVIEW));
        var move = Lifecycle.move(asked, new Command.Extend("yes"), another("2026-03-17T05:00:00Z", Who.APPROVE));
        assertThat(move).isInstanceOfSatisfying(Move.Moved.class, moved -> {
            assertThat(moved.events()).containsExactly(new CaseEvent.CaseExtended(10, LimitUnit.WORKING_DAYS, "yes"));
            assertThat(lastDay(moved.cased(), LimitKind.STATUTORY)).isEqualTo("2026-06-16");
        });
    }

    @Test
    void nobodyExtendsWhatNobodyAskedToExtend() {
        assertThat(reason(
                        reviewed("2026-03-02T04:00:00Z"),
                        new Command.Extend("yes"),
                        another("2026-03-17T05:00:00Z", Who.APPROVE)))
                .isEqualTo(Reason.NOT_ALLOWED);
    }

    @Test
    void silenceIsApprovalOnlyWhereItsLawSaysSoAndThenNobodyDecidesOtherwise() {
        var reviewed = reviewed("2026-03-02T04:00:00Z");
        var passed = scene("2026-03-30T16:00:00Z", Who.SYSTEM);
        assertThat(reason(reviewed, new Command.ApproveTacitly(), passed)).isEqualTo(Reason.TIME_PASSED);
        var approved = after(reviewed, new Command.ApproveTacitly(), tacit(passed));
        assertThat(approved.status()).isEqualTo(CaseStatus.APPROVED);
        assertThat(approved.progress().outcome()).isEqualTo(Outcome.APPROVED);
        assertThat(lastDay(approved, LimitKind.DELIVERY)).isEqualTo("2026-04-15");

        var refuse = new Command.Decide(Outcome.REFUSED, "late");
        var decider = scene("2026-03-31T04:00:00Z", Who.DECIDE);
        assertThat(reason(reviewed, refuse, tacit(decider))).isEqualTo(Reason.TIME_PASSED);
        assertThat(after(reviewed, refuse, decider).status()).isEqualTo(CaseStatus.REFUSED);
    }

    private static Case submitted(String at) {
        var submit = new Command.Submit("3301062026021300000018", true, "{}", null, List.of());
        return after(Cases.draft(HandlingType.PROMISED), submit, scene(at, Who.APPLICANT));
    }

    private static Case reviewed(String at) {
        var accepted = after(submitted(at), new Command.Accept(), scene(at, Who.INTAKE));
        return after(accepted, new Command.StartReview(), scene(at, Who.REVIEW));
    }

    private static Reason reason(Case cased, Command command, Scene scene) {
        return ((Refused) Lifecycle.move(cased, command, scene)).reason();
    }

    private static Limit limit(Case cased, LimitKind kind) {
        return Objects.requireNonNull(cased.progress().limits().get(kind));
    }

    private static LocalDate lastDay(Case cased, LimitKind kind) {
        return limit(cased, kind)
                .lastDay(scene("2026-03-02T04:00:00Z").calendar())
                .orElseThrow();
    }
}
