package org.yiwang.defaults.messaging;

/** A fact was published by a service that may not write its topic. */
final class ForeignFact extends RuntimeException {

    ForeignFact(String source, String topic) {
        super(source + " may not write " + topic);
    }
}
