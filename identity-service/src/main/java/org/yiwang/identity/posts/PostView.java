package org.yiwang.identity.posts;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.yiwang.defaults.http.Language;
import org.yiwang.identity.departments.Department;
import org.yiwang.identity.departments.DepartmentName;
import org.yiwang.identity.officials.Standing;
import org.yiwang.keycloak.Duty;

/**
 * A post as an administrator sees it.
 *
 * @param effective whether it may be acted by today
 */
record PostView(
        UUID id,
        UUID official,
        Duty duty,
        DepartmentName department,
        String region,
        OfficialPost.Kind kind,
        @Nullable UUID lentFrom,
        LocalDate from,
        @Nullable LocalDate until,
        OfficialPost.State state,
        boolean effective,
        List<PostStep> history,
        List<PostLink> actions) {

    /** What was done to the post, by whom, when and why. */
    record PostStep(
            What what,
            UUID by,
            @Nullable String name,
            Instant at,
            @Nullable String reason) {

        /** Given at once, or proposed and then settled by a second person; at last withdrawn. */
        enum What {
            GRANTED,
            PROPOSED,
            CONFIRMED,
            REFUSED,
            WITHDRAWN
        }
    }

    /** What this reader may do now. */
    record PostLink(PostAction name, String url, String method, List<String> needs) {

        static PostLink of(PostAction action, OfficialPost post) {
            var place = "/v1/officials/" + post.official() + "/posts/" + post.id();
            return new PostLink(action, place + "/" + action.path(), "POST", action.needs());
        }
    }

    /** Those whose names the view needs. */
    static Set<UUID> people(OfficialPost post) {
        return Stream.of(post.proposedBy(), post.settledBy(), post.withdrawnBy())
                .flatMap(Stream::ofNullable)
                .collect(Collectors.toSet());
    }

    static PostView of(
            OfficialPost post,
            @Nullable Department department,
            Map<UUID, String> names,
            Standing reader,
            LocalDate today,
            Language language) {
        return new PostView(
                post.id(),
                post.official(),
                post.duty(),
                new DepartmentName(post.department(), department == null ? "" : department.name(language)),
                post.region(),
                post.kind(),
                post.lentFrom(),
                post.firstDay(),
                post.lastDay(),
                post.state(),
                post.isEffective(today),
                history(post, names),
                Posts.allowed(post, reader, today).stream()
                        .map(action -> PostLink.of(action, post))
                        .toList());
    }

    private static List<PostStep> history(OfficialPost post, Map<UUID, String> names) {
        var refused = post.state() == OfficialPost.State.REFUSED;
        var unsettled = post.settledBy() == null;
        var alone = !Posts.isConfirmed(post) || unsettled && post.state() == OfficialPost.State.IN_FORCE;
        var given = step(
                alone ? PostStep.What.GRANTED : PostStep.What.PROPOSED,
                post.proposedBy(),
                post.proposedAt(),
                null,
                names);
        var settled = step(
                refused ? PostStep.What.REFUSED : PostStep.What.CONFIRMED,
                post.settledBy(),
                post.settledAt(),
                refused ? post.reason() : null,
                names);
        var ended = step(PostStep.What.WITHDRAWN, post.withdrawnBy(), post.withdrawnAt(), post.reason(), names);
        return Stream.of(given, settled, ended).flatMap(List::stream).toList();
    }

    private static List<PostStep> step(
            PostStep.What what,
            @Nullable UUID by,
            @Nullable Instant at,
            @Nullable String reason,
            Map<UUID, String> names) {
        return by == null || at == null ? List.of() : List.of(new PostStep(what, by, names.get(by), at, reason));
    }
}
