package org.yiwang.identity.posts;

import static org.yiwang.identity.posts.OfficialPost.State.IN_FORCE;
import static org.yiwang.identity.posts.OfficialPost.State.PROPOSED;
import static org.yiwang.identity.posts.OfficialPost.State.REFUSED;
import static org.yiwang.identity.posts.OfficialPost.State.WITHDRAWN;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.yiwang.identity.posts.OfficialPost.State;

/** What can be done to a post: its path, from which states, to which, and whether it takes a second person. */
enum PostAction {
    CONFIRM("confirmation", List.of(), EnumSet.of(PROPOSED), IN_FORCE, true),
    REFUSE("refusal", List.of("reason"), EnumSet.of(PROPOSED), REFUSED, true),
    WITHDRAW("withdrawal", List.of("reason"), EnumSet.of(PROPOSED, IN_FORCE), WITHDRAWN, false);

    private final String path;
    private final List<String> needs;
    private final Set<State> from;
    private final State to;
    private final boolean second;

    PostAction(String path, List<String> needs, Set<State> from, State to, boolean second) {
        this.path = path;
        this.needs = needs;
        this.from = from;
        this.to = to;
        this.second = second;
    }

    String path() {
        return path;
    }

    List<String> needs() {
        return List.copyOf(needs);
    }

    State to() {
        return to;
    }

    boolean leadsFrom(State state) {
        return from.contains(state);
    }

    boolean takesSecondPerson() {
        return second;
    }

    static List<PostAction> from(State state) {
        return Arrays.stream(values()).filter(action -> action.leadsFrom(state)).toList();
    }
}
