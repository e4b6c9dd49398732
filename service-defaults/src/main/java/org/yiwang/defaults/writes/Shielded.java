package org.yiwang.defaults.writes;

import reactor.core.publisher.Mono;

/** Lets a write finish although its request is cancelled. */
public final class Shielded {

    private Shielded() {}

    /** The same result; a cancelled subscriber does not cancel the write, which runs to its end. */
    public static <T> Mono<T> write(Mono<T> write) {
        return Mono.deferContextual(
                context -> Mono.fromFuture(write.contextWrite(context).toFuture(), true));
    }
}
