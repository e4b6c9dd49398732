package org.yiwang.catalog.exchange;

import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

/** Gives items out page by page as the reader takes them: no connection is held meanwhile, and a page is all that is kept. */
@Service
class ExportService {

    private static final int PAGE = 200;
    private static final UUID FIRST = new UUID(0, 0);

    private final ExportRepository items;
    private final JsonMapper json;

    ExportService(ExportRepository items, JsonMapper json) {
        this.items = items;
        this.json = json;
    }

    /** The export as pieces of text. */
    Flux<String> exported(ExportFilter filter, ExportFormat format) {
        var pages = page(FIRST, filter)
                .expand(
                        page -> page.size() < PAGE
                                ? Mono.empty()
                                : page(page.getLast().item().id(), filter),
                        1)
                .index((number, page) -> written(number == 0, page, format));
        return Flux.concat(Mono.just(format.beginning()), pages, Mono.just(format.end()));
    }

    private Mono<List<ExportedItem>> page(UUID after, ExportFilter filter) {
        return items.after(after, filter, PAGE).collectList();
    }

    private String written(boolean first, List<ExportedItem> page, ExportFormat format) {
        return page.stream()
                .map(item -> format.row(first && item == page.getFirst(), item, json))
                .collect(Collectors.joining());
    }
}
