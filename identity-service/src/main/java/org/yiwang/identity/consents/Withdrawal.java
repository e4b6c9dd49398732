package org.yiwang.identity.consents;

import java.time.Instant;
import java.util.UUID;

/**
 * A consent that was withdrawn, of which Keycloak has to know.
 *
 * @param at when; what was consented to later stays
 */
record Withdrawal(UUID consent, UUID account, UUID client, Instant at, long wanted, int attempts) {}
