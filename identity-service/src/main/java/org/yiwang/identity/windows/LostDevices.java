package org.yiwang.identity.windows;

import java.util.UUID;

/**
 * Whose lost devices sign in no more.
 *
 * @param removed how many passkeys, security keys and code apps the account had
 */
record LostDevices(UUID id, String name, int removed) {}
