package org.yiwang.defaults.posts;

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
     * The columns {@code post_held}, {@code posts_as_of} of somebody {@code :me} at {@code :now}.
     *
     * @param duty SQL for the duty asked for
     * @param department SQL for the department it is asked for in
     */
    public static String columns(String duty, String department) {
        return """
                exists (select from copied_posts h
                         where h.person = :me and h.duty = %s and h.department = %s
                           and h.begins <= :now and (h.ends is null or h.ends > :now)) as post_held,
                %s as posts_as_of
                """.formatted(duty, department, CopyPulses.asOf(PostListener.NAME));
    }
}
