package org.yiwang.defaults.access;

import com.github.f4b6a3.uuid.UuidCreator;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;
import org.yiwang.defaults.access.AccessSeals.Waiting;
import org.yiwang.defaults.access.Seal.Head;
import org.yiwang.defaults.outbox.Fact;
import org.yiwang.defaults.rounds.Rounds;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

/**
 * Chains access records per person and tells identity-service of them, a moment after they were written. Several
 * instances do no harm: who comes second fails and looks again.
 */
public final class AccessSealer extends Rounds {

    private static final String RECORDED = "org.yiwang.access.recorded.v1";
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final int BATCH = 50;
    private static final JsonMapper JSON = JsonMapper.shared();

    private final AccessSeals seals;
    private final String topic;
    private final Clock clock;

    AccessSealer(AccessSeals seals, String topic, Clock clock) {
        super("access", PATIENCE);
        this.seals = seals;
        this.topic = topic;
        this.clock = clock;
    }

    @Override
    protected void round() throws InterruptedException, ExecutionException, TimeoutException {
        int sealed;
        do {
            sealed = Objects.requireNonNull(await(oldest(), PATIENCE));
        } while (sealed == BATCH && isRunning());
    }

    /** Gives how many records were sealed. */
    private Mono<Integer> oldest() {
        return seals.waiting(BATCH).flatMap(waiting -> {
            var records = waiting.stream().map(Waiting::record).distinct().toList();
            return records.isEmpty()
                    ? Mono.just(0)
                    : sealed(records, chained(waiting)).thenReturn(records.size());
        });
    }

    private Mono<Void> sealed(List<UUID> records, List<Seal> chained) {
        var now = clock.instant();
        return seals.seal(
                records, chained, chained.stream().map(seal -> told(seal, now)).toList(), now);
    }

    private static List<Seal> chained(List<Waiting> waiting) {
        var heads = new HashMap<UUID, Head>();
        var chained = new ArrayList<Seal>();
        for (var each : waiting) {
            var access = each.access();
            if (access != null) {
                var seal = Seal.of(access, heads.getOrDefault(access.subject(), each.head()));
                heads.put(access.subject(), seal.head());
                chained.add(seal);
            }
        }
        return chained;
    }

    private Fact told(Seal seal, Instant now) {
        return new Fact(
                UuidCreator.getTimeOrderedEpochFast(),
                topic,
                seal.access().subject().toString(),
                RECORDED,
                now,
                JSON.valueToTree(seal));
    }
}
