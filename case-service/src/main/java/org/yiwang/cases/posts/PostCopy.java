package org.yiwang.cases.posts;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.yiwang.defaults.messaging.CopyPulses;

/**
 * What the copy says of one post at the moment it is needed.
 *
 * @param asOf the instant of real time until which the copy has everything; null while a partition was never heard of
 */
public record PostCopy(boolean held, @Nullable Instant asOf) {

    /**
     * The columns {@code post_held}, {@code posts_as_of} for a row {@code c} of cases, by {@code :me}, {@code :now}.
     */
    public static final String DECIDES = """
            , exists (select from copied_posts h
                       where h.person = :me and h.duty = 'DECIDE' and h.department = c.department
                         and h.begins <= :now and (h.ends is null or h.ends > :now)) as post_held,
              %s as posts_as_of
            """.formatted(CopyPulses.asOf(PostListener.NAME));
}
