package org.yiwang.defaults.messaging;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.kafka.listener.BatchMessageListener;
import org.yiwang.defaults.observability.Trace;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Gives one listener its facts: one after the other per key (or partition), several at once, refusing foreign ones. */
final class FactDelivery implements BatchMessageListener<String, byte[]> {

    private static final Logger LOG = LoggerFactory.getLogger(FactDelivery.class);
    private static final int KEYS_AT_ONCE = 8;
    private static final long SECONDS = 60;

    private final FactListener listener;
    private final Facts facts;
    private final Counter refused;

    FactDelivery(FactListener listener, Facts facts, MeterRegistry meters) {
        this.listener = listener;
        this.facts = facts;
        this.refused = Counter.builder("yiwang.facts.refused")
                .description("Facts of a source that may not write the topic")
                .tag("listener", listener.name())
                .register(meters);
    }

    @Override
    public void onMessage(List<ConsumerRecord<String, byte[]>> messages) {
        var keys = new LinkedHashMap<String, List<ReceivedFact>>();
        for (var message : messages) {
            read(message, keys);
        }
        var all = Flux.fromIterable(keys.values())
                .flatMap(facts -> Flux.fromIterable(facts).concatMap(this::receive), KEYS_AT_ONCE)
                .then();
        await(all);
    }

    private void read(ConsumerRecord<String, byte[]> message, LinkedHashMap<String, List<ReceivedFact>> keys) {
        try {
            var fact = facts.read(message);
            var line = listener.inOrder() ? Integer.toString(message.partition()) : fact.key();
            keys.computeIfAbsent(fact.topic() + " " + line, _ -> new ArrayList<>())
                    .add(fact);
        } catch (ForeignFact foreign) {
            refused.increment();
            LOG.warn(
                    "Refused a fact at {}-{}@{}: {}",
                    message.topic(),
                    message.partition(),
                    message.offset(),
                    foreign.getMessage());
        }
    }

    private Mono<Void> receive(ReceivedFact fact) {
        return listener.receive(fact)
                .contextWrite(context -> context.put(Trace.class, Trace.continued(fact.trace())))
                .onErrorMap(cause -> new IllegalStateException(
                        listener.name() + " could not take " + fact.type() + " " + fact.id(), cause));
    }

    /** The consumer's own thread waits: the next facts may not overtake these. */
    private static void await(Mono<Void> all) {
        try {
            all.toFuture().get(SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Stopped", stopped);
        } catch (ExecutionException | TimeoutException failed) {
            throw new IllegalStateException(failed.getMessage(), failed);
        }
    }
}
