package org.yiwang.defaults.idempotency;

import java.util.UUID;
import org.springframework.dao.DuplicateKeyException;
import org.yiwang.defaults.http.StaleVersion;
import org.yiwang.defaults.writes.Shielded;
import reactor.core.publisher.Mono;

/** Does something once for one key, anew when what it rests on changed at the same moment. */
public final class Once {

    private static final int ATTEMPTS = 5;

    private Once() {}

    /**
     * Gives the id of the same request before, else of what is saved now.
     *
     * @param saving looks, decides and saves; empty, or with a duplicate, if something changed meanwhile
     */
    public static Mono<UUID> saved(Mono<StoredAnswer> answered, Mono<UUID> saving) {
        return Shielded.write(answered.map(StoredAnswer::id)
                .switchIfEmpty(saving)
                .onErrorResume(DuplicateKeyException.class, _ -> Mono.empty())
                .repeatWhenEmpty(again -> again.take(ATTEMPTS))
                .switchIfEmpty(Mono.error(StaleVersion::new)));
    }
}
