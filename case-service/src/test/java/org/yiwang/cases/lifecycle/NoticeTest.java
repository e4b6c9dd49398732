package org.yiwang.cases.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.yiwang.cases.clock.LimitKind;
import org.yiwang.cases.items.DeliveryWay;
import org.yiwang.cases.items.HandlingType;
import org.yiwang.cases.trail.Audience;
import org.yiwang.cases.trail.TrailEvent;

class NoticeTest {

    private static final String NOON = "2026-02-13T04:00:00Z";
    private static final LocalDate DAY = LocalDate.of(2026, 2, 13);

    @Test
    void aReceiptTellsUntilWhenIntakeHasToAnswer() {
        var notice = given(
                Cases.draft(HandlingType.PROMISED), new Command.Submit("33", true, "", null, List.of()), Who.APPLICANT);
        assertThat(notice)
                .isEqualTo(new Notice(
                        1, NoticeKind.RECEIPT, 7, new UUID(1, 7), LimitKind.INTAKE, LocalDate.of(2026, 2, 27)));
    }

    @Test
    void aRefusalTellsOfNoLimitAndIsNumberedAfterTheNoticesBefore() {
        var reviewed = Cases.in(CaseStatus.IN_REVIEW, HandlingType.PROMISED).recorded(6, "", 4);
        var refused = given(reviewed, new Command.Decide(Outcome.REFUSED, "no"), Who.DECIDE);
        assertThat(refused).isEqualTo(new Notice(5, NoticeKind.REFUSAL, 7, new UUID(1, 7), null, null));
        var approved = given(reviewed, new Command.Decide(Outcome.APPROVED, ""), Who.DECIDE);
        assertThat(approved).extracting(Notice::kind).isEqualTo(NoticeKind.APPROVAL);
        assertThat(approved).extracting(Notice::limit).isEqualTo(LimitKind.DELIVERY);
    }

    @Test
    void aSupplementRequestTellsTheLastDayOrThatItCountsFromService() {
        var ask = new Command.RequestSupplement(List.of(new Wanted("/form/shopName", "Which?")));
        var submitted = Cases.in(CaseStatus.SUBMITTED, HandlingType.PROMISED);
        assertThat(given(submitted, ask, Who.INTAKE)).extracting(Notice::dueOn).isEqualTo(LocalDate.of(2026, 3, 16));
        var onPaper = submitted.with(Progress.draft(false).to(CaseStatus.SUBMITTED));
        assertThat(given(onPaper, ask, Who.INTAKE))
                .isEqualTo(new Notice(1, NoticeKind.SUPPLEMENT, 7, new UUID(1, 7), LimitKind.SUPPLEMENT, null));
    }

    @Test
    void whatNeedNotBeWrittenGivesNone() {
        assertThat(given(Cases.in(CaseStatus.ACCEPTED, HandlingType.PROMISED), new Command.StartReview(), Who.REVIEW))
                .isNull();
        assertThat(given(Cases.in(CaseStatus.SUBMITTED, HandlingType.PROMISED), service(), Who.INTAKE))
                .isNull();
    }

    @Test
    void ofTwoEventsOneIsToldInWriting() {
        var approved = Cases.in(CaseStatus.APPROVED, HandlingType.PROMISED);
        var way = DeliveryWay.POST;
        assertThat(given(approved, new Command.Deliver(way), Who.INTAKE))
                .extracting(Notice::kind)
                .isEqualTo(NoticeKind.DELIVERY);
    }

    @ParameterizedTest
    @EnumSource
    void serviceIsRecordedInEveryStateButADraftAndOfferedWithTheNoticeOnly(CaseStatus status) {
        var cased = Cases.in(status, HandlingType.PROMISED);
        var move = Lifecycle.move(cased, service(), Cases.scene(NOON, Who.INTAKE));
        if (status == CaseStatus.DRAFT) {
            assertThat(move).isInstanceOf(Move.Refused.class);
        } else {
            assertThat(move).isInstanceOf(Move.Moved.class);
            assertThat(((Move.Moved) move).cased().status()).isEqualTo(status);
        }
        assertThat(Lifecycle.allowed(cased, EnumSet.of(Who.INTAKE), false)).doesNotContain(CaseAction.RECORD_SERVICE);
        assertThat(Lifecycle.move(cased, service(), Cases.scene(NOON, Who.REVIEW)))
                .isInstanceOf(Move.Refused.class);
    }

    private static Command service() {
        return new Command.RecordService(1, NoticeKind.RECEIPT, ServiceWay.POST, DAY, DAY, null, "EMS 1", null);
    }

    private static @Nullable Notice given(Case cased, Command command, Who who) {
        var scene = Cases.scene(NOON, who);
        var moved = (Move.Moved) Lifecycle.move(cased, command, scene);
        var trail = moved.events().stream()
                .map(event -> link(cased, event, 7 + moved.events().indexOf(event)))
                .toList();
        return Notice.of(cased, moved.cased().progress(), moved.events(), trail, scene);
    }

    private static TrailEvent link(Case cased, CaseEvent event, int sequence) {
        return new TrailEvent(
                cased.root(),
                cased.id(),
                sequence,
                new UUID(1, sequence),
                event.action().name(),
                "",
                "",
                Instant.parse(NOON),
                cased.applicant(),
                new TrailEvent.Who("OFFICIAL", Cases.OFFICIAL, null, null),
                Audience.APPLICANT,
                Map.of(),
                Map.of(),
                "",
                "");
    }
}
