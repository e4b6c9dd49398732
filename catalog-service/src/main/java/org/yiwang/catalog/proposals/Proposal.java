package org.yiwang.catalog.proposals;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.yiwang.catalog.departments.DepartmentName;

/**
 * An item proposed upward, as either side sees it.
 *
 * @param department to whom it is proposed
 * @param draft the draft of a standard that was opened when it was accepted
 */
@Schema(name = "ItemProposal")
@JsonInclude(JsonInclude.Include.NON_NULL)
record Proposal(
        UUID id,
        UUID item,
        long itemVersion,
        String name,
        String region,
        DepartmentName department,
        State state,
        String reason,
        String proposer,
        Instant proposedAt,
        @Nullable String answerer,
        @Nullable Instant answeredAt,
        @Nullable String answer,
        @Nullable UUID draft,
        List<Link> actions) {

    /** Where a proposal stands. */
    @Schema(name = "ItemProposalState")
    enum State {
        PROPOSED,
        ACCEPTED,
        REFUSED,
        WITHDRAWN
    }

    /** What this reader may do now. */
    @Schema(name = "ItemProposalAction")
    record Link(ProposalAction name, String method, String url, List<String> needs) {

        static Link of(ProposalAction action, UUID proposal) {
            return new Link(action, "POST", "/v1/item-proposals/" + proposal + action.path(), action.needs());
        }
    }

    static List<Link> links(UUID id, State state, boolean above, boolean below) {
        return state == State.PROPOSED
                ? ProposalAction.open(above, below).stream()
                        .map(action -> Link.of(action, id))
                        .toList()
                : List.of();
    }
}
