package org.yiwang.cases.heads;

import java.util.UUID;
import org.yiwang.defaults.chains.CanonicalForm;

/** What the chain of a case ended in when a head was made: the number and the hash of its last event. */
public record Leaf(UUID root, UUID caseId, int sequence, String hash) {

    byte[] digest() {
        var form = new CanonicalForm().add(root).add(caseId).add(sequence).add(hash);
        return MerkleTree.leaf(form.toString());
    }
}
