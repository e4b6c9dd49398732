package org.yiwang.identity.mandates;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.yiwang.identity.accounts.IdentityNumber;

/** What has to be known beside the mandate: who asks, and when. */
record Scene(Person me, Instant now) {

    /**
     * A person who gives or is given mandates.
     *
     * @param same the accounts of the same human, this one included
     * @param hash of the identity number, if one is recorded
     * @param offices for whom he gives mandates
     * @param given how many mandates of the grantor are offered or in force
     * @param helperPosts in which the same human helps residents today, through whichever account
     */
    record Person(
            UUID id,
            Set<UUID> same,
            byte @Nullable [] hash,
            boolean test,
            Offices offices,
            long given,
            List<HelperPost> helperPosts) {

        /** Whether it is the same human, through whichever account. */
        boolean is(UUID other) {
            return same.contains(other);
        }

        boolean hasNumber(byte[] other) {
            return hash != null && Arrays.equals(hash, other);
        }
    }

    /** An agent as he is looked for: an id, or the hash of a valid number with a name. */
    record Wanted(
            @Nullable UUID person,
            @Nullable String name,
            @Nullable IdentityNumber number,
            byte @Nullable [] hash) {}

    /** What of a scope the catalogue has told. */
    record Known(Set<UUID> items, Set<String> topics) {}

    LocalDate today() {
        return LocalDate.ofInstant(now, Mandate.BEIJING);
    }
}
