package org.yiwang.defaults.posts;

import java.time.Instant;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.yiwang.defaults.copies.CopyAges;
import org.yiwang.defaults.problems.ProblemException;
import org.yiwang.keycloak.Actor;
import org.yiwang.keycloak.Duty;
import org.yiwang.keycloak.Population;
import reactor.core.publisher.Mono;

/** Lets a sensitive action pass only by a post that the copy names and by a copy that is fresh: it fails closed. */
public final class FreshPosts {

    private final CopyAges ages;
    private final CopiedPosts posts;

    FreshPosts(CopyAges ages, CopiedPosts posts) {
        this.ages = ages;
        this.posts = posts;
    }

    /** Throws 503 if the copy is too old to tell, 403 if the post is not held any more, whatever the token says. */
    public void require(PostCopy copy) {
        ages.requireFresh(copy.asOf(), "posts-unknown");
        if (!copy.held()) {
            throw new ProblemException(HttpStatus.FORBIDDEN, "post-not-held");
        }
    }

    /**
     * The actor with those posts alone that the copy names now, for whatever is shown by posts of many departments; fails
     * closed if the copy is too old to tell. Who is no official has none to lose.
     */
    public Mono<Actor> current(Actor actor, Instant now) {
        return actor.population() != Population.OFFICIAL
                ? Mono.just(actor)
                : posts.held(actor.person(), now)
                        .doOnNext(held -> ages.requireFresh(held.asOf(), "posts-unknown"))
                        .map(held -> actor.withPosts(held.among(actor.posts())));
    }

    /** Fails as {@link #require(PostCopy)} does, by what the copy says now of this post. */
    public Mono<Void> require(UUID person, Duty duty, UUID department, Instant now) {
        return posts.post(person, duty, department, now).doOnNext(this::require).then();
    }
}
