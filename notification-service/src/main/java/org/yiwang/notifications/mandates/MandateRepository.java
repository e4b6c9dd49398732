package org.yiwang.notifications.mandates;

import java.time.Instant;
import java.util.UUID;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;
import tools.jackson.databind.JsonNode;

/** The copy of mandates as rows. */
@Repository
class MandateRepository {

    private final DatabaseClient database;

    MandateRepository(DatabaseClient database) {
        this.database = database;
    }

    /** Takes the whole state of one mandate; the same or an older one changes nothing. */
    Mono<Void> replace(JsonNode mandate) {
        return database.sql("""
                        insert into copied_mandates (id, version, in_force, grantor_kind, grantor, agent, kind, begins, ends)
                        values (:id, :version, :inForce, :grantorKind, :grantor, :agent, :kind, :begins, :ends)
                        on conflict (id) do update
                           set version = excluded.version, in_force = excluded.in_force, agent = excluded.agent,
                               begins = excluded.begins, ends = excluded.ends
                         where copied_mandates.version < excluded.version
                        """)
                .bind("id", id(mandate.path("mandate")))
                .bind("version", mandate.path("version").asLong())
                .bind("inForce", mandate.path("state").asString().equals("IN_FORCE"))
                .bind("grantorKind", mandate.at("/grantor/kind").asString())
                .bind("grantor", id(mandate.at("/grantor/id")))
                .bind("agent", id(mandate.path("agent")))
                .bind("kind", mandate.path("kind").asString("AGENCY"))
                .bind("begins", Instant.parse(mandate.path("from").asString()))
                .bind("ends", Instant.parse(mandate.path("until").asString()))
                .then();
    }

    private static UUID id(JsonNode text) {
        return UUID.fromString(text.asString());
    }
}
