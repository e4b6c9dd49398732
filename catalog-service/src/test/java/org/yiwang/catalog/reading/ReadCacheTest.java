package org.yiwang.catalog.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;

class ReadCacheTest {

    private final AtomicInteger reads = new AtomicInteger();
    private final Mono<Integer> read = Mono.fromSupplier(reads::incrementAndGet);

    @Test
    void whatWasReadIsKeptUntilSomethingChanges() {
        var cache = new ReadCache(() -> true);
        assertThat(cache.of("a", read).block()).isEqualTo(1);
        assertThat(cache.of("a", read).block()).isEqualTo(1);
        assertThat(cache.of("b", read).block()).isEqualTo(2);
        cache.forget();
        assertThat(cache.of("a", read).block()).isEqualTo(3);
    }

    @Test
    void nothingIsKeptWhileFactsAreNotHeard() {
        var cache = new ReadCache(() -> false);
        assertThat(cache.of("a", read).block()).isEqualTo(1);
        assertThat(cache.of("a", read).block()).isEqualTo(2);
    }

    @Test
    void whatWasReadBeforeAChangeIsNotKeptAfterIt() {
        var cache = new ReadCache(() -> true);
        Sinks.One<Integer> slow = Sinks.one();
        var answer = cache.of("a", slow.asMono()).toFuture();
        cache.forget();
        slow.tryEmitValue(-1);
        assertThat(answer.join()).isEqualTo(-1);
        assertThat(cache.of("a", read).block()).isEqualTo(1);
    }

    @Test
    void nothingThereIsNotKept() {
        var cache = new ReadCache(() -> true);
        assertThat(cache.of("a", Mono.<Integer>empty()).block()).isNull();
        assertThat(cache.of("a", read).block()).isEqualTo(1);
    }
}
