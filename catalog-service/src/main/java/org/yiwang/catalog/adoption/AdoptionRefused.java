package org.yiwang.catalog.adoption;

import java.util.List;
import org.springframework.http.HttpStatus;
import org.yiwang.defaults.problems.FieldError;
import org.yiwang.defaults.problems.ProblemException;

/** Why nothing is adopted: every line that cannot be is named. */
final class AdoptionRefused extends ProblemException {

    AdoptionRefused(List<FieldError> errors) {
        super(HttpStatus.UNPROCESSABLE_CONTENT, "adoption-refused");
        errors(errors);
    }
}
