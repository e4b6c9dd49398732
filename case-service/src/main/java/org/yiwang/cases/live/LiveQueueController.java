package org.yiwang.cases.live;

import static org.yiwang.keycloak.ReaderKind.OFFICIAL_ELSEWHERE;
import static org.yiwang.keycloak.ReaderKind.OFFICIAL_HERE;

import io.swagger.v3.oas.annotations.Operation;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.codec.ServerSentEvent;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;
import org.yiwang.cases.people.OwnMatters;
import org.yiwang.cases.people.Reader;
import org.yiwang.cases.trail.Bell;
import org.yiwang.keycloak.Actor;
import org.yiwang.keycloak.ActorToken;
import org.yiwang.keycloak.ForOfficials;
import org.yiwang.keycloak.OpenTo;
import reactor.core.publisher.Flux;

/** The live feed of a queue. */
@RestController
@OpenTo(value = OFFICIAL_HERE, withTheirOwn = OFFICIAL_ELSEWHERE)
class LiveQueueController {

    private static final Duration GATHERING = Duration.ofMillis(200);
    private static final int AT_ONCE = 50;

    private final Bell bell;
    private final OwnMatters ownMatters;
    private final Clock clock;

    LiveQueueController(Bell bell, OwnMatters ownMatters, Clock clock) {
        this.bell = bell;
        this.ownMatters = ownMatters;
        this.clock = clock;
    }

    /** Cases of one's departments that something happened to; none named means that it may have been any. */
    record QueueChange(List<UUID> cases) {}

    /**
     * Says that something happened to cases of one's departments, but to none of one's own; who listens reads the queue
     * anew. After a break ({@code Last-Event-ID}) the first event says that it may have been any.
     */
    @Operation(summary = "Says that something happened to cases of one's departments; after a break, to any")
    @ForOfficials
    @GetMapping(path = "/v1/queues/events", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    Flux<ServerSentEvent<QueueChange>> follow(
            @RequestHeader(value = "Last-Event-ID", required = false) @Nullable String last, Actor actor) {
        var departments = List.of(new Reader(actor).departments());
        var missed = last == null ? Flux.<QueueChange>empty() : Flux.just(new QueueChange(List.of()));
        var changes = bell.in(departments, actor.test())
                .map(Bell.Ring::caseId)
                .bufferTimeout(AT_ONCE, GATHERING)
                .concatMap(cases -> ownMatters.others(Set.copyOf(cases), actor).collectList())
                .filter(others -> !others.isEmpty())
                .map(QueueChange::new);
        return Flux.merge(missed.concatWith(changes).map(this::event), heartbeats())
                .takeUntilOther(ActorToken.expiry());
    }

    private ServerSentEvent<QueueChange> event(QueueChange change) {
        return ServerSentEvent.builder(change)
                .id(Long.toString(clock.millis()))
                .event("CHANGED")
                .build();
    }

    private static Flux<ServerSentEvent<QueueChange>> heartbeats() {
        return Flux.interval(Duration.ZERO, LiveController.HEARTBEAT)
                .onBackpressureDrop()
                .map(_ -> ServerSentEvent.<QueueChange>builder().comment("").build());
    }
}
