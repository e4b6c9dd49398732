package org.yiwang.defaults.outbox;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** How many facts left and how long the oldest one waits. */
class OutboxFigures {

    private final Counter sent;
    private volatile double lag;

    OutboxFigures(MeterRegistry meters) {
        this.sent = Counter.builder("yiwang.outbox.sent")
                .description("Facts acknowledged by the broker")
                .register(meters);
        Gauge.builder("yiwang.outbox.lag", this, figures -> figures.lag)
                .description("Age of the oldest fact in the outbox")
                .baseUnit("seconds")
                .register(meters);
    }

    void waiting(List<OutboxRow> rows, Instant now) {
        lag = rows.isEmpty() ? 0 : Duration.between(rows.getFirst().at(), now).toMillis() / 1000.0;
    }

    void sent(int count) {
        sent.increment(count);
    }
}
