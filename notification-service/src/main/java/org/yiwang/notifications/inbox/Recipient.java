package org.yiwang.notifications.inbox;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Who is told: the applicant, or by a mandate somebody who acts for the applicant. */
public record Recipient(UUID person, @Nullable UUID mandate) {}
