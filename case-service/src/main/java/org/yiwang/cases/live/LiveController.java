package org.yiwang.cases.live;

import static org.yiwang.keycloak.ReaderKind.AGENT;
import static org.yiwang.keycloak.ReaderKind.CITIZEN;
import static org.yiwang.keycloak.ReaderKind.INTEGRATOR;
import static org.yiwang.keycloak.ReaderKind.OFFICIAL_HERE;

import io.swagger.v3.oas.annotations.Operation;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.codec.ServerSentEvent;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;
import org.yiwang.cases.mandates.RightsBell;
import org.yiwang.cases.people.Reader;
import org.yiwang.cases.trail.Bell;
import org.yiwang.cases.trail.TimelineEntry;
import org.yiwang.cases.trail.TrailService;
import org.yiwang.keycloak.Actor;
import org.yiwang.keycloak.ActorToken;
import org.yiwang.keycloak.ForPeople;
import org.yiwang.keycloak.OpenTo;
import org.yiwang.keycloak.WithScope;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The live feed of a case. */
@RestController
@OpenTo({CITIZEN, AGENT, OFFICIAL_HERE, INTEGRATOR})
class LiveController {

    static final Duration HEARTBEAT = Duration.ofSeconds(15);
    private static final int AT_ONCE = 200;

    private final TrailService trail;
    private final Bell bell;
    private final RightsBell rights;

    LiveController(TrailService trail, Bell bell, RightsBell rights) {
        this.trail = trail;
        this.bell = bell;
        this.rights = rights;
    }

    /** Events of a case as they happen; ids are the numbers within the case, and Last-Event-ID resumes without a gap. */
    @Operation(summary = "Events of a case as they happen; Last-Event-ID resumes without a gap")
    @ForPeople
    @WithScope("cases.read")
    @GetMapping(path = "/v1/cases/{id}/events", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    Flux<ServerSentEvent<TimelineEntry>> follow(
            @PathVariable UUID id,
            @RequestHeader(value = "Last-Event-ID", required = false) @Nullable Integer last,
            Actor actor) {
        var reader = new Reader(actor);
        return trail.opened(id, reader)
                .thenMany(following(id, reader, last == null ? 0 : last))
                .takeUntilOther(ActorToken.expiry());
    }

    /** Each ring or heartbeat looks for what came after the last event sent, under the reader's authorisation. */
    private Flux<ServerSentEvent<TimelineEntry>> following(UUID id, Reader reader, int last) {
        return Flux.defer(() -> {
            var sent = new AtomicInteger(last);
            var heartbeats = Flux.interval(Duration.ZERO, HEARTBEAT).map(_ -> true);
            var rings = bell.of(id).map(_ -> false);
            return Flux.merge(rings, heartbeats)
                    .onBackpressureLatest()
                    .concatMap(heartbeat -> news(id, reader, sent).concatWith(beat(heartbeat)), 1)
                    .takeUntilOther(over(id, reader));
        });
    }

    /** Comes when the reader may not follow the case any more: a mandate or a consent ends at once, a post in a while. */
    private Flux<Boolean> over(UUID id, Reader reader) {
        return Flux.merge(
                        rights.of(reader.me()).map(_ -> true),
                        Flux.interval(HEARTBEAT).map(_ -> true))
                .onBackpressureLatest()
                .filterWhen(_ -> trail.mayFollow(id, reader).map(may -> !may), 1);
    }

    private Flux<ServerSentEvent<TimelineEntry>> news(UUID id, Reader reader, AtomicInteger sent) {
        return Flux.defer(() -> trail.after(id, reader, sent.get(), AT_ONCE))
                .doOnNext(entry -> sent.set(entry.sequence()))
                .map(LiveController::event);
    }

    private static ServerSentEvent<TimelineEntry> event(TimelineEntry entry) {
        return ServerSentEvent.builder(entry)
                .id(Integer.toString(entry.sequence()))
                .event(entry.action())
                .build();
    }

    private static Mono<ServerSentEvent<TimelineEntry>> beat(boolean heartbeat) {
        return heartbeat
                ? Mono.just(ServerSentEvent.<TimelineEntry>builder().comment("").build())
                : Mono.empty();
    }
}
