package org.yiwang.identity.posts;

import java.util.List;
import org.springframework.http.HttpStatus;
import org.yiwang.defaults.problems.FieldError;
import org.yiwang.defaults.problems.ProblemException;

/** Why something is not done to a post. */
final class PostRefused extends ProblemException {

    private PostRefused(HttpStatus status, String code, Object... args) {
        super(status, code, args);
    }

    static PostRefused notFound() {
        return new PostRefused(HttpStatus.NOT_FOUND, "post-not-found");
    }

    /** Nobody administers the own posts, through whichever account. */
    static PostRefused own() {
        return new PostRefused(HttpStatus.CONFLICT, "own-post");
    }

    static PostRefused secondPersonNeeded() {
        return new PostRefused(HttpStatus.CONFLICT, "second-person-needed");
    }

    static PostRefused notAllowed(PostAction action, OfficialPost post) {
        var problem = new PostRefused(HttpStatus.CONFLICT, "post-action-not-allowed", action, post.state());
        problem.property("allowed", PostAction.from(post.state()));
        return problem;
    }

    static PostRefused over() {
        return new PostRefused(HttpStatus.CONFLICT, "post-over");
    }

    static PostRefused held() {
        return new PostRefused(HttpStatus.CONFLICT, "post-held");
    }

    static ProblemException fields(List<FieldError> wrong) {
        return new PostRefused(HttpStatus.UNPROCESSABLE_CONTENT, "bad-fields").errors(wrong);
    }
}
