package org.yiwang.catalog.reading;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import org.yiwang.defaults.http.Page;
import reactor.core.publisher.Mono;

/**
 * What was read of the published catalogue, kept until a fact says that something changed; never longer than a minute,
 * and not at all while facts are not heard. Lists, which are few and asked for again and again, are kept beside what is
 * read one by one, so that a tour of many items does not push them out.
 */
public final class ReadCache {

    private static final Duration LONGEST = Duration.ofMinutes(1);
    private static final long MOST_ROWS_OF_LISTS = 10_000;
    private static final long MOST_SINGLE = 1_000;

    private final BooleanSupplier hearsFacts;

    /** What is read since the last change; what is still being read for an earlier one ends up in that. */
    private final AtomicReference<Kept> kept = new AtomicReference<>(Kept.nothing());

    private record Kept(Cache<Object, Page<?>> lists, Cache<Object, Object> single) {

        static Kept nothing() {
            return new Kept(
                    Caffeine.newBuilder()
                            .maximumWeight(MOST_ROWS_OF_LISTS)
                            .weigher((Object _, Page<?> page) -> page.items().size() + 1)
                            .expireAfterWrite(LONGEST)
                            .build(),
                    Caffeine.newBuilder()
                            .maximumSize(MOST_SINGLE)
                            .expireAfterWrite(LONGEST)
                            .build());
        }
    }

    ReadCache(BooleanSupplier hearsFacts) {
        this.hearsFacts = hearsFacts;
    }

    /** What is kept under the key, else what is read now, which is kept unless the catalogue changed meanwhile. */
    public <T> Mono<T> of(Object key, Mono<T> read) {
        return of(Kept::single, key, read);
    }

    /** The same of a list. */
    public <T> Mono<Page<T>> list(Object key, Mono<Page<T>> read) {
        return of(Kept::lists, key, read);
    }

    @SuppressWarnings("unchecked")
    private <V, T extends V> Mono<T> of(Function<Kept, Cache<Object, V>> where, Object key, Mono<T> read) {
        return Mono.defer(() -> {
            var now = where.apply(kept.get());
            var found = (T) now.getIfPresent(key);
            if (found != null) {
                return Mono.just(found);
            }
            return hearsFacts.getAsBoolean() ? read.doOnNext(value -> now.put(key, value)) : read;
        });
    }

    /** Forgets everything, since something was published or ended; by beginning anew, as clearing waits for a lock. */
    public void forget() {
        kept.set(Kept.nothing());
    }
}
