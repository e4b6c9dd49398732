package org.yiwang.cases.trail;

import java.util.UUID;
import org.springframework.stereotype.Service;
import org.yiwang.cases.people.Agents;
import org.yiwang.cases.people.CaseNotFound;
import org.yiwang.cases.people.Names;
import org.yiwang.cases.people.Openings;
import org.yiwang.cases.people.Reader;
import org.yiwang.defaults.http.Cursor;
import org.yiwang.defaults.http.Limit;
import org.yiwang.defaults.http.Page;
import org.yiwang.defaults.reads.Whole;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** What of the trail is shown to whom. */
@Service
public class TrailService {

    private final TrailRepository trail;
    private final Openings openings;
    private final Agents agents;
    private final Names names;

    TrailService(TrailRepository trail, Openings openings, Agents agents, Names names) {
        this.trail = trail;
        this.openings = openings;
        this.agents = agents;
        this.names = names;
    }

    /** Whether the chain of a case is unbroken, and how many events it has. */
    public record ChainState(boolean valid, int events) {}

    Mono<Page<TimelineEntry>> page(UUID caseId, Reader reader, int after, Limit limit) {
        return openings.open(caseId, reader, "TIMELINE", caseId)
                .thenMany(Flux.defer(() -> named(trail.timeline(caseId, reader, after, limit.plusOne()))))
                .collectList()
                .map(entries -> Page.of(entries, limit, entry -> Cursor.of(entry.sequence())));
    }

    /** Opens the stream of a case; an official's opening is recorded, or there is no stream. */
    public Mono<Void> opened(UUID caseId, Reader reader) {
        return openings.open(caseId, reader, "STREAM", caseId);
    }

    /** Whether a stream that was opened may go on. */
    public Mono<Boolean> mayFollow(UUID caseId, Reader reader) {
        return trail.mayRead(caseId, reader);
    }

    /** The events after a number that this reader may see now. */
    public Flux<TimelineEntry> after(UUID caseId, Reader reader, int sequence, int limit) {
        return named(trail.timeline(caseId, reader, sequence, limit));
    }

    /** The last event this reader may see now, nothing if there is none; whoever is shown it has opened the timeline. */
    public Mono<TimelineEntry> last(UUID caseId, Reader reader) {
        return openings.open(caseId, reader, "TIMELINE", caseId)
                .then(trail.last(caseId, reader))
                .flatMapMany(sequence -> after(caseId, reader, sequence - 1, 1))
                .next();
    }

    private Flux<TimelineEntry> named(Flux<TimelineEntry> entries) {
        return Whole.rows(entries).concatMap(entry -> {
            if (entry.agent() != null) {
                return agents.named(entry.agent()).map(entry::by);
            }
            var official = entry.official();
            return official == null
                    ? Mono.just(entry)
                    : names.of(official.id())
                            .map(name -> entry.by(new TimelineEntry.Official(official.id(), name)))
                            .defaultIfEmpty(entry);
        });
    }

    Mono<ChainState> verified(UUID caseId) {
        return trail.chain(caseId)
                .collectList()
                .filter(events -> !events.isEmpty())
                .switchIfEmpty(Mono.error(CaseNotFound::new))
                .map(events -> new ChainState(Chain.verify(events), events.size()));
    }
}
