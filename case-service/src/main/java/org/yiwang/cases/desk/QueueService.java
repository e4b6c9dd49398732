package org.yiwang.cases.desk;

import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.yiwang.cases.desk.QueueEntry.QueuedItem;
import org.yiwang.cases.desk.QueueRepository.Queued;
import org.yiwang.cases.desk.QueueRepository.Wanted;
import org.yiwang.cases.items.ItemRepository;
import org.yiwang.cases.items.ItemVersion;
import org.yiwang.cases.lifecycle.CaseService;
import org.yiwang.cases.people.Agent;
import org.yiwang.cases.people.Agents;
import org.yiwang.cases.people.Reader;
import org.yiwang.defaults.http.Cursor;
import org.yiwang.defaults.http.Language;
import org.yiwang.defaults.http.Limit;
import org.yiwang.defaults.http.Page;
import org.yiwang.defaults.reads.Whole;
import reactor.core.publisher.Mono;

/** Puts together a page of the queue. */
@Service
class QueueService {

    private final QueueRepository queues;
    private final ItemRepository items;
    private final CaseService cases;
    private final Agents agents;

    QueueService(QueueRepository queues, ItemRepository items, CaseService cases, Agents agents) {
        this.queues = queues;
        this.items = items;
        this.cases = cases;
        this.agents = agents;
    }

    Mono<Page<QueueEntry>> page(Wanted wanted, Reader reader, Limit limit, Language language, Instant now) {
        return Whole.rows(queues.page(wanted, reader, now))
                .flatMapSequential(queued -> Mono.zip(item(queued), agent(queued))
                        .map(found -> entry(queued, found.getT1(), found.getT2(), reader, language, now)))
                .collectList()
                .map(found -> Page.of(
                        found,
                        limit,
                        entry -> Cursor.of(entry.dueAt(), entry.state().id())));
    }

    private Mono<ItemVersion> item(Queued queued) {
        var origin = queued.cased().origin();
        return items.version(origin.item(), origin.itemVersion());
    }

    private Mono<Optional<Agent>> agent(Queued queued) {
        return Mono.justOrEmpty(queued.agent()).flatMap(agents::named).singleOptional();
    }

    private QueueEntry entry(
            Queued queued, ItemVersion item, Optional<Agent> agent, Reader reader, Language language, Instant now) {
        return new QueueEntry(
                cases.state(queued.cased(), reader.actor(), queued.relation()),
                new QueuedItem(item.id(), item.version(), language.of(item.name())),
                queued.cased().department(),
                queued.applicantName(),
                agent.orElse(null),
                queued.submittedAt(),
                queued.dueAt(),
                queued.asked(now));
    }
}
