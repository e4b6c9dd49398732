package org.yiwang.cases.lifecycle;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A time the applicant appeared in person (到现场次数).
 *
 * @param words what it was for, needed of {@link VisitReason#OTHER}
 * @param explanation why once was not enough, needed of every visit but the first
 * @param originals the materials whose originals were seen
 * @param given the materials of the case, of which they have to be
 * @param agent who appeared in the applicant's name, if it was not the applicant
 */
public record Visit(
        VisitReason reason,
        LocalDate day,
        @Nullable String words,
        @Nullable String explanation,
        List<String> originals,
        Set<String> given,
        @Nullable Agent agent) {

    /** Who appears for an applicant, and by which mandate. */
    public record Agent(UUID person, UUID mandate) {}

    public Visit(
            VisitReason reason,
            LocalDate day,
            @Nullable String words,
            @Nullable String explanation,
            List<String> originals,
            Set<String> given) {
        this(reason, day, words, explanation, originals, given, null);
    }
}
