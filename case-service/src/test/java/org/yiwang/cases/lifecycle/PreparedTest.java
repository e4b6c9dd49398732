package org.yiwang.cases.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.ReactiveTransactionManager;
import org.springframework.transaction.reactive.TransactionalOperator;
import org.yiwang.cases.journey.ServiceTest;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Statements are made once for a connection, and each execution has its own values all the same. */
@ServiceTest
class PreparedTest {

    private static final Bound.Numbered ECHO = Bound.Numbered.of("select cast(:number as text) as told");
    private static final Bound.Numbered DIVIDED = Bound.Numbered.of("select cast(100 / :number as text) as told");
    private static final Bound.Numbered SLOW =
            Bound.Numbered.of("select cast(:number as text) as told from pg_sleep(0.2)");

    @Autowired
    private Prepared statements;

    @Autowired
    private ReactiveTransactionManager transactions;

    @Test
    void manyAtOnceAreAnsweredEachItsOwn() {
        var asked = IntStream.range(0, 2000).boxed().toList();
        var told = Flux.fromIterable(asked)
                .flatMapSequential(number -> told(ECHO, number), 64)
                .collectList()
                .toFuture()
                .join();
        assertThat(told).isEqualTo(asked.stream().map(String::valueOf).toList());
    }

    @Test
    void whatFailedOrWasGivenUpLeavesNothingToTheNext() {
        var told = Flux.range(1, 200)
                .flatMapSequential(
                        number -> switch (number % 3) {
                            case 0 ->
                                told(DIVIDED, 0).onErrorResume(DataAccessException.class, _ -> Mono.just("failed"));
                            case 1 -> told(SLOW, number).timeout(Duration.ofMillis(5), Mono.just("given up"));
                            default -> told(DIVIDED, number).then(told(SLOW, number));
                        },
                        16)
                .collectList()
                .toFuture()
                .join();
        assertThat(told)
                .isEqualTo(IntStream.rangeClosed(1, 200)
                        .mapToObj(number -> switch (number % 3) {
                            case 0 -> "failed";
                            case 1 -> "given up";
                            default -> String.valueOf(number);
                        })
                        .toList());
    }

    @Test
    void withinATransactionTheyAreExecutedOnItsConnection() {
        var backend = Bound.Numbered.of("select cast(pg_backend_pid() as text) || cast(:number as text) as told");
        var told = told(backend, 1).flatMap(first -> told(backend, 1).map(second -> List.of(first, second)));
        var both = TransactionalOperator.create(transactions)
                .transactional(told)
                .toFuture()
                .join();
        assertThat(both.getFirst()).isEqualTo(both.getLast());
    }

    private Mono<String> told(Bound.Numbered statement, int number) {
        return statements
                .rows(new Bound(statement).bind("number", number), row -> String.valueOf(row.get("told")))
                .single();
    }
}
