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
 * @param asOf until when the copy of mandates has everything, for who acts by one and for who decides
 */
public record Relation(
        boolean own,
        boolean tookIn,
        @Nullable UUID mandate,
        @Nullable Instant asOf) {

    /** The applicant's own draft, or a case nobody has anything to do with. */
    public static final Relation NONE = new Relation(false, false, null, null);

    /** Whether it is the own case of {@code :me}. */
    public static final String OWN = own(":me");

    private static final String AGENT =
            "case when :forOthers and not (c.applicant_kind = 'PERSON' and c.applicant_id = :citizen) then %s end";

    private static final String COLUMNED = """
            %s as own, c.taken_in_for is not null and same_human(:me, c.actor_id) as took_in,
            %s as acting_by, %s as mandates_as_of
            """;

    /** The columns read by {@link #read}, of a row {@code c} of cases; they use what {@link MayRead} binds and :me. */
    public static final String COLUMNS = columns(OWN);

    /** The same of what a citizen may read, which is his own in each case. */
    public static final String COLUMNS_OF_CITIZEN = columns("true");

    /** The same of what is read by {@link MayRead#READS}: a citizen's own, and never an official's. */
    public static final String COLUMNS_READ = columns(MayRead.BY_CITIZEN);

    /**
     * Whether a row {@code c} of cases is somebody's own at {@code :now}, any account of the same human being he: applied
     * for, entered or brought to a window by him, or of whom he may act for; or contesting what he dealt with. Of nearly
     * every case and official the row says so itself; the others are looked into.
     */
    public static String own(String whose) {
        return """
                (%1$s = c.applicant_id or %1$s = c.actor_id and c.taken_in_for is null
                  or %1$s is not distinct from c.present_id
                  or (c.visits > 0 or c.contests is not null
                       or exists (select from linked_persons l where l.person = %1$s)
                       or exists (select from copied_mandates m where m.agent = %1$s))
                     and own_case(%1$s, c.applicant_kind, c.applicant_id, c.present_id, c.actor_id, c.taken_in_for,
                                  c.root_case_id, c.id, c.contests, :now))
                """.formatted(whose);
    }

    /** Whether the case of a row, such as {@code q} of a list, is the own case of {@code :me} at {@code :now}. */
    public static String ownBy(String row) {
        return "own_case(:me, %1$s.root_case_id, %1$s.case_id, :now)".formatted(row);
    }

    private static String columns(String own) {
        return COLUMNED.formatted(own, AGENT.formatted(Mandated.BY_CITIZEN), AGENT.formatted(Mandated.UNTIL));
    }

    public static Relation read(Readable row) {
        return new Relation(
                Objects.requireNonNull(row.get("own", Boolean.class)),
                Objects.requireNonNull(row.get("took_in", Boolean.class)),
                row.get("acting_by", UUID.class),
                row.get("mandates_as_of", Instant.class));
    }

    /** With the instant until which the copy of mandates has everything. */
    public Relation asOf(@Nullable Instant until) {
        return new Relation(own, tookIn, mandate, until);
    }

    /** Of who opens a draft by a mandate, or for himself if there is none. */
    public static Relation opening(@Nullable UUID mandate) {
        return new Relation(false, false, mandate, null);
    }
}
