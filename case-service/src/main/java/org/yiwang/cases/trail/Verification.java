package org.yiwang.cases.trail;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What the verification of a case's trail found.
 *
 * @param valid whether nothing is wrong
 * @param events how many events there are
 * @param heads the signed heads that stand for them, the first first
 * @param uncovered how many of the last events no head stands for yet; the next hourly one will
 * @param destroyedAt when what the case held was destroyed; its texts are no more to be verified then
 */
public record Verification(
        UUID id,
        boolean valid,
        int events,
        List<Fault> faults,
        List<CoveringHead> heads,
        int uncovered,
        @Nullable Instant destroyedAt) {

    /** A signed head and the last event of the case it stands for. */
    public record CoveringHead(long number, Instant hour, int sequence, String keyId) {}
}
