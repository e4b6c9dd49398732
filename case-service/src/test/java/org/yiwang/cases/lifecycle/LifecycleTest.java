package org.yiwang.cases.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yiwang.cases.lifecycle.Cases.after;
import static org.yiwang.cases.lifecycle.Cases.draft;
import static org.yiwang.cases.lifecycle.Cases.in;
import static org.yiwang.cases.lifecycle.Cases.own;
import static org.yiwang.cases.lifecycle.Cases.scene;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
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

    /** Typed by hand from the domain document: state, standing, what may be done of what is built. */
    private static final String ALLOWED = """
            DRAFT                APPLICANT SUBMIT DISCARD
            DRAFT                INTAKE    SUBMIT
            SUBMITTED            APPLICANT WITHDRAW
            SUBMITTED            INTAKE    ACCEPT DECLINE REQUEST_SUPPLEMENT RECORD_VISIT
            SUBMITTED            REVIEW    RECORD_VISIT
            SUPPLEMENT_REQUESTED APPLICANT SUPPLY WITHDRAW
            SUPPLEMENT_REQUESTED INTAKE    SUPPLY EXTEND_SUPPLEMENT RECORD_VISIT
            SUPPLEMENT_REQUESTED REVIEW    RECORD_VISIT
            ACCEPTED             APPLICANT WITHDRAW
            ACCEPTED             INTAKE    RECORD_VISIT
            ACCEPTED             REVIEW    START_REVIEW RECORD_VISIT
            IN_REVIEW            APPLICANT WITHDRAW
            IN_REVIEW            INTAKE    RECORD_VISIT
            IN_REVIEW            REVIEW    SUSPEND ASK_EXTENSION ASK_OPINION RECORD_VISIT ASK_VISIT
            IN_REVIEW            ASKED_DEPARTMENT GIVE_OPINION
            SUSPENDED            ASKED_DEPARTMENT GIVE_OPINION
            IN_REVIEW            DECIDE    DECIDE
            SUSPENDED            APPLICANT WITHDRAW
            SUSPENDED            INTAKE    RECORD_VISIT
            SUSPENDED            REVIEW    RESUME RECORD_VISIT ASK_VISIT
            APPROVED             INTAKE    DELIVER RECORD_VISIT
            APPROVED             REVIEW    RECORD_VISIT
            REFUSED              INTAKE    DELIVER RECORD_VISIT
            REFUSED              REVIEW    RECORD_VISIT
            NOT_ACCEPTED         APPLICANT RATE APPEAL COMPLAIN
            APPROVED             APPLICANT APPEAL COMPLAIN
            REFUSED              APPLICANT APPEAL COMPLAIN
            DELIVERED            APPLICANT APPEAL COMPLAIN
            CLOSED               APPLICANT RATE APPEAL COMPLAIN
            """;

    private static final Map<CaseAction, Command> COMMANDS = Stream.of(
                    new Command.Submit("3301062026021300000018", true, "{}", null, List.of()),
                    new Command.Accept(),
                    new Command.Decline("why", "where"),
                    new Command.RequestSupplement(List.of(new Wanted("/form/shopName", "Which?"))),
                    new Command.Supply("{}", Map.of()),
                    new Command.StartReview(),
                    new Command.ExtendSupplement(10, "floods"),
                    new Command.PassUp("fit"),
                    new Command.Fulfil(1, new UUID(9, 9)),
                    new Command.ConfirmFulfilment(1, true, ""),
                    new Command.Suspend(SpecialProcedure.INSPECTION, "Art. 45", 5),
                    new Command.Resume(null),
                    new Command.AskOpinion(new UUID(3, 3), "?", LimitKind.OPINION.lawful(), false),
                    new Command.AskExtension("much to read"),
                    new Command.Extend("granted"),
                    new Command.Decide(Outcome.APPROVED, ""),
                    new Command.Deliver(DeliveryWay.POST),
                    new Command.RecordVisit(VisitRulesTest.visit(VisitReason.OTHER)),
                    new Command.AskVisit(VisitRulesTest.appointment(null)),
                    new Command.ConfirmVisit(1, LocalDate.of(2026, 2, 13), List.of(), Set.of()),
                    new Command.CancelVisit(1, "not needed"),
                    new Command.Withdraw(null))
            .collect(Collectors.toMap(Command::action, command -> command));

    static Stream<Arguments> everyStateAndStanding() {
        return Arrays.stream(CaseStatus.values())
                .flatMap(status -> Stream.of(Who.APPLICANT, Who.INTAKE, Who.REVIEW, Who.DECIDE, Who.APPROVE)
                        .map(who -> Arguments.of(status, who)));
    }

    @ParameterizedTest(name = "{0}, {1}")
    @MethodSource("everyStateAndStanding")
    void everyTripleOfStateActionAndStandingIsAsTheTableSays(CaseStatus status, Who who) {
        Set<CaseAction> expected = allowed(status, who);
        Case promised = in(status, HandlingType.PROMISED);
        assertThat(Lifecycle.allowed(promised, EnumSet.of(who), false)).isEqualTo(expected);
        COMMANDS.forEach((action, command) -> {
            Move move = Lifecycle.move(promised, command, scene(NOON, who));
            if (expected.contains(action)) {
                assertThat(move).isInstanceOf(Moved.class);
            } else {
                Reason reason = action.by().contains(who) ? Reason.NOT_ALLOWED : Reason.NOT_YOURS_TO_DO;
                assertThat(move).isEqualTo(new Refused(reason, expected));
            }
        });
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
        Move move = Lifecycle.move(cased, command(action), own(scene(NOON, who)));
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
                command(CaseAction.SUBMIT),
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

    private static Command command(CaseAction action) {
        return Objects.requireNonNull(COMMANDS.get(action));
    }

    private static Limit limit(Case cased, LimitKind kind) {
        return Objects.requireNonNull(cased.progress().limits().get(kind));
    }

    private static LocalDate lastDay(Case cased, LimitKind kind) {
        var calendar = scene(NOON).calendar();
        return limit(cased, kind).lastDay(calendar).orElseThrow();
    }

    private static Set<CaseAction> allowed(CaseStatus status, Who who) {
        return ALLOWED.lines()
                .map(line -> line.split("\\s+"))
                .filter(words -> words[0].equals(status.name()) && words[1].equals(who.name()))
                .flatMap(words -> Arrays.stream(words).skip(2))
                .map(CaseAction::valueOf)
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(CaseAction.class)));
    }
}
