package org.yiwang.notifications.live;

import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.FluxSink;
import reactor.core.publisher.FluxSink.OverflowStrategy;

/** Tells the open streams of an inbox that something may be new; several tellings may come as one. */
@Component
class Nudges {

    static final long NUDGE = -1;

    private final Map<UUID, Set<FluxSink<Long>>> listening = new ConcurrentHashMap<>();

    /** Emits {@link #NUDGE} whenever this inbox may hold something new. */
    Flux<Long> of(UUID recipient) {
        return Flux.create(stream -> listen(recipient, stream), OverflowStrategy.LATEST);
    }

    void nudge(UUID recipient) {
        listening.getOrDefault(recipient, Set.of()).forEach(stream -> stream.next(NUDGE));
    }

    private void listen(UUID recipient, FluxSink<Long> stream) {
        listening.compute(recipient, (_, streams) -> with(streams, stream));
        stream.onDispose(() -> listening.computeIfPresent(recipient, (_, streams) -> without(streams, stream)));
    }

    private static Set<FluxSink<Long>> with(@Nullable Set<FluxSink<Long>> streams, FluxSink<Long> stream) {
        var more = streams == null ? ConcurrentHashMap.<FluxSink<Long>>newKeySet() : streams;
        more.add(stream);
        return more;
    }

    private static @Nullable Set<FluxSink<Long>> without(Set<FluxSink<Long>> streams, FluxSink<Long> stream) {
        streams.remove(stream);
        return streams.isEmpty() ? null : streams;
    }
}
