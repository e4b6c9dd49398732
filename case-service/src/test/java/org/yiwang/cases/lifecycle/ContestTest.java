package org.yiwang.cases.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yiwang.cases.lifecycle.Cases.after;
import static org.yiwang.cases.lifecycle.Cases.draft;
import static org.yiwang.cases.lifecycle.Cases.scene;

import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.yiwang.cases.clock.LimitKind;
import org.yiwang.cases.clock.LimitUnit;
import org.yiwang.cases.items.DeliveryWay;
import org.yiwang.cases.items.HandlingType;
import org.yiwang.cases.items.Terms;
import org.yiwang.cases.lifecycle.Move.Reason;
import org.yiwang.cases.lifecycle.Move.Refused;

/** A remedy lives as any case does, by the time its own law gives. */
class ContestTest {

    private static final Instant UNTIL = Instant.parse("2026-02-13T16:00:00Z");
    private static final Terms UNNAMED = new Terms(Map.of(), Set.of(DeliveryWay.ELECTRONIC), false, List.of());

    @Test
    void aReconsiderationIsDecidedWithinSixtyDaysOnceThirtyMore() {
        var accepted = accepted(submitted(Contest.Kind.APPEAL), "2026-02-24T02:00:00Z");
        assertThat(lastDay(accepted)).isEqualTo(LocalDate.of(2026, 4, 27));
        var reviewed = after(accepted, new Command.StartReview(), by("2026-03-02T02:00:00Z", Who.REVIEW));
        var asked = after(reviewed, new Command.AskExtension("x"), by("2026-03-02T02:00:00Z", Who.REVIEW));
        assertThat(Lifecycle.move(asked, new Command.Extend("y"), another("2026-03-03T02:00:00Z")))
                .isInstanceOfSatisfying(
                        Move.Moved.class,
                        moved -> assertThat(moved.events())
                                .containsExactly(new CaseEvent.CaseExtended(30, LimitUnit.CALENDAR_DAYS, "y")));
        var extended = after(asked, new Command.Extend("y"), another("2026-03-03T02:00:00Z"));
        assertThat(lastDay(extended)).isEqualTo(LocalDate.of(2026, 5, 25));
    }

    /** Handed in on 12 February: the fifth working day after is the 26th, and the time for the decision runs from then. */
    @Test
    void silenceIsTakingUpAtTheEndOfFiveWorkingDays() {
        var late = by("2026-02-27T02:00:00Z", Who.SYSTEM);
        var deemed = after(submitted(Contest.Kind.APPEAL), new Command.DeemAccepted(), late);
        assertThat(limit(deemed)).isEqualTo(LocalDate.of(2026, 2, 26));
        var accepted = accepted(submitted(Contest.Kind.APPEAL), "2026-03-02T02:00:00Z");
        assertThat(limit(accepted)).isEqualTo(LocalDate.of(2026, 2, 26));
        var complaint = after(submitted(Contest.Kind.COMPLAINT), new Command.DeemAccepted(), late);
        assertThat(limit(complaint)).isEqualTo(LocalDate.of(2026, 2, 12));
    }

    @Test
    void aComplaintHasTheUsualTime() {
        var accepted = accepted(submitted(Contest.Kind.COMPLAINT), "2026-02-13T02:00:00Z");
        assertThat(lastDay(accepted)).isEqualTo(LocalDate.of(2026, 3, 19));
        assertThat(Contest.extension(accepted.contest())).isEqualTo(10);
    }

    @Test
    void whatIsHandedInTooLateIsRefused() {
        var draft = contesting(Contest.Kind.APPEAL);
        var submit = new Command.Submit("3301062026021300000018", true, "{}", null, List.of());
        assertThat(Lifecycle.move(draft, submit, scene("2026-02-13T15:59:59Z", Who.APPLICANT)))
                .isInstanceOf(Move.Moved.class);
        var present = new Command.AtWindow(submit, VisitRulesTest.visit(VisitReason.INTAKE));
        for (var command : List.of(submit, present)) {
            assertThat(Lifecycle.move(draft, command, scene("2026-02-13T16:00:00Z", Who.APPLICANT)))
                    .isInstanceOfSatisfying(
                            Refused.class,
                            refused -> assertThat(refused.reason()).isEqualTo(Reason.FILED_TOO_LATE));
        }
    }

