package org.yiwang.identity.children;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.yiwang.identity.accounts.SealedNumber;
import org.yiwang.identity.mandates.Mandate;

/**
 * A child as the registry confirmed it for its guardians.
 *
 * @param seen the accounts and records under the child's number before
 * @param mine the mandate of who registers
 * @param mandates those that are new, his and the other guardian's
 */
record Guardianship(
        UUID child,
        String name,
        byte[] hash,
        SealedNumber number,
        boolean test,
        List<UUID> seen,
        Mandate mine,
        List<Mandate> mandates,
        Instant at) {}
