package org.yiwang.identity.organisations;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.yiwang.defaults.codes.CreditCode;
import org.yiwang.defaults.outbox.Fact;
import org.yiwang.identity.mandates.Mandate;

/**
 * An organisation as the registry confirmed it for its representative.
 *
 * @param seen the version of the record that is changed; 0 if there is none
 * @param former the former representative's mandate as it ends, if there was one
 * @param representation the new one's, unless he has it already
 */
record Registration(
        UUID id,
        CreditCode code,
        String name,
        UUID representative,
        boolean test,
        long seen,
        @Nullable Mandate former,
        @Nullable Mandate representation,
        List<Fact> facts,
        Instant at) {}
