package org.yiwang.cases.people;

import java.time.Clock;
import java.util.Collection;
import java.util.Objects;
import java.util.UUID;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import org.yiwang.keycloak.Actor;
import org.yiwang.keycloak.Applicant;
import reactor.core.publisher.Flux;
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
        return database.sql(
                        "select own_case(:me, :kind, :applicant, :present, null, null, null, null, null, :now) as own")
                .bind("kind", applicant.kind().name())
                .bind("applicant", applicant.id())
                .bind("present", present)
                .bind("me", actor.person())
                .bind("now", clock.instant())
                .map(row -> Objects.requireNonNull(row.get("own", Boolean.class)))
                .one();
    }

    /** Which of these cases are not his own, nor gone. */
    public Flux<UUID> others(Collection<UUID> cases, Actor actor) {
        return database.sql("""
                        select c.id from cases c
                         where c.root_case_id = any(:cases) and c.id = c.root_case_id and not %s
                        """.formatted(Relation.OWN))
                .bind("cases", cases.toArray(UUID[]::new))
                .bind("me", actor.person())
                .bind("now", clock.instant())
                .map(row -> Objects.requireNonNull(row.get("id", UUID.class)))
                .all();
    }
}
