package org.yiwang.cases.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.yiwang.cases.clock.Limit;
import org.yiwang.cases.clock.LimitKind;
import org.yiwang.cases.clock.LimitUnit;
import org.yiwang.cases.items.HandlingType;
import org.yiwang.cases.lifecycle.CaseEvent.CaseAccepted;
import org.yiwang.cases.lifecycle.CaseEvent.CaseApprovedTacitly;
import org.yiwang.cases.lifecycle.CaseEvent.CaseContested;
import org.yiwang.cases.lifecycle.CaseEvent.CaseDeemedAccepted;
import org.yiwang.cases.lifecycle.CaseEvent.CaseExtended;
import org.yiwang.cases.lifecycle.CaseEvent.CasePassedUp;
import org.yiwang.cases.lifecycle.CaseEvent.CasePreReviewed;
import org.yiwang.cases.lifecycle.CaseEvent.CaseSupplied;
import org.yiwang.cases.lifecycle.CaseEvent.CaseWithdrawn;
import org.yiwang.cases.lifecycle.CaseEvent.ExtensionAsked;
import org.yiwang.cases.lifecycle.CaseEvent.ObligationSupplied;
import org.yiwang.cases.lifecycle.CaseEvent.OpinionAsked;
import org.yiwang.cases.lifecycle.CaseEvent.OpinionGiven;
import org.yiwang.keycloak.Duty;

class AlertTest {

    private static final UUID ASKED = new UUID(3, 3);
    private static final UUID HANDLER = new UUID(5, 5);

    private final Case fresh = Cases.in(CaseStatus.SUBMITTED, HandlingType.PROMISED);
    private final Case handled = fresh.with(fresh.progress().handledBy(HANDLER));

    @Test
    void anOpinionIsToldToThoseWhoReviewInTheDepartmentThatIsAsked() {
        var limit = Limit.started(LimitKind.OPINION, LimitKind.OPINION.lawful(), LocalDate.of(2026, 2, 13));
        assertThat(Alert.of(new OpinionAsked(4, ASKED, "?", limit, false), handled))
                .isEqualTo(new Alert(Duty.REVIEW, ASKED, null, Cases.DEPARTMENT));
    }

    @Test
    void whatWasAskedForIsToldToTheHandler() {
        var opinion = new OpinionGiven(new OpenOpinion(4, ASKED, null), OpinionAnswer.CONSENT, "fine");
        var handler = new Alert(null, Cases.DEPARTMENT, HANDLER, Cases.DEPARTMENT);
        assertThat(Alert.of(opinion, handled)).isEqualTo(handler);
        assertThat(Alert.of(new CaseExtended(10, LimitUnit.WORKING_DAYS, "granted"), handled))
                .isEqualTo(handler);
        assertThat(Alert.of(new CaseWithdrawn(null), handled)).isEqualTo(handler);
    }

    @Test
    void whatWaitsForADutyIsToldToItsHolders() {
        assertThat(Alert.of(new ExtensionAsked(HANDLER, "much"), handled))
                .isEqualTo(new Alert(Duty.APPROVE, Cases.DEPARTMENT, null, Cases.DEPARTMENT));
        var intake = new Alert(Duty.INTAKE, Cases.DEPARTMENT, null, Cases.DEPARTMENT);
        assertThat(Alert.of(new CaseDeemedAccepted(), fresh)).isEqualTo(intake);
        assertThat(Alert.of(new CaseSupplied(3, "{}", Map.of()), fresh)).isEqualTo(intake);
        assertThat(Alert.of(new CaseApprovedTacitly(), handled))
                .isEqualTo(new Alert(Duty.SUPERVISE, Cases.DEPARTMENT, HANDLER, Cases.DEPARTMENT));
    }

    @Test
    void whatIsPassedUpIsToldToWhoReviewsAbove() {
        assertThat(Alert.of(new CasePassedUp(Cases.DEPARTMENT, ASKED), handled))
                .isEqualTo(new Alert(Duty.REVIEW, ASKED, null, Cases.DEPARTMENT));
    }

    @Test
    void theFirstEventThatConcernsAnOfficialTellsHim() {
        List<CaseEvent> events = List.of(new CasePreReviewed("fine"), new CasePassedUp(Cases.DEPARTMENT, ASKED));
        assertThat(Alert.first(events, handled))
                .isEqualTo(new Alert.Raised(1, new Alert(Duty.REVIEW, ASKED, null, Cases.DEPARTMENT)));
        assertThat(Alert.first(List.of(new CaseAccepted()), handled)).isNull();
    }

    @Test
    void whatIsSuppliedAfterTheDecisionIsToldToTheHandlerOrElseToReviewers() {
        var supplied = new ObligationSupplied(1, "photo", ASKED);
        assertThat(Alert.of(supplied, handled)).isEqualTo(new Alert(null, Cases.DEPARTMENT, HANDLER, Cases.DEPARTMENT));
        assertThat(Alert.of(supplied, fresh))
                .isEqualTo(new Alert(Duty.REVIEW, Cases.DEPARTMENT, null, Cases.DEPARTMENT));
    }

    @Test
    void thatACaseIsContestedIsToldToItsHandlerAndSupervisors() {
        assertThat(Alert.of(new CaseContested(Contest.Kind.APPEAL, ASKED, "1"), handled))
                .isEqualTo(new Alert(Duty.SUPERVISE, Cases.DEPARTMENT, HANDLER, Cases.DEPARTMENT));
    }

    @Test
    void whatConcernsNoOfficialIsToldToNone() {
        assertThat(Alert.of(new CaseAccepted(), handled)).isNull();
        assertThat(Alert.of(new CaseWithdrawn(null), fresh)).isNull();
    }
}
