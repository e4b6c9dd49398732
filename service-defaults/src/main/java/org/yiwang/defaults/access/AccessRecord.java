package org.yiwang.defaults.access;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One reader opened something of another person: what, in which post, why, for which case. */
public record AccessRecord(
        UUID id,
        UUID subject,
        UUID reader,
        @Nullable String readerPost,
        String resourceKind,
        UUID resource,
        @Nullable String purpose,
        @Nullable UUID caseId,
        Instant at) {}
