package org.yiwang.cases.notices;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.yiwang.cases.lifecycle.ServiceWay;

class ServedTest {

    @ParameterizedTest
    @CsvSource({
        "IN_PERSON, 2026-02-13, 2026-02-13",
        "POST, 2026-02-16, 2026-02-16",
        "PUBLIC_NOTICE, 2026-02-13, 2026-03-15",
        "PUBLIC_NOTICE, 2026-12-15, 2027-01-14"
    })
    void aNoticeCountsAsServedWhenItArrivedAndAPublicOneThirtyDaysLater(
            ServiceWay way, LocalDate day, LocalDate servedOn) {
        assertThat(Served.on(way, day)).isEqualTo(new Served(way, servedOn));
    }

    @Test
    void theInboxServesOnTheDayInBeijing() {
        assertThat(Served.inInbox(Instant.parse("2026-02-13T15:59:59Z")).on()).isEqualTo("2026-02-13");
        assertThat(Served.inInbox(Instant.parse("2026-02-13T16:00:00Z")).on()).isEqualTo("2026-02-14");
    }
}
