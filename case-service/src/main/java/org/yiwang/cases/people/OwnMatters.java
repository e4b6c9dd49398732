package org.yiwang.cases.people;

import java.time.Clock;
import java.util.Objects;
import java.util.UUID;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import org.yiwang.keycloak.Actor;
import org.yiwang.keycloak.Applicant;
import reactor.core.publisher.Mono;

/** Whose cases would be somebody's own in the sense of the own-case rule. */
@Repository
public class OwnMatters {

    private final DatabaseClient database;
    private final Clock clock;

    OwnMatters(DatabaseClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /**
     * Whether a case of this applicant would be, for whom this person is present: he is any account of either human, or
     * may act for the applicant now.
     */
    public Mono<Boolean> isOwn(Applicant applicant, UUID present, Actor actor) {
        return database.sql("""
                        select %s as own
                          from (values (cast(:kind as text), cast(:applicant as uuid), cast(:present as uuid),
                                        cast(null as uuid), cast(null as uuid), cast(null as uuid),
                                        cast(null as uuid), cast(null as text), cast(null as uuid)))
                               c (applicant_kind, applicant_id, present_id, actor_id, taken_in_for, root_case_id, id,
                                  remedy, contests)
                        """.formatted(Relation.OWN))
                .bind("kind", applicant.kind().name())
                .bind("applicant", applicant.id())
                .bind("present", present)
                .bind("me", actor.person())
                .bind("now", clock.instant())
                .map(row -> Objects.requireNonNull(row.get("own", Boolean.class)))
                .one();
    }
}
