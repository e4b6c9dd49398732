package org.yiwang.identity.registrations;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Keys that are to be looked for.
 *
 * @param address where; absent if the client names none any more
 * @param known the keys found there last
 */
record Fetch(
        UUID client, @Nullable String address, @Nullable String known, long wanted, int attempts) {}
