package org.yiwang.cases.trail;

import java.util.Objects;
import java.util.UUID;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import org.yiwang.cases.people.CaseNotFound;
import org.yiwang.cases.trail.Examination.End;
import reactor.core.publisher.Mono;

/** Reads by several statements what has to fit together: read again if something happened to the case meanwhile. */
@Component
public class Standstill {

    /** Nobody acts on one case so often while it is read. */
    private static final int TRIES = 20;

    private final DatabaseClient database;

    Standstill(DatabaseClient database) {
        this.database = database;
    }

    /** What is read while the case ends in the same event; {@link CaseNotFound} when there is none. */
    public <T> Mono<T> during(UUID caseId, Mono<T> reading) {
        return end(caseId)
                .flatMap(before -> reading.filterWhen(_ -> end(caseId).map(before::equals)))
                .repeatWhenEmpty(TRIES, again -> again);
    }

    private Mono<End> end(UUID caseId) {
        return database.sql("""
                        select sequence, head from cases where root_case_id = :case and id = :case
                        union all
                        select sequence, head from destroyed_cases where root_case_id = :case and case_id = :case
                        """)
                .bind("case", caseId)
                .map(row -> new End(
                        Objects.requireNonNull(row.get("sequence", Integer.class)),
                        Objects.requireNonNull(row.get("head", String.class))))
                .one()
                .switchIfEmpty(Mono.error(CaseNotFound::new));
    }
}
