package org.yiwang.cases.trail;

import java.util.List;
import org.yiwang.defaults.chains.CanonicalForm;

/** The hash chain of one case: SHA-256 over a canonical form of each event and the hash of the one before. */
public final class Chain {

    /** What the first event links to. */
    public static final String START = "";

    private Chain() {}

    /** Whether the events, in order and without a gap, are the ones that were written. */
    public static boolean verify(List<TrailEvent> events) {
        String previous = START;
        int sequence = 0;
        for (TrailEvent event : events) {
            sequence++;
            boolean linked = event.sequence() == sequence && event.previous().equals(previous);
            if (!linked || !event.hash().equals(hash(event))) {
                return false;
            }
            previous = event.hash();
        }
        return true;
    }

    static String hash(TrailEvent event) {
        return new CanonicalForm()
                .add(event.previous())
                .add(event.root())
                .add(event.caseId())
                .add(event.sequence())
                .add(event.id())
                .add(event.action())
                .add(event.from())
                .add(event.to())
                .add(event.at())
                .add(event.applicant().kind())
                .add(event.applicant().id())
                .add(event.who().kind())
                .add(event.who().id())
                .add(event.who().post())
                .add(event.who().mandate())
                .add(event.audience())
                .addAll(event.data())
                .addAll(event.digests())
                .hash();
    }
}
