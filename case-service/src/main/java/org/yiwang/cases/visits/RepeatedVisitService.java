package org.yiwang.cases.visits;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.yiwang.cases.items.ItemRepository;
import org.yiwang.cases.people.Reader;
import org.yiwang.cases.visits.RepeatedVisit.VisitedCase;
import org.yiwang.cases.visits.RepeatedVisit.VisitedItem;
import org.yiwang.cases.visits.RepeatedVisitRepository.Found;
import org.yiwang.defaults.http.Cursor;
import org.yiwang.defaults.http.Language;
import org.yiwang.defaults.http.Limit;
import org.yiwang.defaults.http.Page;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Puts together a page of what supervisors see of visits. */
@Service
class RepeatedVisitService {

    private final RepeatedVisitRepository visits;
    private final ItemRepository items;

    RepeatedVisitService(RepeatedVisitRepository visits, ItemRepository items) {
        this.visits = visits;
        this.items = items;
    }

    Mono<Page<RepeatedVisit>> page(
            List<UUID> departments, Reader reader, @Nullable Cursor after, Limit limit, Language language) {
        return visits.page(departments, reader, after, limit.plusOne())
                .collectList()
                .map(found -> Page.of(found, limit, row -> Cursor.of(row.notedAt(), row.caseId())))
                .flatMap(page -> Flux.fromIterable(page.items())
                        .concatMap(row -> shown(row, language))
                        .collectList()
                        .map(shown -> new Page<>(shown, page.next())));
    }

    private Mono<RepeatedVisit> shown(Found row, Language language) {
        return items.version(row.item(), row.itemVersion())
                .map(item -> new RepeatedVisit(
                        new VisitedCase(
                                row.caseId(),
                                row.number(),
                                row.status(),
                                new VisitedItem(item.id(), item.version(), language.of(item.name())),
                                row.department(),
                                row.visits()),
                        row.visit()));
    }
}
