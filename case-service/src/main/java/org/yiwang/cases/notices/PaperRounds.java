package org.yiwang.cases.notices;

import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;
import org.springframework.stereotype.Component;
import org.yiwang.cases.notices.PaperRepository.Draft;
import org.yiwang.defaults.rounds.Rounds;
import org.yiwang.defaults.writes.Shielded;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/** Makes the papers of notices after the action, each once on several replicas, off the event loops. */
@Component
class PaperRounds extends Rounds {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final int BATCH = 10;

    private final PaperRepository papers;
    private final NoticeTexts texts;
    private final Clock clock;

    PaperRounds(PaperRepository papers, NoticeTexts texts, Clock clock) {
        super("notices", PATIENCE);
        this.papers = papers;
        this.texts = texts;
        this.clock = clock;
    }

    @Override
    protected void round() throws InterruptedException, ExecutionException, TimeoutException {
        await(
                papers.leased(clock.instant(), BATCH)
                        .collectList()
                        .flatMapIterable(due -> due)
                        .concatMapDelayError(papers::draft)
                        .concatMapDelayError(this::made)
                        .then(),
                PATIENCE);
    }

    private Mono<Boolean> made(Draft draft) {
        var name = NoticeService.sealedName(draft.due().number());
        return Mono.fromCallable(() -> draft.key().seal(name, Paper.of(texts.page(draft.data()))))
                .subscribeOn(Schedulers.boundedElastic())
                .flatMap(paper -> Shielded.write(papers.keep(draft.due(), paper, clock.instant())));
    }
}
