package org.yiwang.cases.sweeps;

import static org.yiwang.cases.sweeps.SweepRepository.get;

import io.r2dbc.spi.Readable;
import java.util.List;
import java.util.UUID;
import org.yiwang.cases.lifecycle.CaseFact.FactAgent;

/**
 * Who is told of the applicant's own time, as of every other fact of the case: the applicant, if it is a person, and who
 * entered the case in the applicant's name, as long as the mandate is in force.
 */
record ApplicantSide(List<UUID> recipients, List<FactAgent> agents) {

    /** The columns of {@code c} that {@link #of} needs. */
    static final String COLUMNS =
            "c.applicant_kind, c.applicant_id, c.mandate_id, coalesce(c.present_id, c.actor_id) as agent";

    private static final ApplicantSide NOBODY = new ApplicantSide(List.of(), List.of());

    /** Nobody where it is not the applicant's time. */
    static ApplicantSide of(Readable row, boolean theirs) {
        if (!theirs) {
            return NOBODY;
        }
        var mandate = row.get("mandate_id", UUID.class);
        return new ApplicantSide(
                get(row, "applicant_kind", String.class).equals("PERSON")
                        ? List.of(get(row, "applicant_id", UUID.class))
                        : List.of(),
                mandate == null ? List.of() : List.of(new FactAgent(get(row, "agent", UUID.class), mandate)));
    }
}
