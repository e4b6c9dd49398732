package org.yiwang.keycloak;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Who acts: the person (or service account), the population, the client used and the posts held.
 *
 * @param acr how strongly the person signed in ({@link Acr}), {@code authTime} when
 * @param assurance how surely the identity is known, 1–3 ({@code identity_assurance}); 0 if the token does not say
 * @param grant what the client was granted if it is an integrator's; null for the suite's own clients
 */
public record Actor(
        UUID person,
        Population population,
        String client,
        String name,
        Set<Post> posts,
        Set<String> scopes,
        Set<String> roles,
        boolean test,
        @Nullable String acr,
        @Nullable Instant authTime,
        int assurance,
        @Nullable Grant grant) {

    public Actor {
        posts = Set.copyOf(posts);
        scopes = Set.copyOf(scopes);
        roles = Set.copyOf(roles);
        if (assurance < 0 || assurance > 3) {
            throw new IllegalArgumentException("Identity assurance is a level from 1 to 3");
        }
    }

    public boolean holds(Duty duty, UUID department) {
        return post(duty, department).isPresent();
    }

    public Optional<Post> post(Duty duty, UUID department) {
        return posts.stream()
                .filter(post -> post.duty() == duty && post.department().equals(department))
                .findFirst();
    }

    public Set<UUID> departments() {
        return departmentsWith(Duty.values());
    }

    /** The departments in which this actor holds any of the duties. */
    public Set<UUID> departmentsWith(Duty... duties) {
        var wanted = Set.of(duties);
        return posts.stream()
                .filter(post -> wanted.contains(post.duty()))
                .map(Post::department)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** The same with other posts. */
    public Actor withPosts(Set<Post> others) {
        return new Actor(
                person, population, client, name, others, scopes, roles, test, acr, authTime, assurance, grant);
    }

    /** The actor as applicant of its own matter. */
    public Applicant self() {
        return Applicant.person(person);
    }
}
