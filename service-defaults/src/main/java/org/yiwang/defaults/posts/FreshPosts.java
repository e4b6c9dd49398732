package org.yiwang.defaults.posts;

import java.time.Instant;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.yiwang.defaults.copies.CopyAges;
import org.yiwang.defaults.problems.ProblemException;
import org.yiwang.keycloak.Duty;
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

    /** Fails as {@link #require(PostCopy)} does, by what the copy says now of this post. */
    public Mono<Void> require(UUID person, Duty duty, UUID department, Instant now) {
        return posts.post(person, duty, department, now).doOnNext(this::require).then();
    }
}
