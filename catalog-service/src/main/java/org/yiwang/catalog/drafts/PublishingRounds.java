package org.yiwang.catalog.drafts;

import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;
import org.springframework.stereotype.Component;
import org.yiwang.defaults.problems.ProblemException;
import org.yiwang.defaults.reads.Whole;
import org.yiwang.defaults.rounds.Rounds;
import reactor.core.publisher.Mono;

/** Publishes what was scheduled when its time has come; several instances do no harm, each draft is published once. */
@Component
class PublishingRounds extends Rounds {

    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final int BATCH = 20;

    private final DraftRepository drafts;
    private final ChangedDrafts changes;
    private final Publication publication;
    private final Clock clock;

    PublishingRounds(DraftRepository drafts, ChangedDrafts changes, Publication publication, Clock clock) {
        super("publishing", PATIENCE);
        this.drafts = drafts;
        this.changes = changes;
        this.publication = publication;
        this.clock = clock;
    }

    @Override
    protected void round() throws InterruptedException, ExecutionException, TimeoutException {
        var now = clock.instant();
        await(
                Whole.rows(drafts.due(now, BATCH))
                        .concatMapDelayError(this::published)
                        .then(),
                PATIENCE);
    }

    /** What cannot be published any more goes back to its editors. */
    private Mono<UUID> published(Draft draft) {
        var now = clock.instant();
        return publication
                .due(draft, now)
                .onErrorResume(
                        ProblemException.class,
                        _ -> changes.change(
                                draft.in(DraftState.DRAFT, null, now),
                                DraftStep.byClock(DraftStep.What.OUTDATED, now),
                                null));
    }
}
