package org.yiwang.identity.imports;

import java.time.Instant;
import java.util.UUID;

/** What a file did, and how far the accounts of those it touched are in step by now. */
record Import(UUID id, Instant at, ImportCounts counts, Accounts accounts) {

    /** Accounts touched, and those of them that say what they should. */
    record Accounts(int all, int inStep) {}
}
