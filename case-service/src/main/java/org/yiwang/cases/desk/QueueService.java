package org.yiwang.cases.desk;

import java.time.Instant;
import org.springframework.stereotype.Service;
import org.yiwang.cases.desk.QueueEntry.QueuedItem;
import org.yiwang.cases.desk.QueueRepository.Queued;
import org.yiwang.cases.desk.QueueRepository.Wanted;
import org.yiwang.cases.items.ItemRepository;
import org.yiwang.cases.items.ItemVersion;
import org.yiwang.cases.lifecycle.CaseService;
import org.yiwang.cases.people.Reader;
import org.yiwang.defaults.http.Cursor;
import org.yiwang.defaults.http.Language;
import org.yiwang.defaults.http.Limit;
import org.yiwang.defaults.http.Page;
import reactor.core.publisher.Mono;

/** Puts together a page of the queue. */
@Service
class QueueService {

    private final QueueRepository queues;
    private final ItemRepository items;
    private final CaseService cases;

    QueueService(QueueRepository queues, ItemRepository items, CaseService cases) {
        this.queues = queues;
        this.items = items;
        this.cases = cases;
    }

    Mono<Page<QueueEntry>> page(Wanted wanted, Reader reader, Limit limit, Language language, Instant now) {
        return queues.page(wanted, reader, now)
                .concatMap(queued -> item(queued).map(item -> entry(queued, item, reader, language)))
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

    private QueueEntry entry(Queued queued, ItemVersion item, Reader reader, Language language) {
        return new QueueEntry(
                cases.state(queued.cased(), reader.actor(), queued.relation()),
                new QueuedItem(item.id(), item.version(), language.of(item.name())),
                queued.cased().department(),
                queued.applicantName(),
                queued.submittedAt(),
                queued.dueAt());
    }
}
