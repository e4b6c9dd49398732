package org.yiwang.catalog.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.yiwang.defaults.http.Page;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;
import reactor.core.scheduler.Schedulers;

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
    void aTourOfManyItemsDoesNotPushListsOut() {
        var cache = new ReadCache(() -> true);
        var list = read.map(number -> new Page<>(Collections.nCopies(50, number), null));
        assertThat(cache.list("list", list).map(Page::items).block()).containsOnly(1);
        for (int item = 0; item < 20_000; item++) {
            cache.of(item, Mono.just(item)).block();
        }
        assertThat(cache.list("list", list).map(Page::items).block()).containsOnly(1);
    }

    @Test
    void nothingThereIsNotKept() {
        var cache = new ReadCache(() -> true);
        assertThat(cache.of("a", Mono.<Integer>empty()).block()).isNull();
        assertThat(cache.of("a", read).block()).isEqualTo(1);
    }

    /** Event loops forget while others read and keep: none may wait for another, which BlockHound would say. */
    @Test
    void forgettingWaitsForNobody() {
        var cache = new ReadCache(() -> true);
        var answers = Flux.range(0, 200_000)
                .parallel(4)
                .runOn(Schedulers.parallel())
                .flatMap(number -> {
                    if (number % 3 == 0) {
                        cache.forget();
                    }
                    return cache.of(number, Mono.just(number));
                })
                .sequential()
                .count();
        assertThat(answers.block()).isEqualTo(200_000);
    }
}
