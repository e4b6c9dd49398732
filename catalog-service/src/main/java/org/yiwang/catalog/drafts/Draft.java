package org.yiwang.catalog.drafts;

import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.yiwang.catalog.items.Item;

/**
 * A change of an item, or a new item, on its way to the next version.
 *
 * @param basedOn the version in force it was opened on; 0 for a new item
 * @param editors everybody who wrote in it: none of them may publish it
 * @param publishAt when it takes effect if that is later than its approval
 * @param published the version it became
 * @param version counts the changes of the draft itself
 */
record Draft(
        UUID id,
        UUID item,
        Kind kind,
        long basedOn,
        DraftState state,
        Item content,
        Set<UUID> editors,
        @Nullable Instant publishAt,
        @Nullable Long published,
        Instant openedAt,
        Instant changedAt,
        long version) {

    /** A new content, or the item's end. */
    enum Kind {
        CHANGE,
        RETIREMENT
    }

    Draft {
        editors = Set.copyOf(editors);
    }

    static Draft opened(UUID id, Kind kind, long basedOn, Item content, UUID author, Instant at) {
        return new Draft(
                id, content.id(), kind, basedOn, DraftState.DRAFT, content, Set.of(author), null, null, at, at, 1);
    }

    Draft written(Item text, long base, UUID editor, Instant at) {
        var all = new HashSet<>(editors);
        all.add(editor);
        return new Draft(id, item, kind, base, DraftState.DRAFT, text, all, null, null, openedAt, at, version + 1);
    }

    Draft in(DraftState to, @Nullable Instant effective, Instant at) {
        var next = to == DraftState.PUBLISHED ? Long.valueOf(basedOn + 1) : null;
        return new Draft(id, item, kind, basedOn, to, content, editors, effective, next, openedAt, at, version + 1);
    }
}
