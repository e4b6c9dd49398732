package org.yiwang.cases.people;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A case that waits for somebody; a draft has no number. */
record OpenCase(UUID id, @Nullable String number, String status) {}
