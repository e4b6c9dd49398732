package org.yiwang.cases.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yiwang.cases.lifecycle.Cases.after;
import static org.yiwang.cases.lifecycle.Cases.draft;
import static org.yiwang.cases.lifecycle.Cases.in;
import static org.yiwang.cases.lifecycle.Cases.own;
import static org.yiwang.cases.lifecycle.Cases.scene;

import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.yiwang.cases.clock.Limit;
import org.yiwang.cases.clock.LimitKind;
import org.yiwang.cases.clock.WorkingCalendar;
import org.yiwang.cases.items.DeliveryWay;
import org.yiwang.cases.items.HandlingType;
import org.yiwang.cases.items.InForce;
import org.yiwang.cases.lifecycle.CaseEvent.CaseClosed;
import org.yiwang.cases.lifecycle.CaseEvent.CaseDelivered;
import org.yiwang.cases.lifecycle.Move.Moved;
import org.yiwang.cases.lifecycle.Move.Reason;
import org.yiwang.cases.lifecycle.Move.Refused;

class LifecycleTest {

    private static final String NOON = "2026-02-13T04:00:00Z";
    private static final LocalDate LATER = LocalDate.of(2026, 12, 1);
    private static final WorkingCalendar CALENDAR = scene(NOON).calendar();

    @Test
    void aDraftOfAnEarlierVersionIsRenewedBeforeItIsHandedIn() {
        var standing = EnumSet.of(Who.APPLICANT);
        assertThat(Lifecycle.allowed(Cases.draft(new InForce(2, null)), standing, false))
                .containsExactlyInAnyOrder(CaseAction.RENEW, CaseAction.DISCARD);
        var retired = new InForce(2, Instant.parse("2026-02-12T02:00:00Z"));
        assertThat(Lifecycle.allowed(Cases.draft(retired), standing, false)).containsExactly(CaseAction.DISCARD);
    }

    @Test
    void onTheSpotItemsMayBeDecidedOnceAccepted() {
        Case accepted = in(CaseStatus.ACCEPTED, HandlingType.ON_THE_SPOT);
        Case decided = after(accepted, new Command.Decide(Outcome.REFUSED, "no"), scene(NOON, Who.DECIDE));
        assertThat(decided.status()).isEqualTo(CaseStatus.REFUSED);
        assertThat(decided.progress().outcome()).isEqualTo(Outcome.REFUSED);
    }

    @ParameterizedTest
    @EnumSource(
            value = CaseAction.class,
            names = {"ACCEPT", "DECLINE", "START_REVIEW", "DECIDE", "DELIVER"})
    void nobodyHandlesHisOwnCase(CaseAction action) {
        Who who = action.by().iterator().next();
        Case cased = in(action.from().iterator().next(), HandlingType.ON_THE_SPOT);
        Move move = Lifecycle.move(cased, Commands.of(action), own(scene(NOON, who)));
        assertThat(move).isEqualTo(new Refused(Reason.OWN_CASE, Set.of()));
    }

    @Test
    void whoTookItInAtAWindowAcceptsItAndDoesNotDecideIt() {
        Case submitted = in(CaseStatus.SUBMITTED, HandlingType.ON_THE_SPOT);
        Case accepted = after(submitted, new Command.Accept(), Cases.tookIn(scene(NOON, Who.INTAKE, Who.DECIDE)));
        assertThat(accepted.status()).isEqualTo(CaseStatus.ACCEPTED);
        Scene again = Cases.tookIn(scene(NOON, Who.INTAKE, Who.DECIDE));
        assertThat(Lifecycle.move(accepted, new Command.Decide(Outcome.APPROVED, "yes"), again))
                .isEqualTo(new Refused(Reason.OWN_CASE, EnumSet.of(CaseAction.RECORD_VISIT)));
    }

