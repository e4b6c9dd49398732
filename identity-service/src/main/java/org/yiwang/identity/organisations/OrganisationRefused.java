package org.yiwang.identity.organisations;

import java.util.List;
import org.springframework.http.HttpStatus;
import org.yiwang.defaults.problems.FieldError;
import org.yiwang.defaults.problems.ProblemException;

/** Why an organisation is not registered or shown. */
final class OrganisationRefused extends ProblemException {

    private static final String SOON = "30";

    private OrganisationRefused(HttpStatus status, String code) {
        super(status, code);
    }

    static OrganisationRefused notFound() {
        return new OrganisationRefused(HttpStatus.NOT_FOUND, "organisation-not-found");
    }

    static ProblemException fields(List<FieldError> wrong) {
        return new OrganisationRefused(HttpStatus.UNPROCESSABLE_CONTENT, "bad-fields").errors(wrong);
    }

    /** Whose number was never checked is known to nobody as a legal representative. */
    static OrganisationRefused numberNotRecorded() {
        return new OrganisationRefused(HttpStatus.FORBIDDEN, "number-not-recorded");
    }

    /** One answer for what is unknown, struck off or represented by somebody else: the registry is nobody's directory. */
    static OrganisationRefused notConfirmed() {
        return new OrganisationRefused(HttpStatus.UNPROCESSABLE_CONTENT, "representation-not-confirmed");
    }

    static ProblemException registryAway() {
        return new OrganisationRefused(HttpStatus.SERVICE_UNAVAILABLE, "registry-away").header("Retry-After", SOON);
    }
}
