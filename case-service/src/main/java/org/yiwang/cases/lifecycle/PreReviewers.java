package org.yiwang.cases.lifecycle;

import java.util.List;
import org.yiwang.cases.items.ItemVersion;
import org.yiwang.cases.items.Regions;
import org.yiwang.defaults.problems.FieldError;

/** Which department of the lower level reviews first (Administrative Licensing Law, Art. 43): the applicant names it. */
final class PreReviewers {

    private static final String POINTER = "/preReviewer";

    private PreReviewers() {}

    /** What is wrong with the department named when an application of this item is handed in. */
    static List<FieldError> errors(ItemVersion item, CaseService.HandedIn said) {
        if (item.preReview() == null) {
            return said.preReviewer() == null ? List.of() : List.of(new FieldError(POINTER, "no-pre-review"));
        }
        if (said.preReviewer() == null) {
            return List.of(new FieldError(POINTER, "required"));
        }
        var known = said.known();
        var fits = known != null
                && known.level().equals(item.preReview())
                && known.region().startsWith(Regions.prefix(item.region()));
        return fits ? List.of() : List.of(new FieldError(POINTER, "not-a-pre-reviewer"));
    }
}
