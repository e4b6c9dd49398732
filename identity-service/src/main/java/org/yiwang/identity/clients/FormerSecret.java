package org.yiwang.identity.clients;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The secret before the present one: accepted for some days, unless its owner ends it at once. */
final class FormerSecret {

    /** As the realm's policy {@code integrators} has it. */
    static final Duration ACCEPTED = Duration.ofDays(7);

    private FormerSecret() {}

    /** Until when it is accepted; nothing if there is none. */
    static Optional<Instant> until(List<ClientStep> history, Instant now) {
        var changes = history.stream()
                .filter(step -> step.what() == ClientStep.What.SECRET_CHANGED)
                .toList();
        if (changes.size() < 2) {
            return Optional.empty();
        }
        var last = changes.getLast().at();
        var ended = history.stream()
                .anyMatch(step -> step.what() == ClientStep.What.FORMER_SECRET_ENDED
                        && !step.at().isBefore(last));
        return ended ? Optional.empty() : Optional.of(last.plus(ACCEPTED)).filter(now::isBefore);
    }
}
