package org.yiwang.cases.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yiwang.cases.lifecycle.Cases.after;
import static org.yiwang.cases.lifecycle.Cases.in;
import static org.yiwang.cases.lifecycle.Cases.scene;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.yiwang.cases.items.HandlingType;
import org.yiwang.cases.lifecycle.CaseEvent.VisitRecorded;
import org.yiwang.cases.lifecycle.Move.Moved;
import org.yiwang.cases.lifecycle.Move.Reason;
import org.yiwang.cases.lifecycle.Move.Refused;
import org.yiwang.defaults.problems.FieldError;

class VisitRulesTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 2, 13);
    private static final Scene REVIEWER = scene("2026-02-13T04:00:00Z", Who.REVIEW);
    private static final Case REVIEWED = in(CaseStatus.IN_REVIEW, HandlingType.PROMISED);

    static Visit visit(VisitReason reason) {
        return new Visit(reason, TODAY, "seal compared", null, List.of(), Set.of());
    }

    static Appointment appointment(@Nullable String explanation) {
        return new Appointment(
                VisitReason.SIGNATURE,
                "Window 12",
                Instant.parse("2026-02-14T01:00:00Z"),
                Instant.parse("2026-02-14T02:00:00Z"),
                null,
                explanation);
    }

    @Test
    void theFirstVisitNeedsNoExplanationAndEachFurtherOneDoes() {
        var record = new Command.RecordVisit(visit(VisitReason.INSPECTION));
        assertThat(VisitRules.flaws(REVIEWED, record, REVIEWER)).isEmpty();
        var once = after(REVIEWED, record, REVIEWER);
        assertThat(once.progress().marks().visits().counted()).isEqualTo(1);
        assertThat(flaws(once, record)).containsExactly("/explanation more-than-one-visit");
        assertThat(flaws(once, new Command.AskVisit(appointment(" "))))
                .containsExactly("/explanation more-than-one-visit");
        assertThat(flaws(once, new Command.AskVisit(appointment("The contract needs a signature in person"))))
                .isEmpty();
    }

    @Test
    void aVisitThatIsAskedForIsOneAlreadyAndCountsOnceHeCame() {
        var asked = after(REVIEWED, new Command.AskVisit(appointment(null)), REVIEWER);
        assertThat(asked.progress().marks().visits()).isEqualTo(new Visits(0, 1));
        assertThat(flaws(asked, new Command.RecordVisit(visit(VisitReason.ORIGINALS))))
                .containsExactly("/explanation more-than-one-visit");
        assertThat(refusal(asked, new Command.AskVisit(appointment("again")))).isEqualTo(Reason.NOT_ALLOWED);
        assertThat(refusal(asked, new Command.ConfirmVisit(2, TODAY, List.of(), Set.of())))
                .isEqualTo(Reason.NOT_ALLOWED);

        var came = after(asked, new Command.ConfirmVisit(1, TODAY, List.of(), Set.of()), REVIEWER);
        assertThat(came.progress().marks().visits()).isEqualTo(new Visits(1, null));
        var cancelled = after(asked, new Command.CancelVisit(1, "not needed"), REVIEWER);
        assertThat(cancelled.progress().marks().visits()).isEqualTo(Visits.NONE);
    }

    @Test
    void whenACaseIsDecidedOrWithdrawnNobodyHasToComeAnyMore() {
        var asked = after(REVIEWED, new Command.AskVisit(appointment(null)), REVIEWER);
        var decider = scene("2026-02-13T05:00:00Z", Who.DECIDE);
        assertThat(after(asked, new Command.Decide(Outcome.APPROVED, "yes"), decider)
                        .progress()
                        .marks()
                        .visits())
                .isEqualTo(Visits.NONE);
        assertThat(after(asked, new Command.Withdraw(null), scene("2026-02-13T05:00:00Z", Who.APPLICANT))
                        .progress()
                        .marks()
                        .visits())
                .isEqualTo(Visits.NONE);
    }

    @Test
    void everyWrongFieldIsNamedAtOnce() {
        var wrong = new Visit(
                VisitReason.OTHER,
                TODAY.plusDays(1),
                "",
                null,
                List.of("identity-card", "photo", "identity-card"),
                Set.of("identity-card"));
        assertThat(flaws(REVIEWED, new Command.RecordVisit(wrong)))
                .containsExactly(
                        "/day still-to-come", "/words required", "/originals/1 not-given", "/originals/2 named-twice");
        var early = new Visit(VisitReason.INTAKE, LocalDate.of(2026, 2, 9), null, null, List.of(), Set.of());
        assertThat(flaws(REVIEWED, new Command.RecordVisit(early))).containsExactly("/day before-the-case");
        var past = new Appointment(
                VisitReason.OTHER,
                "Window 12",
                Instant.parse("2026-02-13T03:00:00Z"),
                Instant.parse("2026-02-13T03:00:00Z"),
                null,
                null);
        assertThat(flaws(REVIEWED, new Command.AskVisit(past)))
                .containsExactly("/from not-to-come", "/until not-after-from", "/words required");
    }

    @ParameterizedTest
    @EnumSource(
            value = CaseStatus.class,
            names = {"SUBMITTED", "SUPPLEMENT_REQUESTED"})
    void whatIsHandedInAtAWindowIsAVisitInTheSameMove(CaseStatus to) {
        var handedIn = to == CaseStatus.SUBMITTED
                ? new Command.Submit("3301062026021300000018", true, "{}", null, List.of())
                : new Command.Supply("{}", Map.of());
        var before = to == CaseStatus.SUBMITTED
                ? in(CaseStatus.DRAFT, HandlingType.PROMISED)
                : in(to, HandlingType.PROMISED);
        var clerk = scene("2026-02-13T04:00:00Z", Who.INTAKE);
        var at = new Command.AtWindow(handedIn, visit(VisitReason.INTAKE));
        var moved = (Moved) Lifecycle.move(before, at, clerk);
        assertThat(moved.cased().status()).isEqualTo(CaseStatus.SUBMITTED);
        assertThat(moved.events()).hasSize(2).last().isEqualTo(new VisitRecorded(2, visit(VisitReason.INTAKE), false));
        var again = after(REVIEWED, new Command.RecordVisit(visit(VisitReason.INTAKE)), REVIEWER);
        assertThat(flaws(again, at)).containsExactly("/present/explanation more-than-one-visit");
    }

    private static List<String> flaws(Case cased, Command command) {
        return VisitRules.flaws(cased, command, REVIEWER).stream()
                .map(VisitRulesTest::said)
                .toList();
    }

    private static String said(FieldError flaw) {
        return flaw.pointer() + " " + flaw.code();
    }

    private static Reason refusal(Case cased, Command command) {
        return ((Refused) Lifecycle.move(cased, command, REVIEWER)).reason();
    }
}
