package org.yiwang.catalog.drafts;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.yiwang.catalog.editors.Editor;
import org.yiwang.catalog.items.ItemRepository;
import org.yiwang.catalog.versions.Change;
import org.yiwang.catalog.versions.Diff;
import org.yiwang.defaults.http.Cursor;
import org.yiwang.defaults.http.Language;
import org.yiwang.defaults.http.Limit;
import org.yiwang.defaults.http.Page;
import reactor.core.publisher.Mono;
import tools.jackson.databind.node.JsonNodeFactory;

/** Shows drafts to the editors of their department and region. */
@Service
class ShownDrafts {

    private final DraftRepository drafts;
    private final ItemRepository items;
    private final Contents contents;

    ShownDrafts(DraftRepository drafts, ItemRepository items, Contents contents) {
        this.drafts = drafts;
        this.items = items;
        this.contents = contents;
    }

    record Shown(DraftView view, long version) {}

    Mono<Page<DraftSummary>> listed(
            @Nullable DraftState state,
            @Nullable UUID item,
            @Nullable Cursor after,
            Limit limit,
            Editor editor,
            Language language) {
        return drafts.listed(state, item, after, limit.plusOne(), editor)
                .collectList()
                .map(rows -> Page.of(rows, limit, row -> Cursor.of(row.id())))
                .map(page -> page.map(draft -> DraftSummary.of(draft, language)));
    }

    Mono<Shown> draft(UUID id, Editor editor) {
        return drafts.visible(id, editor)
                .switchIfEmpty(Mono.error(DraftRefused::notFound))
                .flatMap(draft -> Mono.zip(changes(draft), drafts.steps(id).collectList())
                        .map(found -> new Shown(
                                DraftView.of(draft, found.getT1(), found.getT2(), editor.person()), draft.version())));
    }

    private Mono<List<Change>> changes(Draft draft) {
        var mine = contents.tree(draft.content());
        return items.written(draft.item(), draft.basedOn())
                .map(base -> Diff.of(contents.tree(base.content()), mine))
                .defaultIfEmpty(Diff.of(JsonNodeFactory.instance.objectNode(), mine));
    }
}
