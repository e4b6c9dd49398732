package org.yiwang.catalog.reading;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
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
    private final AtomicLong changes = new AtomicLong();
    private final Cache<Object, Object> kept = Caffeine.newBuilder()
            .maximumWeight(MOST_ROWS)
            .weigher((Object _, Object value) -> rows(value))
            .expireAfterWrite(LONGEST)
            .build();

    ReadCache(BooleanSupplier hearsFacts) {
        this.hearsFacts = hearsFacts;
    }

    /** What is kept under the key, else what is read now, which is kept unless the catalogue changed meanwhile. */
    @SuppressWarnings("unchecked")
    public <T> Mono<T> of(Object key, Mono<T> read) {
        return Mono.defer(() -> {
            var found = (T) kept.getIfPresent(key);
            if (found != null) {
                return Mono.just(found);
            }
            var before = changes.get();
            return hearsFacts.getAsBoolean() ? read.doOnNext(value -> keep(key, value, before)) : read;
        });
    }

    /** Forgets everything, since something was published or ended. */
    public void forget() {
        changes.incrementAndGet();
        kept.invalidateAll();
    }

    private void keep(Object key, Object value, long before) {
        if (changes.get() == before) {
            kept.put(key, value);
        }
        if (changes.get() != before) {
            kept.invalidate(key);
        }
    }

    private static int rows(Object value) {
        return value instanceof Page<?> page ? page.items().size() + 1 : ROWS_OF_ONE;
    }
}
