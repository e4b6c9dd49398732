package org.yiwang.cases.people;

import java.time.Clock;
import java.util.Objects;
import java.util.UUID;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import org.yiwang.keycloak.Actor;
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

    /** Whether a case of this person would be: he is any account of the same human, or may act for that person now. */
    public Mono<Boolean> isOwn(UUID person, Actor actor) {
        return database.sql("""
                        select %s as own
                          from (values ('PERSON', cast(:person as uuid), cast(null as uuid), cast(null as uuid),
                                        cast(null as uuid), cast(null as uuid), cast(null as text),
                                        cast(null as uuid)))
                               c (applicant_kind, applicant_id, actor_id, taken_in_for, root_case_id, id, remedy,
                                  contests)
                        """.formatted(Relation.OWN))
                .bind("person", person)
                .bind("me", actor.person())
                .bind("now", clock.instant())
                .map(row -> Objects.requireNonNull(row.get("own", Boolean.class)))
                .one();
    }
}
