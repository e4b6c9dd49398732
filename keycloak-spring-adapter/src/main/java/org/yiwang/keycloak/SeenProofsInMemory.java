package org.yiwang.keycloak;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Expiry;
import com.github.benmanes.caffeine.cache.Ticker;
import java.time.Duration;
import reactor.core.publisher.Mono;

/** The proofs seen by this process; when there is no room for another it refuses rather than forget one. */
public final class SeenProofsInMemory implements SeenProofs {

    private final long most;
    private final Cache<String, Duration> seen;

    public SeenProofsInMemory(long most) {
        this(most, Ticker.systemTicker());
    }

    SeenProofsInMemory(long most, Ticker ticker) {
        this.most = most;
        this.seen = Caffeine.newBuilder()
                .expireAfter(Expiry.creating((String _, Duration kept) -> kept))
                .ticker(ticker)
                .executor(Runnable::run)
                .build();
    }

    @Override
    public Mono<Boolean> first(String proof, Duration kept) {
        return Mono.fromCallable(() -> {
            if (full()) {
                throw new IllegalStateException("No room to remember another proof");
            }
            return seen.asMap().putIfAbsent(proof, kept) == null;
        });
    }

    private boolean full() {
        if (seen.estimatedSize() < most) {
            return false;
        }
        seen.cleanUp();
        return seen.estimatedSize() >= most;
    }
}
