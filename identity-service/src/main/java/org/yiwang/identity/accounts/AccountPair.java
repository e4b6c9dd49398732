package org.yiwang.identity.accounts;

import java.util.List;
import java.util.UUID;

/** Two accounts of one human, always in the same order whichever was recorded last. */
record AccountPair(UUID first, UUID second) {

    static AccountPair of(UUID one, UUID other) {
        return one.toString().compareTo(other.toString()) < 0
                ? new AccountPair(one, other)
                : new AccountPair(other, one);
    }

    /** Keys the pair's fact: the topic keeps the last fact of every key. */
    String key() {
        return first + "+" + second;
    }

    List<UUID> persons() {
        return List.of(first, second);
    }
}
