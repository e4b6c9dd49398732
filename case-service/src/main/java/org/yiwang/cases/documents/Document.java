package org.yiwang.cases.documents;

import java.time.Instant;
import java.util.UUID;
import org.yiwang.cases.vault.Vault.WrappedKey;

/** A file of a case, while it is uploaded and after. */
record Document(
        UUID root,
        UUID id,
        UUID caseId,
        boolean draft,
        State state,
        String type,
        long length,
        long received,
        int chunks,
        Instant expiresAt,
        WrappedKey key) {

    enum State {
        UPLOADING,
        STORED
    }

    boolean isStored() {
        return state == State.STORED;
    }

    Document grown(int bytes, Instant until) {
        return new Document(root, id, caseId, draft, state, type, length, received + bytes, chunks + 1, until, key);
    }

    /** The name under which a chunk is sealed: it cannot be moved to another place. */
    String chunkName(int chunk) {
        return "document/" + id + "/" + chunk;
    }
}
