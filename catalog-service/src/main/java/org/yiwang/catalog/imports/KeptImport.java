package org.yiwang.catalog.imports;

import java.time.Instant;
import java.util.UUID;

/** The outcome of an import as it is kept. */
record KeptImport(UUID id, ImportKind kind, Instant at, int taken, int changed) {

    int unchanged() {
        return taken - changed;
    }
}
