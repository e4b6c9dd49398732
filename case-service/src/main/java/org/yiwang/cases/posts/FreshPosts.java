package org.yiwang.cases.posts;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.yiwang.cases.copies.CopyAges;
import org.yiwang.defaults.problems.ProblemException;

/** Lets a sensitive action pass only by a post that the copy names and by a copy that is fresh: it fails closed. */
@Component
public class FreshPosts {

    private final CopyAges ages;

    FreshPosts(CopyAges ages) {
        this.ages = ages;
    }

    /** Throws 503 if the copy is too old to tell, 403 if the post is not held any more, whatever the token says. */
    public void require(PostCopy copy) {
        ages.requireFresh(copy.asOf(), "posts-unknown");
        if (!copy.held()) {
            throw new ProblemException(HttpStatus.FORBIDDEN, "post-not-held");
        }
    }
}
