package org.yiwang.identity.posts;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.yiwang.keycloak.Duty;

/**
 * A post to be given.
 *
 * @param region the department's if absent, else one within it
 * @param kind {@code REGULAR} if absent
 * @param from the first day, today if absent
 * @param until the last day; a substitute's post has one
 */
public record NewPost(
        @NotNull Duty duty,
        @NotNull UUID department,
        @Nullable @Size(min = 12, max = 12) String region,
        OfficialPost.@Nullable Kind kind,
        @Nullable UUID lentFrom,
        @Nullable LocalDate from,
        @Nullable LocalDate until) {}
