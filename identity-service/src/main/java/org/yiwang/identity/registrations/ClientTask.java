package org.yiwang.identity.registrations;

import org.yiwang.identity.clients.Client;

/**
 * A client to be brought in step.
 *
 * @param wanted the number of changes so far; a change during the work raises it
 */
record ClientTask(Client client, long wanted, int attempts) {}
