package org.yiwang.cases.clock;

import org.jspecify.annotations.Nullable;

/**
 * A day of a limit as it was counted.
 *
 * @param suspended whether the limit did not run on it
 * @param number which of the days granted it is; absent where it does not count
 */
public record Counted(Day day, boolean suspended, @Nullable Integer number) {}
