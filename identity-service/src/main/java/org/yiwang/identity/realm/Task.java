package org.yiwang.identity.realm;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An account to be brought in step.
 *
 * @param wanted the number of changes so far; a change during the work raises it
 * @param claims what the account's posts are to be now
 * @param turn when they will be others, by the calendar alone
 */
record Task(
        UUID official,
        String username,
        String name,
        @Nullable String email,
        boolean test,
        @Nullable UUID account,
        long wanted,
        int attempts,
        List<String> claims,
        @Nullable Instant turn) {

    Task {
        claims = List.copyOf(claims);
    }
}
