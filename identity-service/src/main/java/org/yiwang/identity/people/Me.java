package org.yiwang.identity.people;

import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.yiwang.keycloak.Actor;
import org.yiwang.keycloak.Duty;
import org.yiwang.keycloak.Population;

/** Who the signed-in person is: what the record knows and what the token grants. */
record Me(
        UUID id,
        String name,
        Population population,
        List<String> roles,
        List<Post> posts,
        int identityAssurance,
        boolean test,
        List<Action> actions) {

    /** A duty in a department, and the region the post covers. */
    record Post(Duty duty, UUID department, String region) {}

    /** What this person may do now with the own record. */
    record Action(String name, String method, String href) {}

    static Me of(Actor actor, Person person) {
        return new Me(
                actor.person(),
                actor.name(),
                actor.population(),
                actor.roles().stream().sorted().toList(),
                posts(actor),
                person.identityAssurance(),
                actor.test(),
                List.of());
    }

    private static List<Post> posts(Actor actor) {
        return actor.posts().stream()
                .map(post -> new Post(post.duty(), post.department(), post.region()))
                .sorted(Comparator.comparing(Post::department)
                        .thenComparing(Post::duty)
                        .thenComparing(Post::region))
                .toList();
    }
}
