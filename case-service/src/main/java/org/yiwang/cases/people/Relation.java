package org.yiwang.cases.people;

import io.r2dbc.spi.Readable;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.yiwang.cases.mandates.Mandated;

/**
 * What somebody who may read a case has to do with it.
 *
 * @param own whether it is his own in the sense of the own-case rule
 * @param tookIn whether he took it in at a window, and so does not decide it
 * @param mandate by which he acts in the applicant's name, if he is not the applicant himself
 * @param asOf until when the copy of mandates has everything
 */
public record Relation(
        boolean own,
        boolean tookIn,
        @Nullable UUID mandate,
        @Nullable Instant asOf) {

    /** The applicant's own draft, or a case nobody has anything to do with. */
    public static final Relation NONE = new Relation(false, false, null, null);

    private static final String SELF = """
            (select cast(:me as uuid) as person
              union all select l.other from linked_persons l where l.person = :me) s
            """;

    /**
     * Applied for or entered by any account of the same human, or by an applicant he may act for now; or contesting what
     * he dealt with as an official. A clerk entered nothing of his own at a window.
     */
    public static final String OWN = """
            exists (select from %s
                     where s.person = c.applicant_id or s.person = c.actor_id and c.taken_in_for is null
                        or exists (select from copied_mandates m where m.agent = s.person and %s and %s)
                        or exists (select from case_events e
                                    where e.root_case_id = c.root_case_id and e.case_id = c.id
                                      and e.actor_id = s.person and e.mandate_id is not null)
                        or c.remedy is not null
                           and exists (select from case_events e
                                        where e.root_case_id = c.contests and e.case_id = c.contests
                                          and e.actor_id = s.person and e.actor_kind = 'OFFICIAL'))
            """.formatted(SELF, Mandated.BY_APPLICANT, Mandated.IN_FORCE);

    private static final String TOOK_IN =
            "(c.taken_in_for is not null and exists (select from %s where s.person = c.actor_id))".formatted(SELF);

    /** The columns read by {@link #read}, of a row {@code c} of cases; they use what {@link MayRead} binds and :me. */
    public static final String COLUMNS = """
            %s as own, %s as took_in,
            case when c.applicant_kind = 'PERSON' and c.applicant_id = :citizen then null
                 else (select m.id from copied_mandates m where %s order by m.id limit 1) end as acting_by,
            %s as mandates_as_of
            """.formatted(OWN, TOOK_IN, Mandated.LETS_CITIZEN, Mandated.AS_OF);

    public static Relation read(Readable row) {
        return new Relation(
                Objects.requireNonNull(row.get("own", Boolean.class)),
                Objects.requireNonNull(row.get("took_in", Boolean.class)),
                row.get("acting_by", UUID.class),
                row.get("mandates_as_of", Instant.class));
    }

    /** Of who opens a draft by a mandate, or for himself if there is none. */
    public static Relation opening(@Nullable UUID mandate) {
        return new Relation(false, false, mandate, null);
    }
}
