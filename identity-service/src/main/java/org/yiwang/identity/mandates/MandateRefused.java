package org.yiwang.identity.mandates;

import java.util.List;
import org.springframework.http.HttpStatus;
import org.yiwang.defaults.problems.FieldError;
import org.yiwang.defaults.problems.ProblemException;
import org.yiwang.identity.mandates.Mandate.Side;

/** Why something is not done to a mandate. */
final class MandateRefused extends ProblemException {

    private MandateRefused(HttpStatus status, String code, Object... args) {
        super(status, code, args);
    }

    static MandateRefused notFound() {
        return new MandateRefused(HttpStatus.NOT_FOUND, "mandate-not-found");
    }

    /** Who gives none in that name need not know whether there is such an organisation. */
    static MandateRefused grantorNotFound() {
        return new MandateRefused(HttpStatus.NOT_FOUND, "organisation-not-found");
    }

    static MandateRefused representativesOnly() {
        return new MandateRefused(HttpStatus.FORBIDDEN, "representatives-only");
    }

    static MandateRefused otherSide(MandateAction action, Mandate mandate, Side side) {
        var problem = new MandateRefused(HttpStatus.FORBIDDEN, "mandate-other-side", action);
        problem.property("allowed", MandateAction.from(mandate.state(), side));
        return problem;
    }

    static MandateRefused notAllowed(MandateAction action, Mandate mandate, Side side) {
        var problem = new MandateRefused(HttpStatus.CONFLICT, "mandate-action-not-allowed", action, mandate.state());
        problem.property("allowed", MandateAction.from(mandate.state(), side));
        return problem;
    }

    /** Nobody is his own agent, through whichever account. */
    static MandateRefused own() {
        return new MandateRefused(HttpStatus.CONFLICT, "own-mandate");
    }

    static MandateRefused over() {
        return new MandateRefused(HttpStatus.CONFLICT, "mandate-over");
    }

    /** Who helps holds a post for it. */
    static MandateRefused noHelperPost() {
        return new MandateRefused(HttpStatus.FORBIDDEN, "no-helper-post");
    }

    static MandateRefused tooMany(int most) {
        return new MandateRefused(HttpStatus.CONFLICT, "too-many-mandates", most);
    }

    static ProblemException fields(List<FieldError> wrong) {
        return new MandateRefused(HttpStatus.UNPROCESSABLE_CONTENT, "bad-fields").errors(wrong);
    }
}
