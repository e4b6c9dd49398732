package org.yiwang.cases.remedies;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.yiwang.cases.clock.Calendars;
import org.yiwang.cases.clock.WorkingCalendar;
import org.yiwang.cases.lifecycle.Contest;
import org.yiwang.cases.lifecycle.FilingEnd;
import org.yiwang.cases.lifecycle.NoticeKind;
import org.yiwang.cases.notices.Served;
import org.yiwang.cases.notices.ServedNotices;
import reactor.core.publisher.Mono;

/** When decisions were served as it is recorded now, and until when they may be contested therefore. */
@Component
class ServedDecisions implements FilingEnd {

    /** The notices from whose service remedies run. */
    private static final NoticeKind[] CONTESTED = {
        NoticeKind.NON_ACCEPTANCE,
        NoticeKind.APPROVAL,
        NoticeKind.REFUSAL,
        NoticeKind.RECONSIDERATION,
        NoticeKind.TACIT_APPROVAL
    };

    private final RemedyRepository remedies;
    private final ServedNotices notices;
    private final Calendars calendars;

    ServedDecisions(RemedyRepository remedies, ServedNotices notices, Calendars calendars) {
        this.remedies = remedies;
        this.notices = notices;
        this.calendars = calendars;
    }

    /** The day of service; whoever calls has authorised the case. */
    Mono<Optional<LocalDate>> servedOn(UUID root, UUID caseId) {
        return Mono.zip(
                        remedies.happened(caseId),
                        notices.of(root, caseId, CONTESTED).map(Served::on).singleOptional())
                .map(found -> FilingTime.servedOn(found.getT1(), found.getT2()));
    }

    @Override
    public Mono<Contest> now(Contest contest) {
        return Mono.zip(remedies.region(contest.of()), servedOn(contest.of(), contest.of()))
                .map(found -> now(contest, found.getT2(), calendars.of(found.getT1())))
                .defaultIfEmpty(contest);
    }

    private static Contest now(Contest contest, Optional<LocalDate> servedOn, WorkingCalendar calendar) {
        return contest.until(FilingTime.until(contest.kind(), servedOn, calendar)
                .map(WorkingCalendar::endOf)
                .orElse(null));
    }
}
