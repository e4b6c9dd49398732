package org.yiwang.catalog.drafts;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.yiwang.defaults.http.Language;

/** A draft in a list, in one language. */
@Schema(name = "ItemDraftSummary")
@JsonInclude(JsonInclude.Include.NON_NULL)
record DraftSummary(
        UUID id,
        UUID item,
        Draft.Kind kind,
        DraftState state,
        String code,
        String name,
        UUID department,
        String region,
        long basedOn,
        @Nullable Instant publishAt,
        Instant changedAt) {

    static DraftSummary of(Draft draft, Language language) {
        var content = draft.content();
        return new DraftSummary(
                draft.id(),
                draft.item(),
                draft.kind(),
                draft.state(),
                content.code(),
                content.name().in(language),
                content.department(),
                content.region(),
                draft.basedOn(),
                draft.publishAt(),
                draft.changedAt());
    }
}
