package org.yiwang.catalog.drafts;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.yiwang.catalog.items.Item;
import org.yiwang.catalog.versions.Change;

/**
 * A draft as editors see it.
 *
 * @param basedOn the version it was opened on; 0 for a new item
 * @param content the item in its editing form
 * @param changes what differs from the version it was opened on
 */
@Schema(name = "ItemDraft")
@JsonInclude(JsonInclude.Include.NON_NULL)
record DraftView(
        UUID id,
        UUID item,
        Draft.Kind kind,
        long basedOn,
        DraftState state,
        Item content,
        List<Change> changes,
        @Nullable Instant publishAt,
        @Nullable Long published,
        Instant changedAt,
        List<DraftStep> history,
        List<Link> actions) {

    /** What this reader may do now. */
    @Schema(name = "ItemDraftAction")
    record Link(DraftAction name, String method, String url, List<String> needs) {

        static Link of(DraftAction action, UUID draft) {
            return new Link(action, action.method(), "/v1/item-drafts/" + draft + action.path(), action.needs());
        }
    }

    static DraftView of(Draft draft, List<Change> changes, List<DraftStep> history, UUID reader) {
        return new DraftView(
                draft.id(),
                draft.item(),
                draft.kind(),
                draft.basedOn(),
                draft.state(),
                draft.content(),
                changes,
                draft.publishAt(),
                draft.published(),
                draft.changedAt(),
                history,
                Drafts.allowed(draft, reader).stream()
                        .map(action -> Link.of(action, draft.id()))
                        .toList());
    }
}