    @ParameterizedTest
    @EnumSource(Contest.Kind.class)
    void aRemedyIsNotReconsideredAndAComplaintEndsTheWay(Contest.Kind kind) {
        var decided = contesting(kind);
        var refused = decided.with(decided.progress().to(CaseStatus.REFUSED));
        var allowed = Lifecycle.allowed(refused, EnumSet.of(Who.APPLICANT), false);
        assertThat(allowed).doesNotContain(CaseAction.APPEAL);
        assertThat(allowed.contains(CaseAction.COMPLAIN)).isEqualTo(kind == Contest.Kind.APPEAL);
    }

    @ParameterizedTest
    @EnumSource(Contest.Kind.class)
    void itIsWrittenDownInTheContestedCaseByTheSystemAlone(Contest.Kind kind) {
        var declined = Cases.in(CaseStatus.NOT_ACCEPTED, HandlingType.PROMISED);
        var note = new Command.NoteContest(kind, new UUID(9, 9), "3301062026021300000018");
        assertThat(Lifecycle.move(declined, note, by("2026-03-02T02:00:00Z", Who.SYSTEM)))
                .isInstanceOfSatisfying(Move.Moved.class, moved -> {
                    assertThat(moved.cased().status()).isEqualTo(CaseStatus.NOT_ACCEPTED);
                    assertThat(moved.events().getFirst().data())
                            .containsEntry("case", new UUID(9, 9).toString())
                            .containsEntry("number", "3301062026021300000018");
                });
        assertThat(Lifecycle.move(declined, note, scene("2026-03-02T02:00:00Z", Who.INTAKE)))
                .isInstanceOf(Refused.class);
    }

    private static Case contesting(Contest.Kind kind) {
        var draft = draft(HandlingType.PROMISED);
        return draft.with(draft.progress().with(Marks.NONE.contesting(new Contest(kind, new UUID(8, 8), UNTIL))));
    }

    private static Case submitted(Contest.Kind kind) {
        var submit = new Command.Submit("3301062026021300000018", true, "{}", null, List.of());
        return after(contesting(kind), submit, by("2026-02-12T04:00:00Z", Who.APPLICANT, kind));
    }

    private static Case accepted(Case submitted, String at) {
        return after(submitted, new Command.Accept(), by(at, Who.INTAKE, kind(submitted)));
    }

    private static Contest.Kind kind(Case cased) {
        return Objects.requireNonNull(cased.contest()).kind();
    }

    private static Scene by(String at, Who who) {
        return by(at, who, Contest.Kind.APPEAL);
    }

    /** The scene of an item that names no limits, with those of the remedy's own law. */
    private static Scene by(String at, Who who, Contest.Kind kind) {
        var scene = scene(at, who);
        var terms = Contest.terms(new Contest(kind, new UUID(8, 8), UNTIL), UNNAMED);
        return new Scene(scene.actor(), scene.standing(), scene.relation(), scene.now(), scene.calendar(), terms);
    }

    private static Scene another(String at) {
        var scene = Cases.another(at, Who.APPROVE);
        return new Scene(scene.actor(), scene.standing(), scene.relation(), scene.now(), scene.calendar(), UNNAMED);
    }

    private static LocalDate lastDay(Case cased) {
        var statutory = Objects.requireNonNull(cased.progress().limit(LimitKind.STATUTORY));
        return statutory.lastDay(scene("2026-02-12T04:00:00Z").calendar()).orElseThrow();
    }

    private static LocalDate limit(Case cased) {
        return Objects.requireNonNull(cased.progress().limit(LimitKind.STATUTORY))
                .startedOn();
    }
}
