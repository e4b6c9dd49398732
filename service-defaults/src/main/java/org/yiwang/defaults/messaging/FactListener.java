package org.yiwang.defaults.messaging;

import java.util.Map;
import reactor.core.publisher.Mono;

/**
 * A bean of this type is given every fact of its topics, one after the other per key, at least once: what it writes
 * must hang on its row in {@code handled_facts}. A failing fact is tried again and never skipped.
 */
public interface FactListener {

    /**
     * The consumer's name within the service; with the service's name it is the Kafka group and the handled_facts
     * key.
     */
    String name();

    /** The topics to read, each with the one service that may write it; facts of others are refused. */
    Map<String, String> writers();

    /** Whether facts of different keys of a partition are given in their order too: what a {@link Pulse} needs. */
    default boolean inOrder() {
        return false;
    }

    Mono<Void> receive(ReceivedFact fact);
}
