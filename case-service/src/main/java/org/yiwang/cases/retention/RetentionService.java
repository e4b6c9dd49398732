package org.yiwang.cases.retention;

import com.github.f4b6a3.uuid.UuidCreator;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;
import org.yiwang.cases.retention.RetentionRepository.Ended;
import org.yiwang.cases.trail.Audience;
import org.yiwang.cases.trail.TrailEvent;
import org.yiwang.cases.vault.Vault;
import org.yiwang.defaults.reads.Whole;
import reactor.core.publisher.Mono;

/** Destroys what cases held when they are kept no longer; on several instances each case once. */
@Service
@EnableConfigurationProperties(RetentionProperties.class)
public class RetentionService {

    private static final Logger LOG = LoggerFactory.getLogger(RetentionService.class);
    private static final int BATCH = 100;
    private static final UUID NOBODY = new UUID(0, 0);

    private final RetentionRepository cases;
    private final RetentionProperties settings;
    private final Vault vault;
    private final Clock clock;

    RetentionService(RetentionRepository cases, RetentionProperties settings, Vault vault, Clock clock) {
        this.cases = cases;
        this.settings = settings;
        this.vault = vault;
        this.clock = clock;
    }

    /** Destroys what is due now; gives how many cases it were. */
    @Scheduled(initialDelayString = "PT5M", fixedDelayString = "PT1H")
    public Mono<Long> round() {
        return batch().expand(destroyed -> destroyed == BATCH ? batch() : Mono.empty())
                .reduce(0L, Long::sum)
                .doOnNext(destroyed -> {
                    if (destroyed > 0) {
                        LOG.info("{} cases were kept long enough and destroyed", destroyed);
                    }
                });
    }

    private Mono<Long> batch() {
        return Mono.defer(() -> {
            var now = clock.instant();
            return Whole.rows(cases.due(settings, now, BATCH))
                    .concatMap(ended -> destroyed(ended, now))
                    .filter(done -> done)
                    .count();
        });
    }

    private Mono<Boolean> destroyed(Ended ended, Instant now) {
        return cases.destroy(ended, event(ended, now)).doOnNext(_ -> vault.forget(ended.id()));
    }

    private static TrailEvent event(Ended ended, Instant now) {
        return new TrailEvent(
                        ended.root(),
                        ended.id(),
                        ended.sequence() + 1,
                        UuidCreator.getTimeOrderedEpochFast(),
                        "DESTROY",
                        ended.status(),
                        ended.status(),
                        now,
                        ended.applicant(),
                        new TrailEvent.Who("SYSTEM", NOBODY, null, null),
                        Audience.INTERNAL,
                        Map.of("endedAt", ended.endedAt().toString()),
                        Map.of(),
                        "",
                        "")
                .chained(ended.head());
    }
}
