package org.yiwang.catalog.validity;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.yiwang.defaults.problems.FieldError;
import org.yiwang.defaults.problems.ProblemException;

/** Days as they are written (ISO 8601, four digits of the year); all of China counts its days by one time zone. */
public final class Day {

    private static final ZoneId BEIJING = ZoneId.of("Asia/Shanghai");
    private static final Pattern WRITTEN = Pattern.compile("[1-9][0-9]{3}-[0-9]{2}-[0-9]{2}");

    private Day() {}

    public static LocalDate today(Clock clock) {
        return LocalDate.ofInstant(clock.instant(), BEIJING);
    }

    /** The day a text names, or nothing if there is no such day. */
    public static Optional<LocalDate> of(String text) {
        try {
            return WRITTEN.matcher(text).matches() ? Optional.of(LocalDate.parse(text)) : Optional.empty();
        } catch (DateTimeParseException _) {
            return Optional.empty();
        }
    }

    /** The day a parameter names; absent if it is. */
    public static Optional<LocalDate> checked(String parameter, @Nullable String text) {
        if (text == null) {
            return Optional.empty();
        }
        return Optional.of(of(text).orElseThrow(
                        () -> new ProblemException(HttpStatus.BAD_REQUEST, "bad-parameter", parameter)
                                .errors(List.of(new FieldError("?" + parameter, "calendar-day")))));
    }
}
