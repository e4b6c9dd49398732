package org.yiwang.identity.accounts;

import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What is known when a number is recorded for a person.
 *
 * @param recorded the hash recorded for this person before
 * @param accounts all accounts under the number's hash
 * @param anothers whether one of them is a citizen's other than this person
 * @param atWindow the record made at a window that nobody has claimed yet
 */
record Human(
        byte @Nullable [] recorded,
        List<UUID> accounts,
        boolean anothers,
        @Nullable UUID atWindow) {

    boolean isRecorded() {
        return recorded != null;
    }

    boolean hasNumber(byte[] hash) {
        return Arrays.equals(recorded, hash);
    }
}