    @Test
    void oneOwnCaseMayBeWithdrawnByItsApplicant() {
        Case cased = in(CaseStatus.SUBMITTED, HandlingType.PROMISED);
        assertThat(after(cased, new Command.Withdraw("no need"), own(scene(NOON, Who.APPLICANT)))
                        .status())
                .isEqualTo(CaseStatus.WITHDRAWN);
    }

    @Test
    void closureFollowsDeliveryAsASecondEvent() {
        Case approved = in(CaseStatus.APPROVED, HandlingType.PROMISED);
        Move move = Lifecycle.move(approved, new Command.Deliver(DeliveryWay.ELECTRONIC), scene(NOON, Who.INTAKE));
        assertThat(move).isInstanceOfSatisfying(Moved.class, moved -> {
            assertThat(moved.cased().status()).isEqualTo(CaseStatus.CLOSED);
            assertThat(moved.events()).containsExactly(new CaseDelivered(DeliveryWay.ELECTRONIC), new CaseClosed());
        });
    }

    @Test
    void aResultIsNotDeliveredInAWayTheItemDoesNotKnow() {
        Case approved = in(CaseStatus.APPROVED, HandlingType.PROMISED);
        var deliver = new Command.Deliver(DeliveryWay.WINDOW);
        var collected = new Command.AtWindow(deliver, VisitRulesTest.visit(VisitReason.COLLECTION));
        for (var command : List.of(deliver, collected)) {
            assertThat(Lifecycle.move(approved, command, scene(NOON, Who.INTAKE)))
                    .isEqualTo(
                            new Refused(Reason.DELIVERY_WAY, EnumSet.of(CaseAction.DELIVER, CaseAction.RECORD_VISIT)));
        }
    }

    @Test
    void theLimitsStartAndStopAlongTheWay() {
        Case submitted = after(
                draft(HandlingType.ON_THE_SPOT),
                Commands.of(CaseAction.SUBMIT),
                scene("2026-02-12T04:00:00Z", Who.APPLICANT));
        assertThat(lastDay(submitted, LimitKind.INTAKE)).isEqualTo("2026-02-26");

        Case accepted = after(submitted, new Command.Accept(), scene(NOON, Who.INTAKE));
        assertThat(limit(accepted, LimitKind.INTAKE).consumed(LATER, CALENDAR)).isEqualTo(1);
        assertThat(limit(accepted, LimitKind.INTAKE).isRunning()).isFalse();
        assertThat(lastDay(accepted, LimitKind.STATUTORY)).isEqualTo("2026-03-19");
        assertThat(lastDay(accepted, LimitKind.PROMISE)).isEqualTo("2026-02-27");

        Case decided =
                after(accepted, new Command.Decide(Outcome.APPROVED, "yes"), scene("2026-02-24T04:00:00Z", Who.DECIDE));
        assertThat(limit(decided, LimitKind.STATUTORY).consumed(LATER, CALENDAR))
                .isEqualTo(2);
        assertThat(limit(decided, LimitKind.PROMISE).isRunning()).isFalse();
        assertThat(lastDay(decided, LimitKind.DELIVERY)).isEqualTo("2026-03-09");

        Case closed =
                after(decided, new Command.Deliver(DeliveryWay.ELECTRONIC), scene("2026-02-25T04:00:00Z", Who.INTAKE));
        assertThat(closed.progress().limits().values()).noneMatch(limit -> limit.isRunning());
    }

    @Test
    void whoStartsTheReviewIsTheHandler() {
        Case reviewed = after(
                in(CaseStatus.ACCEPTED, HandlingType.PROMISED), new Command.StartReview(), scene(NOON, Who.REVIEW));
        assertThat(reviewed.progress().handler()).isEqualTo(Cases.OFFICIAL);
    }

    private static Limit limit(Case cased, LimitKind kind) {
        return Objects.requireNonNull(cased.progress().limits().get(kind));
    }

    private static LocalDate lastDay(Case cased, LimitKind kind) {
        var calendar = scene(NOON).calendar();
        return limit(cased, kind).lastDay(calendar).orElseThrow();
    }
}
