package org.yiwang.cases.remedies;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.yiwang.cases.clock.Calendars;
import org.yiwang.cases.clock.WorkingCalendar;
import org.yiwang.cases.lifecycle.CaseStatus;
import org.yiwang.cases.lifecycle.Contest;
import org.yiwang.cases.remedies.FilingTime.Happened;
import org.yiwang.cases.remedies.RemedyController.Standing;
import org.yiwang.cases.remedies.RemedyRepository.Linked;

class FilingTimeTest {

    private static final WorkingCalendar CALENDAR = new Calendars(Map.of()).of("330106000000");
    private static final UUID ITEM = new UUID(1, 1);
    private static final UUID DEPARTMENT = new UUID(2, 2);

    /** The 60th day, or the next working day: 2 May 2026 is within a holiday that lasts until the 5th, the 9th makes up. */
    @ParameterizedTest
    @CsvSource({"2026-03-06, 2026-05-06", "2026-03-02, 2026-05-06", "2026-03-10, 2026-05-09", "2026-06-01, 2026-07-31"})
    void reconsiderationIsAppliedForWithinSixtyDays(LocalDate served, LocalDate last) {
        assertThat(FilingTime.appealUntil(served, CALENDAR)).isEqualTo(last);
    }

    @Test
    void theCourtIsOpenForSixMonths() {
        assertThat(FilingTime.courtUntil(LocalDate.of(2026, 3, 6), CALENDAR)).isEqualTo(LocalDate.of(2026, 9, 7));
    }

    /** 21 March 2026, a Saturday, is rolled; the answer to a complaint is no decision. */
    @ParameterizedTest
    @CsvSource({
        ", NOT_ACCEPTED, 2026-09-07",
        "APPEAL, CLOSED, 2026-03-23",
        "APPEAL, NOT_ACCEPTED, 2026-03-23",
        "COMPLAINT, NOT_ACCEPTED, 2026-09-07",
        "COMPLAINT, CLOSED, "
    })
    void theCourtIsOpenForFifteenDaysAfterAReconsideration(
            Contest.@Nullable Kind kind, CaseStatus status, @Nullable LocalDate last) {
        var contest = kind == null ? null : new Contest(kind, ITEM, null);
        assertThat(FilingTime.courtUntil(LocalDate.of(2026, 3, 6), contest, status, CALENDAR))
                .isEqualTo(Optional.ofNullable(last));
    }

    @Test
    void timeRunsFromTheServiceOfTheNoticeElseFromDeliveryInLocalTime() {
        var decided = new Happened("DECIDE", Instant.parse("2026-03-03T02:00:00Z"));
        var delivered = new Happened("DELIVER", Instant.parse("2026-03-05T17:00:00Z"));
        var closed = new Happened("CLOSE", Instant.parse("2026-03-09T17:00:00Z"));
        assertThat(FilingTime.servedOn(List.of(decided), Optional.empty())).isEmpty();
        assertThat(FilingTime.servedOn(List.of(decided, delivered, closed), Optional.empty()))
                .contains(LocalDate.of(2026, 3, 6));
        var served = Optional.of(LocalDate.of(2026, 3, 4));
        assertThat(FilingTime.servedOn(List.of(decided, delivered), served)).isEqualTo(served);
        var declined = new Happened("DECLINE", decided.at());
        assertThat(FilingTime.servedOn(List.of(declined), Optional.empty())).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "APPEAL, 2026-05-06T15:59:59Z, OPEN",
        "APPEAL, 2026-05-06T16:00:00Z, TOO_LATE",
        "COMPLAINT, 2030-01-01T00:00:00Z, OPEN"
    })
    void whatIsOpenEndsWithTheLastDay(Contest.Kind kind, Instant now, Standing standing) {
        assertThat(scope(kind, ITEM).standing(now)).isEqualTo(standing);
    }

    @Test
    void beforeServiceThereIsNoEnd() {
        var scope = new Scope(Contest.Kind.APPEAL, ITEM, DEPARTMENT, List.of(), Optional.empty(), CALENDAR);
        assertThat(scope.standing(Instant.parse("2030-01-01T00:00:00Z"))).isEqualTo(Standing.OPEN);
        assertThat(scope.contest(ITEM).fileUntil()).isNull();
    }

    @ParameterizedTest
    @CsvSource({
        "DRAFT, FILED",
        "SUBMITTED, FILED",
        "CLOSED, FILED",
        "WITHDRAWN, OPEN",
        "LAPSED, OPEN",
        "NOT_ACCEPTED, OPEN"
    })
    void eachIsFiledOnceUnlessItEndedWithoutADecision(CaseStatus status, Standing standing) {
        var now = Instant.parse("2026-03-10T00:00:00Z");
        assertThat(scope(Contest.Kind.APPEAL, ITEM, linked(Contest.Kind.APPEAL, status))
                        .standing(now))
                .isEqualTo(standing);
        assertThat(scope(Contest.Kind.APPEAL, ITEM, linked(Contest.Kind.COMPLAINT, status))
                        .standing(now))
                .isEqualTo(Standing.OPEN);
    }

    @Test
    void whatNobodyTakesInHereIsNotOpen() {
        assertThat(scope(Contest.Kind.APPEAL, null).standing(Instant.EPOCH)).isEqualTo(Standing.NOT_HERE);
    }

    private static Scope scope(Contest.Kind kind, @Nullable UUID item, Linked... filed) {
        var served = Optional.of(LocalDate.of(2026, 3, 6));
        return new Scope(kind, item, item == null ? null : DEPARTMENT, List.of(filed), served, CALENDAR);
    }

    private static Linked linked(Contest.Kind kind, CaseStatus status) {
        return new Linked(new UUID(3, 3), null, status, DEPARTMENT, null, kind, null);
    }
}
