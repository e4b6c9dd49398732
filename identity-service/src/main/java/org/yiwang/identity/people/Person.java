package org.yiwang.identity.people;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The record of a person; a name is there once the person has signed in. */
record Person(UUID id, @Nullable String name, int identityAssurance, long version, boolean erased) {

    boolean isCalled(String other) {
        return other.equals(name);
    }
}
