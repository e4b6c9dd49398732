package org.yiwang.identity.assurance;

import java.util.UUID;

/**
 * A person whose account has to say how surely the person is known.
 *
 * @param wanted the number of changes so far; a change during the work raises it
 */
public record AssuranceTask(UUID person, int assurance, long wanted, int attempts) {}
