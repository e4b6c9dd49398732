package org.yiwang.catalog.proposals;

import java.util.Arrays;
import java.util.List;

/** What can be done to a proposal that has no answer yet: how, by which side, to which state. */
enum ProposalAction {
    ACCEPT("/acceptance", List.of(), true, Proposal.State.ACCEPTED),
    REFUSE("/refusal", List.of("reason"), true, Proposal.State.REFUSED),
    WITHDRAW("/withdrawal", List.of(), false, Proposal.State.WITHDRAWN);

    private final String path;
    private final List<String> needs;
    private final boolean above;
    private final Proposal.State to;

    ProposalAction(String path, List<String> needs, boolean above, Proposal.State to) {
        this.path = path;
        this.needs = needs;
        this.above = above;
        this.to = to;
    }

    String path() {
        return path;
    }

    List<String> needs() {
        return List.copyOf(needs);
    }

    Proposal.State to() {
        return to;
    }

    /** What somebody may do who stands on these sides of an open proposal. */
    static List<ProposalAction> open(boolean above, boolean below) {
        return Arrays.stream(values())
                .filter(action -> action.above ? above : below)
                .toList();
    }
}
