package org.yiwang.notifications.letters;

import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How patiently letters are sent.
 *
 * @param lease how long a replica has for the letters it took; those of one that died are free again after it
 * @param firstPause after a first failed attempt; each further one doubles it
 * @param longestPause what the pauses grow to
 * @param limit how long a letter is tried that the recipient's side puts off (RFC 5321 §4.5.4.1: 4 to 5 days)
 */
@Validated
@ConfigurationProperties("yiwang.letters")
record LetterProperties(
        @DefaultValue("PT2M") Duration lease,
        @DefaultValue("PT30S") Duration firstPause,
        @DefaultValue("PT1H") Duration longestPause,
        @DefaultValue("P5D") Duration limit) {

    private static final int DOUBLINGS = 20;

    LetterProperties {
        if (lease.compareTo(Duration.ofSeconds(10)) < 0
                || firstPause.isZero()
                || firstPause.isNegative()
                || longestPause.compareTo(firstPause) < 0
                || limit.compareTo(longestPause) < 0) {
            throw new IllegalArgumentException("lease from 10 s on, 0 < first-pause <= longest-pause <= limit");
        }
    }

    /** When a letter is tried again that could not be sent because something is away: as long as that is. */
    Instant again(int attempts, Instant now) {
        var pause = firstPause.multipliedBy(1L << Math.clamp(attempts - 1, 0, DOUBLINGS));
        return now.plus(pause.compareTo(longestPause) < 0 ? pause : longestPause);
    }

    /** When a letter is tried again that the recipient's side put off; nothing once its days are over. */
    Optional<Instant> again(Letter letter, Instant now) {
        var since = Objects.requireNonNullElse(letter.putOffSince(), now);
        return Optional.of(again(letter.attempts(), now)).filter(next -> !next.isAfter(since.plus(limit)));
    }
}
