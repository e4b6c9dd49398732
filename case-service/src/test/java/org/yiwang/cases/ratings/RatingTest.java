package org.yiwang.cases.ratings;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.yiwang.cases.clock.Calendars;
import org.yiwang.cases.clock.LimitKind;
import org.yiwang.cases.items.HandlingType;
import org.yiwang.cases.items.InForce;
import org.yiwang.cases.lifecycle.Case;
import org.yiwang.cases.lifecycle.Progress;
import org.yiwang.keycloak.Applicant;

class RatingTest {

    private static final String REGION = "330106000000";
    private static final UUID WHO = new UUID(1, 1);

    private final RatingProperties settings = new RatingProperties(5, Map.of("3301", 3, "330110", 2));

    @ParameterizedTest
    @CsvSource({"1, true", "2, true", "3, false", "4, false", "5, false"})
    void oneAndTwoStarsMustBeAnswered(int stars, boolean bad) {
        var rating = rated(stars, "330200000000");
        assertThat(rating.limit() != null).isEqualTo(bad);
    }

    /** Friday 13 February 2026; the festival from the 15th to the 23rd is off, Saturday the 14th and the 28th are not. */
    @ParameterizedTest
    @CsvSource({"330200000000, 2026-02-27", "330106000000, 2026-02-25", "330110000000, 2026-02-24"})
    void theRegionSaysHowLongTheNearestFirst(String region, LocalDate due) {
        var limit = rated(1, region).limit();
        var found = Objects.requireNonNull(limit);
        assertThat(found.kind()).isEqualTo(LimitKind.RECTIFICATION);
        assertThat(found.lastDay(new Calendars(Map.of()).of(region))).contains(due);
    }

    @Test
    void withoutSettingsItIsFiveWorkingDays() {
        assertThat(new RatingProperties(5, Map.of()).budget(REGION)).isEqualTo(LimitKind.RECTIFICATION.lawful());
    }

    private Rating rated(int stars, String region) {
        var now = Instant.parse("2026-02-13T04:00:00Z");
        var id = new UUID(2, 2);
        var origin = new Case.Origin(
                Applicant.person(WHO), WHO, null, null, null, false, id, 1, HandlingType.PROMISED, id, region, now);
        var cased = new Case(id, id, origin, new InForce(1, null), Progress.draft(true), 1, 0, "", 0);
        return Rating.of(cased, stars, "", WHO, null, now, new Calendars(Map.of()).of(region), settings);
    }
}
