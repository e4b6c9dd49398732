package org.yiwang.cases.calendars;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;
import org.springframework.stereotype.Component;
import org.yiwang.cases.clock.Calendars;
import org.yiwang.cases.clock.CutOffs;
import org.yiwang.defaults.rounds.Rounds;
import reactor.core.publisher.Mono;

/** Takes over the cut-offs that were published, on every replica; days that have begun keep theirs. */
@Component
class CutOffRounds extends Rounds {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final CutOffRepository repository;
    private final Calendars calendars;
    private long known;

    CutOffRounds(CutOffRepository repository, Calendars calendars) {
        super("cut-offs", PATIENCE);
        this.repository = repository;
        this.calendars = calendars;
    }

    /** Takes over all that is published. */
    Mono<List<CutOff>> loaded() {
        return repository.all().collectList().doOnNext(all -> calendars.replaceCutOffs(published(all)));
    }

    @Override
    protected void round() throws InterruptedException, ExecutionException, TimeoutException {
        var serial = await(repository.serial(), PATIENCE);
        if (serial != null && serial != known) {
            await(loaded(), PATIENCE);
            known = serial;
        }
    }

    private static List<CutOffs.Published> published(List<CutOff> all) {
        return all.stream()
                .map(one -> new CutOffs.Published(one.prefix(), one.from(), Optional.ofNullable(one.time())))
                .toList();
    }
}
