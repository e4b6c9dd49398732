package org.yiwang.cases.lifecycle;

import reactor.core.publisher.Mono;

/** Knows until when a remedy may be handed in, by what is recorded now of the service of the decision it contests. */
public interface FilingEnd {

    /** The same with its end of now; as it was where the contested case is no more. */
    Mono<Contest> now(Contest contest);
}
