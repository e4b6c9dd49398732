package org.yiwang.identity.officials;

import java.util.Set;
import java.util.UUID;

/**
 * As whom somebody administers.
 *
 * @param same the accounts of the same human, this one included
 * @param subtrees prefixes of the regions in which the {@code ADMINISTER} posts are held today, by the database
 */
public record Standing(UUID person, Set<UUID> same, Set<String> subtrees, boolean test) {

    /** Patterns of the prefixes within the subtrees, for {@code like any}. */
    public String[] patterns() {
        return subtrees.stream().map(subtree -> subtree + "%").toArray(String[]::new);
    }

    public boolean covers(String prefix) {
        return subtrees.stream().anyMatch(prefix::startsWith);
    }

    /** Whether it is the same human, through whichever account. */
    public boolean is(UUID other) {
        return same.contains(other);
    }
}
