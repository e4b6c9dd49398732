package org.yiwang.identity.logos;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A logo that is to be looked for.
 *
 * @param address where; absent if the client names none any more, or is not in force
 * @param kept where the picture that is kept was found
 */
record LogoFetch(
        UUID client, @Nullable String address, @Nullable String kept, long wanted, int attempts) {}
