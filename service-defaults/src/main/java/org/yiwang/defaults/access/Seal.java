package org.yiwang.defaults.access;

import java.util.List;
import org.yiwang.defaults.chains.CanonicalForm;

/**
 * An access in the chain of its subject: its number, counted from 1, and a hash over itself and the one before. So it is
 * told to identity-service, too: ids, codes and an instant.
 *
 * @param previous the hash of the one before, empty for the first
 */
public record Seal(Access access, long number, String previous, String hash) {

    /** Puts an access behind the last one of its subject. */
    static Seal of(Access access, Head head) {
        return new Seal(access, head.number() + 1, head.hash(), hash(access, head));
    }

    /** Whether the seals, in order and without a gap, are the ones that were made. */
    public static boolean verify(List<Seal> seals) {
        var head = Head.START;
        for (var seal : seals) {
            if (!seal.equals(of(seal.access(), head))) {
                return false;
            }
            head = seal.head();
        }
        return true;
    }

    Head head() {
        return new Head(number, hash);
    }

    /** The last seal of a subject. */
    record Head(long number, String hash) {
        static final Head START = new Head(0, "");
    }

    private static String hash(Access access, Head head) {
        return new CanonicalForm()
                .add(head.hash())
                .add(head.number() + 1)
                .add(access.record())
                .add(access.subject())
                .add(access.reader())
                .add(access.post())
                .add(access.mandate())
                .add(access.client())
                .add(access.kind())
                .add(access.resource())
                .add(access.cases())
                .add(access.purpose())
                .add(access.at())
                .hash();
    }
}
