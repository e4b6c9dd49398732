package org.yiwang.defaults.outbox;

import reactor.core.publisher.Mono;

/** Sends the outbox's facts to Kafka in order, deleting only what the broker acknowledged. */
public class OutboxPublisher {

    /** Says that facts were just written, so that they leave without waiting for the next poll. */
    public void wake() {
        wakes.tryEmitNext(true);
    }

    private final reactor.core.publisher.Sinks.Many<Boolean> wakes =
            reactor.core.publisher.Sinks.many().multicast().directBestEffort();

    Mono<Boolean> woken() {
        return wakes.asFlux().next();
    }
}
