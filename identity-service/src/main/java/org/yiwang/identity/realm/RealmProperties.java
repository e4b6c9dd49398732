package org.yiwang.identity.realm;

import java.time.Duration;
import java.time.Instant;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How officials' accounts and integrators' clients are brought in step.
 *
 * @param reconcile how often one is compared though nothing has changed here
 * @param lease how long one instance has for what it took
 * @param slowest the longest pause between attempts
 */
@ConfigurationProperties("yiwang.realm")
public record RealmProperties(
        @DefaultValue("PT1H") Duration reconcile,
        @DefaultValue("PT30S") Duration lease,
        @DefaultValue("PT30S") Duration slowest) {

    /** When a task that failed is tried again: after a second, then two, four, eight. */
    public Instant again(int attempts, Instant now) {
        var pause = Duration.ofSeconds(1L << Math.min(attempts, 16));
        return now.plus(pause.compareTo(slowest) < 0 ? pause : slowest);
    }

    Instant next(Task task, Instant now) {
        var comparison = now.plus(reconcile);
        return task.turn() != null && task.turn().isBefore(comparison) ? task.turn() : comparison;
    }
}
