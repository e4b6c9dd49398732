package org.yiwang.notifications.letters;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Instant;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** How many letters wait and how long, and what became of the others. */
@Component
class LetterFigures {

    private final Counter sent;
    private final Counter putOff;
    private final Map<GivenUp, Counter> givenUp = new EnumMap<>(GivenUp.class);
    private volatile Backlog backlog = new Backlog(0, null);
    private volatile Instant seenAt = Instant.EPOCH;

    LetterFigures(MeterRegistry meters) {
        this.sent = Counter.builder("yiwang.letters.sent")
                .description("Letters the mail server took")
                .register(meters);
        this.putOff = Counter.builder("yiwang.letters.put.off")
                .description("Attempts that failed and are made again")
                .register(meters);
        Arrays.stream(GivenUp.values())
                .forEach(reason -> givenUp.put(
                        reason,
                        Counter.builder("yiwang.letters.given.up")
                                .description("Letters that are not sent any more")
                                .tag("reason", reason.name())
                                .register(meters)));
        Gauge.builder("yiwang.letters.waiting", this, figures -> figures.backlog.waiting())
                .description("Letters not yet taken by the mail server")
                .register(meters);
        Gauge.builder("yiwang.letters.lag", this, figures -> figures.backlog.seconds(figures.seenAt))
                .description("Age of the oldest letter that waits")
                .baseUnit("seconds")
                .register(meters);
    }

    void waiting(Backlog found, Instant now) {
        backlog = found;
        seenAt = now;
    }

    void sent() {
        sent.increment();
    }

    void putOff(int count) {
        putOff.increment(count);
    }

    void givenUp(GivenUp reason) {
        Objects.requireNonNull(givenUp.get(reason)).increment();
    }
}
