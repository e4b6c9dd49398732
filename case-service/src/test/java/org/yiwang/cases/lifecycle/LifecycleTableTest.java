package org.yiwang.cases.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yiwang.cases.lifecycle.Cases.in;
import static org.yiwang.cases.lifecycle.Cases.scene;
import static org.yiwang.cases.lifecycle.Cases.tacit;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.yiwang.cases.clock.Budget;
import org.yiwang.cases.clock.LimitKind;
import org.yiwang.cases.clock.LimitUnit;
import org.yiwang.cases.items.HandlingType;
import org.yiwang.cases.items.OwedAs;
import org.yiwang.cases.lifecycle.Move.Moved;
import org.yiwang.cases.lifecycle.Move.Reason;
import org.yiwang.cases.lifecycle.Move.Refused;

/** The whole table of the domain document, typed by hand: every state, action and standing. */
class LifecycleTableTest {

    /** State, standing, what may be done of what is built once what it presupposes beside the state is given. */
    private static final String TABLE = """
            DRAFT                APPLICANT SUBMIT RENEW DISCARD
            DRAFT                INTAKE    SUBMIT
            SUBMITTED            APPLICANT WITHDRAW
            SUBMITTED            INTAKE    ACCEPT DECLINE REQUEST_SUPPLEMENT RECORD_VISIT RECORD_SERVICE
            SUBMITTED            REVIEW    RECORD_VISIT
            SUBMITTED            SYSTEM    DEEM_ACCEPTED REPROJECT
            SUPPLEMENT_REQUESTED APPLICANT SUPPLY WITHDRAW
            SUPPLEMENT_REQUESTED INTAKE    SUPPLY EXTEND_SUPPLEMENT RECORD_VISIT RECORD_SERVICE
            SUPPLEMENT_REQUESTED REVIEW    RECORD_VISIT
            SUPPLEMENT_REQUESTED SYSTEM    LAPSE REPROJECT
            ACCEPTED             APPLICANT WITHDRAW
            ACCEPTED             INTAKE    RECORD_VISIT RECORD_SERVICE
            ACCEPTED             REVIEW    START_REVIEW RECORD_VISIT
            ACCEPTED             SYSTEM    APPROVE_TACITLY REPROJECT
            IN_REVIEW            APPLICANT WITHDRAW
            IN_REVIEW            INTAKE    RECORD_VISIT CONFIRM_VISIT RECORD_SERVICE
            IN_REVIEW            REVIEW    PASS_UP ASK_OPINION SUSPEND ASK_EXTENSION
            IN_REVIEW            REVIEW    RECORD_VISIT ASK_VISIT CONFIRM_VISIT CANCEL_VISIT
            IN_REVIEW            DECIDE    DECIDE
            IN_REVIEW            APPROVE   EXTEND
            IN_REVIEW            ASKED_DEPARTMENT GIVE_OPINION
            IN_REVIEW            SYSTEM    GIVE_OPINION APPROVE_TACITLY REPROJECT
            SUSPENDED            APPLICANT WITHDRAW
            SUSPENDED            INTAKE    RECORD_VISIT CONFIRM_VISIT RECORD_SERVICE
            SUSPENDED            REVIEW    RESUME RECORD_VISIT ASK_VISIT CONFIRM_VISIT CANCEL_VISIT
            SUSPENDED            ASKED_DEPARTMENT GIVE_OPINION
            SUSPENDED            SYSTEM    GIVE_OPINION REPROJECT
            APPROVED             APPLICANT FULFIL APPEAL COMPLAIN
            APPROVED             INTAKE    DELIVER RECORD_VISIT RECORD_SERVICE
            APPROVED             REVIEW    CONFIRM_FULFILMENT RECORD_VISIT
            APPROVED             SYSTEM    DELIVER APPEAL COMPLAIN REPROJECT
            REFUSED              APPLICANT APPEAL COMPLAIN
            REFUSED              INTAKE    DELIVER RECORD_VISIT RECORD_SERVICE
            REFUSED              REVIEW    RECORD_VISIT
            REFUSED              SYSTEM    DELIVER APPEAL COMPLAIN REPROJECT
            DELIVERED            APPLICANT FULFIL APPEAL COMPLAIN
            DELIVERED            INTAKE    RECORD_SERVICE
            DELIVERED            REVIEW    CONFIRM_FULFILMENT
            DELIVERED            SYSTEM    CLOSE APPEAL COMPLAIN REPROJECT
            CLOSED               APPLICANT RATE APPEAL COMPLAIN
            CLOSED               INTAKE    RECORD_SERVICE
            CLOSED               SYSTEM    APPEAL COMPLAIN
            NOT_ACCEPTED         APPLICANT RATE APPEAL COMPLAIN
            NOT_ACCEPTED         INTAKE    RECORD_SERVICE
            NOT_ACCEPTED         SYSTEM    APPEAL COMPLAIN
            LAPSED               INTAKE    RECORD_SERVICE
            WITHDRAWN            INTAKE    RECORD_SERVICE
            """;

