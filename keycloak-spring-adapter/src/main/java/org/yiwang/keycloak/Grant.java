package org.yiwang.keycloak;

import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What an integrator's client was granted, as the realm's signature vouches for it.
 *
 * @param sandbox whether it is a client of the sandbox, which serves test persons only
 * @param items the service items it may deal with; null for all, which only the sandbox may
 */
public record Grant(boolean sandbox, @Nullable Set<UUID> items) {

    public Grant {
        items = items == null ? null : Set.copyOf(items);
        if (items == null && !sandbox) {
            throw new IllegalArgumentException("Only a client of the sandbox may deal with all items");
        }
    }

    public boolean covers(UUID item) {
        return items == null || items.contains(item);
    }
}
