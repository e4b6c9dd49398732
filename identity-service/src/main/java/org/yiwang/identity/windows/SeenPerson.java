package org.yiwang.identity.windows;

import java.util.UUID;

/**
 * Who it is.
 *
 * @param account whether the person has one to sign in with; else it is a record made at a window
 */
record SeenPerson(UUID id, String name, int identityAssurance, boolean account) {}
