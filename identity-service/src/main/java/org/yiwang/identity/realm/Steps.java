package org.yiwang.identity.realm;

import java.time.Instant;
import java.util.List;
import reactor.core.publisher.Mono;

/**
 * What is to be brought in step at Keycloak with what the database says, taken by one instance at a time under a lease.
 *
 * @param <T> what has to be known of one of them
 */
public interface Steps<T> {

    /** Lets every one be looked at again. */
    Mono<Long> allDue(Instant now);

    /** Some of those that are due, theirs alone for a while. */
    Mono<List<T>> take(Instant now, int count);

    /** Brings one in step and remembers that it is; doing it again changes nothing. */
    Mono<Long> bring(T task, Instant now);

    /** Lets one that failed be tried again later. */
    Mono<Long> putOff(T task, Instant now);
}
