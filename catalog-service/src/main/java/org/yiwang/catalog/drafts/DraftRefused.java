package org.yiwang.catalog.drafts;

import java.util.List;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.yiwang.defaults.problems.FieldError;
import org.yiwang.defaults.problems.ProblemException;

/** Why something is not done to a draft. */
final class DraftRefused extends ProblemException {

    private DraftRefused(HttpStatus status, String code, Object... args) {
        super(status, code, args);
    }

    static DraftRefused notFound() {
        return new DraftRefused(HttpStatus.NOT_FOUND, "draft-not-found");
    }

    static DraftRefused notYours() {
        return new DraftRefused(HttpStatus.FORBIDDEN, "not-your-catalogue");
    }

    static DraftRefused notAllowed(DraftAction action, Draft draft, List<DraftAction> allowed) {
        var problem = new DraftRefused(HttpStatus.CONFLICT, "draft-action-not-allowed", action, draft.state());
        problem.property("allowed", allowed);
        return problem;
    }

    static DraftRefused secondPersonNeeded() {
        return new DraftRefused(HttpStatus.CONFLICT, "draft-second-person");
    }

    static ProblemException inThePast() {
        return bad(List.of(new FieldError("/publishAt", "publish-in-the-past")));
    }

    /** An item has one open draft at a time. */
    static DraftRefused open(UUID draft) {
        var problem = new DraftRefused(HttpStatus.CONFLICT, "draft-open");
        problem.property("draft", "/v1/item-drafts/" + draft);
        return problem;
    }

    static DraftRefused retired() {
        return new DraftRefused(HttpStatus.CONFLICT, "item-retired");
    }

    /** Somebody's case of the item that is to end is not finished. */
    static DraftRefused casesOpen(OpenCaseClient.OpenCases open) {
        var problem = new DraftRefused(HttpStatus.CONFLICT, "item-cases-open", open.handled(), open.drafts());
        problem.property("handled", open.handled());
        problem.property("drafts", open.drafts());
        return problem;
    }

    /** Whether cases are open cannot be said now. */
    static DraftRefused casesUnknown() {
        return new DraftRefused(HttpStatus.SERVICE_UNAVAILABLE, "unavailable");
    }

    /** There is no later version above to follow. */
    static DraftRefused nothingAbove() {
        return new DraftRefused(HttpStatus.CONFLICT, "draft-nothing-above");
    }

    static DraftRefused changesNothing() {
        return new DraftRefused(HttpStatus.CONFLICT, "draft-changes-nothing");
    }

    /** Another version was published since the draft was opened. */
    static DraftRefused outdated(long inForce) {
        var problem = new DraftRefused(HttpStatus.CONFLICT, "draft-outdated", inForce);
        problem.property("inForce", inForce);
        return problem;
    }

    static ProblemException bad(List<FieldError> errors) {
        return new DraftRefused(HttpStatus.BAD_REQUEST, "bad-fields").errors(errors);
    }

    /** Checks that the item must pass at its depth. */
    static ProblemException unfit(List<FieldError> errors) {
        return new DraftRefused(HttpStatus.UNPROCESSABLE_CONTENT, "item-checks-failed").errors(errors);
    }
}
