package org.yiwang.cases.people;

import java.util.UUID;
import org.springframework.r2dbc.core.DatabaseClient.GenericExecuteSpec;
import org.yiwang.keycloak.Actor;
import org.yiwang.keycloak.Duty;
import org.yiwang.keycloak.Population;

/**
 * Whose cases somebody may read: of the applicants he is or acts for, and of the departments he handles cases in.
 * Every query of cases carries {@link #MAY_READ} in its WHERE.
 */
public record Reader(Actor actor) {

    /** The condition on a row {@code c} of cases, bound by {@link #bind}. */
    public static final String MAY_READ = """
            c.test = :test
               and ((c.applicant_kind = 'PERSON' and c.applicant_id = any(:applicants))
                    or (c.department = any(:departments) and c.status <> 'DRAFT'))
            """;

    private static final UUID[] NONE = {};
    private static final Duty[] HANDLING = {Duty.INTAKE, Duty.REVIEW, Duty.DECIDE, Duty.APPROVE, Duty.SUPERVISE};

    public UUID me() {
        return actor.person();
    }

    public boolean isOfficial() {
        return actor.population() == Population.OFFICIAL;
    }

    /** The people in whose name this reader may act. */
    public UUID[] applicants() {
        return isOfficial() ? NONE : new UUID[] {me()};
    }

    /** The departments in which this reader handles cases. */
    public UUID[] departments() {
        return isOfficial() ? actor.departmentsWith(HANDLING).toArray(NONE) : NONE;
    }

    public GenericExecuteSpec bind(GenericExecuteSpec statement) {
        return statement
                .bind("test", actor.test())
                .bind("applicants", applicants())
                .bind("departments", departments());
    }
}
