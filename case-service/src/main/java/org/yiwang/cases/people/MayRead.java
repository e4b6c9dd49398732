package org.yiwang.cases.people;

import io.r2dbc.spi.Parameter;
import io.r2dbc.spi.Parameters;
import io.r2dbc.spi.R2dbcType;
import java.time.Clock;
import java.util.function.BiConsumer;
import org.springframework.r2dbc.core.DatabaseClient.GenericExecuteSpec;
import org.springframework.stereotype.Component;
import org.yiwang.cases.consents.Consented;
import org.yiwang.cases.mandates.Mandated;
import org.yiwang.defaults.copies.CopyAges;

/**
 * Whose cases somebody may read: his own, those of applicants he may act for in this item now, those of the departments
 * he handles cases in, is asked for an opinion in, or decides on a remedy in as long as that is open, and those he took
 * in at a window where he still does; through an integrator's client only his own, of the items it was granted, unless he
 * withdrew his consent for the case. Every query of cases carries {@link #CASE} in its WHERE, and {@link #READS} where
 * they are shown: by right of a post nobody reads a case of his own.
 */
@Component
public class MayRead {

    /** The condition on a row {@code c} of cases, bound by {@link #bind}. */
    public static final String CASE = """
            c.test = :test
               and (:everyItem or c.item_id = any(:items))
               and %s
               and ((c.applicant_kind = 'PERSON' and c.applicant_id = :citizen)
                    or (c.department = any(:departments) and c.status <> 'DRAFT')
                    or (c.taken_in_for = any(:windows) and c.actor_id = :clerk)
                    or cardinality(:departments) > 0 and asked_about(:departments, c.root_case_id, c.id)
                    or :forOthers and (%s) is not null)
            """.formatted(Consented.STILL, Mandated.BY_CITIZEN);

    /** Whether it is a citizen who reads. */
    static final String BY_CITIZEN = "(:clerk = '00000000-0000-0000-0000-000000000000')";

    /** Beside what a post lets read: not one's own case, which one reads as the citizen one is. */
    public static final String NOT_OWN = "(%s or not %s)".formatted(BY_CITIZEN, Relation.own(":clerk"));

    /** The condition under which a row {@code c} of cases is shown. */
    public static final String READS = CASE + " and " + NOT_OWN;

    /** Beside {@link #READS}: which opinions {@code o} are shown; who was asked reads his own, who handles the case every one. */
    public static final String READS_OPINION = """
            (o.department = any(:departments) or c.department = any(:departments)
              or cardinality(:departments) > 0
                 and not exists (select from opinions a
                                  where a.root_case_id = o.root_case_id and a.case_id = o.case_id
                                    and a.department = any(:departments) and a.ended_on is null))
            """;

    /** Beside {@link #CASE}: who hands something in, which of officials only those do who take in. */
    public static final String HANDS_IN = """
            (:clerk = '00000000-0000-0000-0000-000000000000' or c.department = any(:windows)
              or c.taken_in_for = any(:windows) and c.actor_id = :clerk)
            """;

    private final CopyAges ages;
    private final Clock clock;

    MayRead(CopyAges ages, Clock clock) {
        this.ages = ages;
        this.clock = clock;
    }

    /** Binds the reader and this moment. */
    public GenericExecuteSpec bind(GenericExecuteSpec statement, Reader reader) {
        return statement
                .bind("test", reader.actor().test())
                .bind("citizen", reader.citizen())
                .bind("departments", reader.departments())
                .bind("windows", reader.windows())
                .bind("clerk", reader.clerk())
                .bind("forOthers", reader.forOthers())
                .bind("everyItem", reader.everyItem())
                .bind("items", reader.items())
                .bind("readerClient", client(reader))
                .bind("now", clock.instant())
                .bind("mandatesSince", ages.oldestToReadBy());
    }

    /** The same, value by value. */
    public void bind(BiConsumer<String, Object> statement, Reader reader) {
        statement.accept("test", reader.actor().test());
        statement.accept("citizen", reader.citizen());
        statement.accept("departments", reader.departments());
        statement.accept("windows", reader.windows());
        statement.accept("clerk", reader.clerk());
        statement.accept("forOthers", reader.forOthers());
        statement.accept("everyItem", reader.everyItem());
        statement.accept("items", reader.items());
        statement.accept("readerClient", client(reader));
        statement.accept("now", clock.instant());
        statement.accept("mandatesSince", ages.oldestToReadBy());
    }

    private static Parameter client(Reader reader) {
        return Parameters.in(R2dbcType.VARCHAR, reader.client());
    }
}
