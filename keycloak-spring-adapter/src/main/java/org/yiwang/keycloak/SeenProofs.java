package org.yiwang.keycloak;

import java.time.Duration;
import reactor.core.publisher.Mono;

/** Remembers the proofs one verifier has accepted, so that none serves twice (RFC 9449 §11.1). */
public interface SeenProofs {

    /** Gives whether this proof is seen for the first time; errors if that cannot be known, which refuses the request. */
    Mono<Boolean> first(String proof, Duration kept);
}
