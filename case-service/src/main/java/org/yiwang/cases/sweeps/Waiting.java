package org.yiwang.cases.sweeps;

import java.util.UUID;

/**
 * A limit beside the ledger whose light turns.
 *
 * @param number within the case
 * @param tacit whether silence is an answer when it passes
 */
record Waiting(Beside kind, UUID root, UUID caseId, int number, Turn turn, boolean tacit) {}
