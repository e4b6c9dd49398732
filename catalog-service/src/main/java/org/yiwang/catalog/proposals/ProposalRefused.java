package org.yiwang.catalog.proposals;

import java.util.List;
import org.springframework.http.HttpStatus;
import org.yiwang.defaults.problems.FieldError;
import org.yiwang.defaults.problems.ProblemException;

/** Why something is not done to a proposal. */
final class ProposalRefused extends ProblemException {

    private ProposalRefused(HttpStatus status, String code, Object... args) {
        super(status, code, args);
    }

    static ProposalRefused notFound() {
        return new ProposalRefused(HttpStatus.NOT_FOUND, "proposal-not-found");
    }

    static ProblemException bad(String pointer, String code) {
        return bad(new FieldError(pointer, code));
    }

    static ProblemException bad(FieldError error) {
        return new ProposalRefused(HttpStatus.UNPROCESSABLE_CONTENT, "proposal-refused").errors(List.of(error));
    }

    static ProposalRefused open() {
        return new ProposalRefused(HttpStatus.CONFLICT, "proposal-open");
    }

    static ProposalRefused notAllowed(ProposalAction action, Proposal proposal) {
        var problem = new ProposalRefused(HttpStatus.CONFLICT, "proposal-action-not-allowed", action, proposal.state());
        problem.property(
                "allowed", proposal.actions().stream().map(Proposal.Link::name).toList());
        return problem;
    }
}
