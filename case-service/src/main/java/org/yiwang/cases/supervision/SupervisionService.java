package org.yiwang.cases.supervision;

import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.yiwang.cases.clock.Light;
import org.yiwang.cases.items.ItemRepository;
import org.yiwang.cases.people.Reader;
import org.yiwang.cases.supervision.SupervisedCase.SupervisedItem;
import org.yiwang.cases.supervision.SupervisionRepository.Waiting;
import org.yiwang.cases.supervision.SupervisionRepository.Wanted;
import org.yiwang.defaults.http.Cursor;
import org.yiwang.defaults.http.Language;
import org.yiwang.defaults.http.Limit;
import org.yiwang.defaults.http.Page;
import org.yiwang.defaults.reads.Whole;
import org.yiwang.keycloak.Actor;
import reactor.core.publisher.Mono;

/** Puts together a page of what waits in a subtree. */
@Service
class SupervisionService {

    private final SupervisionRepository cases;
    private final ItemRepository items;
    private final Clock clock;

    SupervisionService(SupervisionRepository cases, ItemRepository items, Clock clock) {
        this.cases = cases;
        this.items = items;
        this.clock = clock;
    }

    /** Which part of it: of a light, of a department, after a cursor. */
    record Part(
            @Nullable Light light,
            @Nullable UUID department,
            Limit limit,
            @Nullable Cursor after) {}

    Mono<Page<SupervisedCase>> page(Part part, Actor actor, Language language) {
        var now = clock.instant();
        var wanted = new Wanted(
                part.light(), part.department(), part.after(), part.limit().plusOne());
        return Whole.rows(cases.page(wanted, Supervision.of(actor), new Reader(actor), now))
                .concatMap(waiting -> named(waiting, language, now))
                .collectList()
                .map(found -> Page.of(found, part.limit(), each -> Cursor.of(each.dueAt(), each.id())));
    }

    private Mono<SupervisedCase> named(Waiting waiting, Language language, Instant now) {
        return items.version(waiting.item(), waiting.itemVersion())
                .map(item -> new SupervisedCase(
                        waiting.id(),
                        waiting.number(),
                        waiting.status(),
                        new SupervisedItem(item.id(), item.version(), language.of(item.name())),
                        waiting.department(),
                        waiting.handler(),
                        waiting.submittedAt(),
                        waiting.dueAt(),
                        Light.at(now, waiting.yellowAt(), waiting.dueAt())));
    }
}
