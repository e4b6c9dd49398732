package org.yiwang.identity.registrations;

import org.jspecify.annotations.Nullable;
import org.yiwang.identity.clients.Client;

/**
 * A client to be brought in step.
 *
 * @param fetchedKeys what was last found at the address of its keys, instead of those it uploaded
 * @param hasLogo whether its logo is shown from here
 * @param wanted the number of changes so far; a change during the work raises it
 */
record ClientTask(Client client, @Nullable String fetchedKeys, boolean hasLogo, long wanted, int attempts) {}
