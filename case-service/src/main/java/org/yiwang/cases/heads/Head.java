package org.yiwang.cases.heads;

import java.time.Instant;
import java.util.Base64;
import java.util.List;
import org.yiwang.defaults.chains.CanonicalForm;

/**
 * A head over all chains that grew since the one before.
 *
 * @param number counted from 1
 * @param hour the full hour it was due at
 * @param previous the hash of the head before, empty for the first
 * @param root of the tree over the ends of the chains, in the order of the cases' ids, base64url without padding
 * @param cases how many chains
 */
public record Head(long number, Instant hour, String previous, String root, int cases) {

    static Head of(long number, Instant hour, String previous, List<Leaf> leaves) {
        var digests = leaves.stream().map(Leaf::digest).toList();
        return new Head(number, hour, previous, text(MerkleTree.root(digests)), leaves.size());
    }

    String hash() {
        return new CanonicalForm()
                .add(number)
                .add(hour)
                .add(previous)
                .add(root)
                .add(cases)
                .hash();
    }

    static String text(byte[] hash) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(hash);
    }
}
