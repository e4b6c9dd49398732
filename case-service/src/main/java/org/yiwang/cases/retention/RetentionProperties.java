package org.yiwang.cases.retention;

import java.time.Instant;
import java.time.Period;
import java.time.ZoneId;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How long a case is kept after its end.
 *
 * @param kept where nothing else is said
 * @param regions by region prefix, the nearest counts
 * @param items by item, before any region
 */
@ConfigurationProperties("yiwang.cases.retention")
public record RetentionProperties(
        @DefaultValue("P30Y") Period kept,
        @DefaultValue Map<String, Period> regions,
        @DefaultValue Map<UUID, Period> items) {

    private static final ZoneId BEIJING = ZoneId.of("Asia/Shanghai");

    public RetentionProperties {
        Stream.concat(Stream.of(kept), Stream.concat(regions.values().stream(), items.values().stream()))
                .forEach(RetentionProperties::requireLong);
    }

    /** What ended before is kept no longer at this moment, by a period. */
    static Instant end(Instant now, Period kept) {
        return now.atZone(BEIJING).minus(kept).toInstant();
    }

    private static void requireLong(Period kept) {
        if (kept.isNegative() || kept.toTotalMonths() < 1) {
            throw new IllegalArgumentException("cases are kept for a month at least, not for " + kept);
        }
    }
}
