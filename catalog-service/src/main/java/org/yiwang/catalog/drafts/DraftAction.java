package org.yiwang.catalog.drafts;

import static org.yiwang.catalog.drafts.DraftState.DISCARDED;
import static org.yiwang.catalog.drafts.DraftState.DRAFT;
import static org.yiwang.catalog.drafts.DraftState.IN_REVIEW;
import static org.yiwang.catalog.drafts.DraftState.PUBLISHED;
import static org.yiwang.catalog.drafts.DraftState.SCHEDULED;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** What can be done to a draft: how, from which states, to which, and whether it takes a second person. */
enum DraftAction {
    WRITE("PUT", "", List.of("content"), EnumSet.of(DRAFT), DRAFT, false),
    RENEW("POST", "/renewal", List.of(), EnumSet.of(DRAFT), DRAFT, false),
    REQUEST_REVIEW("POST", "/review-request", List.of(), EnumSet.of(DRAFT), IN_REVIEW, false),
    WITHDRAW("POST", "/withdrawal", List.of(), EnumSet.of(IN_REVIEW, SCHEDULED), DRAFT, false),
    REFUSE("POST", "/refusal", List.of("reason"), EnumSet.of(IN_REVIEW), DRAFT, true),
    APPROVE("POST", "/approval", List.of(), EnumSet.of(IN_REVIEW), PUBLISHED, true),
    DISCARD("DELETE", "", List.of(), EnumSet.of(DRAFT), DISCARDED, false);

    private final String method;
    private final String path;
    private final List<String> needs;
    private final Set<DraftState> from;
    private final DraftState to;
    private final boolean second;

    DraftAction(String method, String path, List<String> needs, Set<DraftState> from, DraftState to, boolean second) {
        this.method = method;
        this.path = path;
        this.needs = needs;
        this.from = from;
        this.to = to;
        this.second = second;
    }

    String method() {
        return method;
    }

    String path() {
        return path;
    }

    List<String> needs() {
        return List.copyOf(needs);
    }

    DraftState to() {
        return to;
    }

    boolean leadsFrom(DraftState state) {
        return from.contains(state);
    }

    boolean takesSecondPerson() {
        return second;
    }

    static List<DraftAction> from(DraftState state) {
        return Arrays.stream(values()).filter(action -> action.leadsFrom(state)).toList();
    }
}
