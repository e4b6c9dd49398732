package org.yiwang.catalog.reading;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BooleanSupplier;
import org.yiwang.defaults.http.Page;
import reactor.core.publisher.Mono;

/**
 * What was read of the published catalogue, kept until a fact says that something changed; never longer than a minute,
 * and not at all while facts are not heard.
 */
public final class ReadCache {

    private static final Duration LONGEST = Duration.ofMinutes(1);
    private static final long MOST_ROWS = 20_000;
    private static final int ROWS_OF_ONE = 20;

    private final BooleanSupplier hearsFacts;

    /** What is read since the last change; what is still being read for an earlier one ends up in that. */
    private final AtomicReference<Cache<Object, Object>> kept = new AtomicReference<>(empty());

    ReadCache(BooleanSupplier hearsFacts) {
        this.hearsFacts = hearsFacts;
    }

    /** What is kept under the key, else what is read now, which is kept unless the catalogue changed meanwhile. */
    @SuppressWarnings("unchecked")
    public <T> Mono<T> of(Object key, Mono<T> read) {
        return Mono.defer(() -> {
            var now = kept.get();
            var found = (T) now.getIfPresent(key);
            if (found != null) {
                return Mono.just(found);
            }
            return hearsFacts.getAsBoolean() ? read.doOnNext(value -> now.put(key, value)) : read;
        });
    }

    /** Forgets everything, since something was published or ended; by beginning anew, as clearing waits for a lock. */
    public void forget() {
        kept.set(empty());
    }

    private static Cache<Object, Object> empty() {
        return Caffeine.newBuilder()
                .maximumWeight(MOST_ROWS)
                .weigher((Object _, Object value) -> rows(value))
                .expireAfterWrite(LONGEST)
                .build();
    }

    private static int rows(Object value) {
        return value instanceof Page<?> page ? page.items().size() + 1 : ROWS_OF_ONE;
    }
}
