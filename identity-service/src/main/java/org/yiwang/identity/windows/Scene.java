package org.yiwang.identity.windows;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What is known when a clerk gives a name, a number and perhaps a code.
 *
 * @param holds whether the clerk takes in today
 * @param own whether it is the clerk's own number
 * @param target whom they stand for, if there is anybody
 */
record Scene(boolean holds, boolean own, @Nullable Target target) {

    /** Somebody with an account, or a record made at a window. */
    record Target(UUID id, @Nullable String name, int assurance, boolean atWindow) {

        /** Whose account was never used has no name here yet. */
        boolean isCalled(String other) {
            return name == null || name.equals(other);
        }
    }
}
