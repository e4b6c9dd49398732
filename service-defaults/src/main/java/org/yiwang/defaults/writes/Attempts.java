package org.yiwang.defaults.writes;

import org.springframework.dao.DuplicateKeyException;
import org.yiwang.defaults.http.StaleVersion;
import reactor.core.publisher.Mono;

/** Looks, decides and saves anew when what it rests on changed at the same moment. */
public final class Attempts {

    private static final int MOST = 5;

    private Attempts() {}

    /**
     * What an attempt gives, or {@link StaleVersion} if the fifth still came second.
     *
     * @param attempt empty, or with a duplicate, if something changed meanwhile; subscribed to for each attempt
     */
    public static <T> Mono<T> of(Mono<T> attempt) {
        return Shielded.write(attempt.onErrorResume(DuplicateKeyException.class, _ -> Mono.empty())
                .repeatWhenEmpty(again -> again.take(MOST))
                .switchIfEmpty(Mono.error(StaleVersion::new)));
    }
}
