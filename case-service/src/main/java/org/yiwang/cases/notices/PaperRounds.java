package org.yiwang.cases.notices;

import java.nio.ByteBuffer;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.yiwang.cases.notices.PaperRepository.Draft;
import org.yiwang.defaults.reads.Whole;
import org.yiwang.defaults.rounds.Rounds;
import org.yiwang.defaults.writes.Shielded;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/** Makes the papers of notices after the action, each once on several replicas, off the event loops. */
@Component
class PaperRounds extends Rounds {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final int BATCH = 4;

    private final PaperRepository papers;
    private final NoticeTexts texts;
    private final int rest;
    private final Clock clock;

    /** @param rest so many times as long as it took to make a paper it rests afterwards: who acts on cases comes first */
    PaperRounds(
            PaperRepository papers, NoticeTexts texts, @Value("${yiwang.cases.papers.rest}") int rest, Clock clock) {
        super("notices", PATIENCE);
        this.papers = papers;
        this.texts = texts;
        this.rest = rest;
        this.clock = clock;
    }

    @Override
    protected void round() throws InterruptedException, ExecutionException, TimeoutException {
        await(
                Whole.rows(papers.leased(clock.instant(), BATCH))
                        .concatMapDelayError(due -> papers.draft(due).flatMap(this::made))
                        .then(),
                PATIENCE);
    }

    private Mono<Boolean> made(Draft draft) {
        return Mono.fromCallable(() -> sealed(draft))
                .subscribeOn(Schedulers.boundedElastic())
                .elapsed()
                .flatMap(made -> Shielded.write(papers.keep(draft.due(), made.getT2(), clock.instant()))
                        .delayElement(Duration.ofMillis(rest * made.getT1())));
    }

    private ByteBuffer sealed(Draft draft) {
        var name = NoticeService.sealedName(draft.due().number());
        return draft.key().seal(name, Paper.of(texts.page(draft.data())));
    }
}
