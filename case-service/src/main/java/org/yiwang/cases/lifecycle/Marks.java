package org.yiwang.cases.lifecycle;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What has happened once to a case and is remembered.
 *
 * @param wanted what the supplement request asked for, absent as long as there was none
 * @param form the event that brought the form as it is now; 0 for the one handed in
 * @param extensionAskedBy who asked for an extension that nobody has decided on
 * @param owed what it was accepted without
 * @param rated whether the applicant has rated how it went
 * @param contest what the case contests, if it is a remedy
 * @param visits how often the applicant appeared in person
 */
public record Marks(
        @Nullable List<String> wanted,
        int form,
        @Nullable UUID extensionAskedBy,
        List<Obligation> owed,
        boolean rated,
        @Nullable Contest contest,
        Visits visits) {

    public static final Marks NONE = new Marks(null, 0, null, List.of(), false, null, Visits.NONE);

    public Marks {
        owed = List.copyOf(owed);
    }

    /** The name of the sealed text that is the form now. */
    public String formName() {
        return form == 0 ? "form" : form + "/form";
    }

    /** What it came to, if it is a remedy that is decided. */
    @Nullable
    RemedyResult result() {
        return contest == null ? null : contest.result();
    }

    /** With what came of the remedy, if it is one. */
    Marks decided(@Nullable RemedyResult result) {
        return contest == null ? this : contesting(contest.decided(result));
    }

    Marks contesting(@Nullable Contest what) {
        return new Marks(wanted, form, extensionAskedBy, owed, rated, what, visits);
    }

    Marks wanting(List<Wanted> what) {
        return new Marks(
                what.stream().map(Wanted::pointer).toList(), form, extensionAskedBy, owed, rated, contest, visits);
    }

    Marks supplied(int event) {
        return new Marks(wanted, event, extensionAskedBy, owed, rated, contest, visits);
    }

    Marks extensionAsked(@Nullable UUID by) {
        return new Marks(wanted, form, by, owed, rated, contest, visits);
    }

    Marks owing(List<Obligation> what) {
        return new Marks(wanted, form, extensionAskedBy, what, rated, contest, visits);
    }

    Marks with(Visits next) {
        return new Marks(wanted, form, extensionAskedBy, owed, rated, contest, next);
    }
}
