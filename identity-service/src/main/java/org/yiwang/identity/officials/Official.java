package org.yiwang.identity.officials;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who works for a department.
 *
 * @param id the person's id (ADR 4)
 * @param prefix of the subtree of the department's region; empty while the department is not known here
 * @param waiting whether a post waits for a second person
 */
public record Official(
        UUID id,
        String username,
        String name,
        UUID department,
        String prefix,
        @Nullable UUID account,
        AccountState accountState,
        boolean waiting,
        long version) {

    public static final String USERNAME = "[a-z0-9][a-z0-9.-]{2,63}";
    public static final String ADDRESS = "[^@\\s]{1,64}@[^@\\s]{1,190}";
    public static final int LONGEST_NAME = 100;

    /** What is known of the official's account in Keycloak. */
    public enum AccountState {
        /** It has not been found or made yet. */
        PENDING,
        READY,
        /** The user name belongs to somebody else. */
        TAKEN
    }
}
