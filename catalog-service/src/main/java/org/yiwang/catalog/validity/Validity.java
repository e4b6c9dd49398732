package org.yiwang.catalog.validity;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yiwang.defaults.problems.FieldError;

/**
 * When something is in force; absent days are no bounds.
 *
 * @param from its first day
 * @param until the day after its last
 */
public record Validity(@Nullable LocalDate from, @Nullable LocalDate until) {

    public static final Validity ALWAYS = new Validity(null, null);

    /** SQL: whether a row with {@code valid_from} and {@code valid_until} is in force on the day {@code :on}. */
    public static final String ON =
            "(valid_from is null or valid_from <= :on) and (valid_until is null or valid_until > :on)";

    /** Whether it begins before it ends. */
    public boolean isOrdered() {
        return from == null || until == null || from.isBefore(until);
    }

    public boolean includes(LocalDate day) {
        return hasBegun(day) && (until == null || day.isBefore(until));
    }

    public boolean hasBegun(LocalDate day) {
        return from == null || !day.isBefore(from);
    }

    /** Why what a field names takes nothing new on a day, and who took its place; nothing if it is in force. */
    public @Nullable FieldError flaw(String pointer, LocalDate day, List<String> successors) {
        if (includes(day)) {
            return null;
        }
        if (from != null && !hasBegun(day)) {
            return new FieldError(pointer, "not-in-force-yet", from.toString());
        }
        return successors.isEmpty()
                ? new FieldError(pointer, "has-ended", String.valueOf(until))
                : new FieldError(pointer, "was-succeeded", String.valueOf(until), String.join("、", successors));
    }
}
