package org.yiwang.identity.erasures;

import java.util.UUID;

/** A person whose account in Keycloak is to be deleted. */
record ErasureTask(UUID person, long wanted, int attempts) {}
