package org.yiwang.cases.posts;

import java.time.Clock;
import java.time.Duration;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.yiwang.defaults.problems.ProblemException;

/** Lets a sensitive action pass only by a post that the copy names and by a copy that is fresh: it fails closed. */
@Component
public class FreshPosts {

    private static final String SOON = "5";

    private final Duration maxAge;
    private final Clock realTime;

    FreshPosts(@Value("${yiwang.cases.posts-max-age}") Duration maxAge, @Qualifier("realTime") Clock realTime) {
        this.maxAge = maxAge;
        this.realTime = realTime;
    }

    /** Throws 503 if the copy is too old to tell, 403 if the post is not held any more, whatever the token says. */
    public void require(PostCopy copy) {
        var asOf = copy.asOf();
        if (asOf == null || asOf.isBefore(realTime.instant().minus(maxAge))) {
            throw new ProblemException(HttpStatus.SERVICE_UNAVAILABLE, "posts-unknown").header("Retry-After", SOON);
        }
        if (!copy.held()) {
            throw new ProblemException(HttpStatus.FORBIDDEN, "post-not-held");
        }
    }
}
