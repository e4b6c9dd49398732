package org.yiwang.defaults.messaging;

import java.time.Instant;

/**
 * Told to every partition of a topic now and then: the facts of this partition committed before that instant of real
 * time precede it. A copy is as fresh as the oldest of its partitions' pulses, provided that its listener keeps the
 * order.
 */
public record Pulse(int partition, int partitions, Instant at) {

    public static final String TYPE = "org.yiwang.pulse.v1";

    public static Pulse of(ReceivedFact fact) {
        var data = fact.data();
        return new Pulse(
                data.path("partition").asInt(),
                data.path("partitions").asInt(),
                Instant.parse(data.path("at").asString()));
    }
}
