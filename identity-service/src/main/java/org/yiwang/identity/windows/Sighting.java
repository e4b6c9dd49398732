package org.yiwang.identity.windows;

import java.time.Instant;
import java.util.UUID;

/** That a clerk has seen a person's identity document. */
record Sighting(UUID person, String name, int identityAssurance, Instant seenAt) {}