    /** What needs no command: it follows another action, is kept apart from the trail, or leaves none. */
    private static final Set<CaseAction> WITHOUT =
            EnumSet.of(CaseAction.CLOSE, CaseAction.RENEW, CaseAction.DISCARD, CaseAction.RATE);

    private static final LocalDate LONG_AGO = LocalDate.of(2026, 1, 5);

    static Stream<Arguments> everyStateAndStanding() {
        return Arrays.stream(CaseStatus.values())
                .flatMap(status -> Arrays.stream(Who.values()).map(who -> Arguments.of(status, who)));
    }

    @Test
    void everyActionThatIsBuiltIsTried() {
        assertThat(Commands.ALL.keySet())
                .containsExactlyInAnyOrderElementsOf(Arrays.stream(CaseAction.values())
                        .filter(action -> action.isBuilt() && !WITHOUT.contains(action))
                        .toList());
    }

    @ParameterizedTest(name = "{0}, {1}")
    @MethodSource("everyStateAndStanding")
    void everyTripleOfStateActionAndStandingIsAsTheTableSays(CaseStatus status, Who who) {
        var expected = table(status, who);
        var offered = EnumSet.copyOf(expected);
        offered.remove(CaseAction.RECORD_SERVICE);
        assertThat(Lifecycle.allowed(status, HandlingType.PROMISED, EnumSet.of(who)))
                .isEqualTo(offered);
        Commands.ALL.forEach((action, command) -> {
            var cased = ready(action, status);
            var move = Lifecycle.move(cased, command, tacit(scene("2026-03-16T04:00:00Z", who)));
            if (expected.contains(action)) {
                assertThat(move).as("%s", action).isInstanceOf(Moved.class);
            } else {
                var reason = everywhere(who).contains(action) ? Reason.NOT_ALLOWED : Reason.NOT_YOURS_TO_DO;
                var allowed = Lifecycle.allowed(cased, EnumSet.of(who), false);
                assertThat(move).as("%s", action).isEqualTo(new Refused(reason, allowed));
                assertThat(offered).containsAll(allowed);
            }
        });
    }

    @ParameterizedTest
    @EnumSource(
            value = CaseAction.class,
            names = {"PASS_UP", "EXTEND", "CONFIRM_VISIT", "CANCEL_VISIT", "FULFIL", "CONFIRM_FULFILMENT", "RENEW"})
    void whatPresupposesMoreThanAStateIsNotOfferedWithoutIt(CaseAction action) {
        for (var status : action.from()) {
            var bare = in(status, HandlingType.PROMISED);
            assertThat(Lifecycle.allowed(bare, EnumSet.allOf(Who.class), false)).doesNotContain(action);
        }
    }

    /** A case in this state with what an action presupposes besides: a time that has passed, something asked or owed. */
    private static Case ready(CaseAction action, CaseStatus status) {
        var cased = in(status, HandlingType.PROMISED);
        var progress = cased.progress();
        var marks = progress.marks();
        return cased.with(
                switch (action) {
                    case DEEM_ACCEPTED -> progress.started(LimitKind.INTAKE, LimitKind.INTAKE.lawful(), LONG_AGO);
                    case LAPSE -> progress.started(LimitKind.SUPPLEMENT, LimitKind.SUPPLEMENT.lawful(), LONG_AGO);
                    case APPROVE_TACITLY ->
                        progress.started(LimitKind.STATUTORY, LimitKind.STATUTORY.lawful(), LONG_AGO);
                    case REPROJECT -> progress.started(LimitKind.DELIVERY, LimitKind.DELIVERY.lawful(), LONG_AGO);
                    case GIVE_OPINION -> progress.asking(new OpenOpinion(1, new UUID(3, 3), null));
                    case PASS_UP -> progress.preReviewedBy(new UUID(4, 4));
                    case EXTEND -> progress.with(marks.extensionAsked(new UUID(6, 6)));
                    case CONFIRM_VISIT, CANCEL_VISIT ->
                        progress.with(marks.with(marks.visits().asked(1)));
                    case FULFIL -> progress.with(marks.owing(List.of(owed())));
                    case CONFIRM_FULFILMENT -> progress.with(marks.owing(List.of(owed().supplied(new UUID(9, 9)))));
                    default -> progress;
                });
    }

    private static Obligation owed() {
        var budget = new Budget(30, LimitUnit.CALENDAR_DAYS);
        return Obligation.of(1, "lease", OwedAs.LATER, budget).started(LONG_AGO);
    }

    private static Set<CaseAction> everywhere(Who who) {
        return Arrays.stream(CaseStatus.values())
                .flatMap(status -> table(status, who).stream())
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(CaseAction.class)));
    }

    private static EnumSet<CaseAction> table(CaseStatus status, Who who) {
        return TABLE.lines()
                .map(line -> line.split("\\s+"))
                .filter(words -> words[0].equals(status.name()) && words[1].equals(who.name()))
                .flatMap(words -> Arrays.stream(words).skip(2))
                .map(CaseAction::valueOf)
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(CaseAction.class)));
    }
}
