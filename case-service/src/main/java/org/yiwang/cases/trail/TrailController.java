package org.yiwang.cases.trail;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;
import org.yiwang.cases.people.CaseNotFound;
import org.yiwang.cases.people.Openings;
import org.yiwang.cases.people.Reader;
import org.yiwang.defaults.http.Cursor;
import org.yiwang.defaults.http.Limit;
import org.yiwang.defaults.http.Page;
import org.yiwang.keycloak.Actor;
import org.yiwang.keycloak.ForPeople;
import org.yiwang.keycloak.ForServices;
import reactor.core.publisher.Mono;

/** The trail of a case, for those who may see it, and its verification. */
@RestController
class TrailController {

    private final TrailRepository trail;
    private final Openings openings;

    TrailController(TrailRepository trail, Openings openings) {
        this.trail = trail;
        this.openings = openings;
    }

    /** Whether the chain of a case is unbroken, and how many events it has. */
    record ChainState(boolean valid, int events) {}

    /** What has happened to a case, as far as the reader is its audience. */
    @ForPeople
    @GetMapping("/v1/cases/{id}/timeline")
    Mono<ResponseEntity<Page<TimelineEntry>>> timeline(
            @PathVariable UUID id, Actor actor, Limit limit, @Nullable Cursor after, ServerWebExchange exchange) {
        var reader = new Reader(actor);
        var from = after == null ? 0 : Math.toIntExact(after.number(0));
        return openings.open(id, reader, "TIMELINE", id)
                .thenMany(trail.timeline(id, reader, from, limit.plusOne()))
                .collectList()
                .map(entries -> Page.of(entries, limit, entry -> Cursor.of(entry.sequence())))
                .map(page -> page.answer(exchange));
    }

    /** Verifies the chain of a case. */
    @ForServices
    @GetMapping("/internal/cases/{id}/chain")
    Mono<ChainState> chain(@PathVariable UUID id) {
        return trail.chain(id)
                .collectList()
                .filter(events -> !events.isEmpty())
                .switchIfEmpty(Mono.error(CaseNotFound::new))
                .map(events -> new ChainState(Chain.verify(events), events.size()));
    }
}
