package org.yiwang.identity.children;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * A child as one of its guardians sees it.
 *
 * @param mandate by which the reader acts for it
 * @param ofAge the day from whose beginning nobody acts for it as guardian
 * @param otherGuardians who act for it here too
 */
record ChildView(
        UUID id, String name, UUID mandate, LocalDate ofAge, List<String> otherGuardians, List<ChildLink> actions) {

    /** What the reader may do now: give the mandate back. */
    record ChildLink(Name name, String url, String method, List<String> needs) {

        /** A guardian's mandate is given by nobody, but it may be given back. */
        enum Name {
            GIVE_BACK
        }
    }

    static ChildView of(Child child) {
        var back = "/v1/mandates/" + child.mandate() + "/revocation";
        return new ChildView(
                child.id(),
                child.name(),
                child.mandate(),
                child.lastDay().plusDays(1),
                child.others(),
                List.of(new ChildLink(ChildLink.Name.GIVE_BACK, back, "POST", List.of())));
    }
}
