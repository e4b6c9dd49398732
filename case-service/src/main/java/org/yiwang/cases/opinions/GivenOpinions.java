package org.yiwang.cases.opinions;

import io.r2dbc.spi.Readable;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import org.yiwang.cases.lifecycle.LastChange;
import org.yiwang.cases.people.Names;
import org.yiwang.cases.people.Relation;
import org.yiwang.cases.trail.TimelineEntry.Official;
import org.yiwang.keycloak.Actor;
import org.yiwang.keycloak.Duty;
import reactor.core.publisher.Mono;

/**
 * Who of a department gave its opinion, for the colleague who could have given it until then and reads the case no more:
 * he reviews there since before, by the copy of posts too, and it is no case of his own.
 */
@Repository
class GivenOpinions {

    private static final String BY_A_COLLEAGUE = """
            select e.sequence, e.action, e.to_status, e.at, e.actor_kind, e.actor_id
              from opinions o
              join cases c on c.root_case_id = o.root_case_id and c.id = o.case_id
              join case_events e on e.root_case_id = o.root_case_id and e.case_id = o.case_id and e.sequence > o.number
             where o.root_case_id = :case and o.case_id = :case and o.number = :number
               and o.department = any(:departments) and o.ended_on is not null
               and e.action = 'GIVE_OPINION' and e.data ->> 'number' = cast(o.number as text)
               and e.actor_kind = 'OFFICIAL' and e.actor_id <> :me
               and exists (select from copied_posts h
                            where h.person = :me and h.duty = 'REVIEW' and h.department = o.department
                              and h.begins <= e.at and (h.ends is null or h.ends > :now))
               and c.test = :test and not %s
            """.formatted(Relation.OWN);

    private final DatabaseClient database;
    private final Names names;

    GivenOpinions(DatabaseClient database, Names names) {
        this.database = database;
        this.names = names;
    }

    /** Nothing unless a colleague of his gave the opinion under this number. */
    Mono<LastChange> byAColleague(UUID caseId, int number, Actor actor, Instant now) {
        return database.sql(BY_A_COLLEAGUE)
                .bind("case", caseId)
                .bind("number", number)
                .bind("departments", actor.departmentsWith(Duty.REVIEW).toArray(UUID[]::new))
                .bind("me", actor.person())
                .bind("test", actor.test())
                .bind("now", now)
                .map(GivenOpinions::read)
                .one()
                .flatMap(this::named);
    }

    private Mono<LastChange> named(LastChange given) {
        return Mono.justOrEmpty(given.official())
                .flatMap(official -> names.of(official.id()).map(name -> given.by(new Official(official.id(), name))))
                .defaultIfEmpty(given);
    }

    private static LastChange read(Readable row) {
        return new LastChange(
                get(row, "sequence", Integer.class),
                get(row, "action", String.class),
                get(row, "to_status", String.class),
                get(row, "at", Instant.class),
                get(row, "actor_kind", String.class),
                null,
                new Official(get(row, "actor_id", UUID.class), null));
    }

    private static <T> T get(Readable row, String column, Class<T> type) {
        return Objects.requireNonNull(row.get(column, type), column);
    }
}
