package org.yiwang.cases.mandates;

import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import org.yiwang.keycloak.Applicant;
import reactor.core.publisher.Mono;
import tools.jackson.databind.JsonNode;

/** The copy of mandates as rows. */
@Repository
public class MandateRepository {

    private final DatabaseClient database;

    MandateRepository(DatabaseClient database) {
        this.database = database;
    }

    /** A mandate that lets an agent apply, and until when the copy has everything. */
    public record Found(UUID mandate, @Nullable Instant asOf) {}

    /** By which mandate this agent may now apply for the applicant in the item's version; nothing if there is none. */
    public Mono<Found> letting(UUID agent, Applicant applicant, UUID item, int version, boolean test, Instant now) {
        return database.sql("""
                        select m.id, %s as as_of
                          from mandate_for(:agent, :kind, :applicant, :item, :version, :test, :now) m (id)
                         where m.id is not null
                        """.formatted(Mandated.UNTIL))
                .bind("kind", applicant.kind().name())
                .bind("applicant", applicant.id())
                .bind("item", item)
                .bind("version", version)
                .bind("agent", agent)
                .bind("test", test)
                .bind("now", now)
                .map(row ->
                        new Found(Objects.requireNonNull(row.get("id", UUID.class)), row.get("as_of", Instant.class)))
                .one();
    }

    /** What somebody lacks who may not act for an applicant in an item: any mandate of his, one in force, or for the item. */
    public enum Lacking {
        MANDATE,
        FORCE,
        ITEM
    }

    /** What is lacking where {@link #letting} finds nothing. */
    public Mono<Lacking> lacking(UUID agent, Applicant applicant, boolean test, Instant now) {
        return database.sql("""
                        select case when count(*) = 0 then 'MANDATE' when bool_or(%s) then 'ITEM' else 'FORCE' end as lacks
                          from copied_mandates m
                         where m.agent = :agent and m.test = :test and m.grantor_kind = :kind and m.grantor = :applicant
                        """.formatted(Mandated.IN_FORCE))
                .bind("agent", agent)
                .bind("test", test)
                .bind("kind", applicant.kind().name())
                .bind("applicant", applicant.id())
                .bind("now", now)
                .map(row -> Lacking.valueOf(Objects.requireNonNull(row.get("lacks", String.class))))
                .one();
    }

    /** By what kind of right somebody acted under this mandate, also after it ended. */
    public Mono<MandateKind> kind(UUID mandate) {
        return database.sql("select kind from copied_mandates where id = :id")
                .bind("id", mandate)
                .map(row -> MandateKind.valueOf(Objects.requireNonNull(row.get("kind", String.class))))
                .one();
    }

    /** Takes the whole state of one mandate; the same or an older one changes nothing. */
    Mono<Void> replace(JsonNode mandate) {
        return database.sql("""
                        insert into copied_mandates
                               (id, version, in_force, grantor_kind, grantor, agent, kind, items, topics, every_item,
                                begins, ends, test)
                        values (:id, :version, :inForce, :grantorKind, :grantor, :agent, :kind, :items, :topics,
                                :everyItem, :begins, :ends, :test)
                        on conflict (id) do update
                           set version = excluded.version, in_force = excluded.in_force, agent = excluded.agent,
                               items = excluded.items, topics = excluded.topics, every_item = excluded.every_item,
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
                .bind(
                        "items",
                        mandate.path("items")
                                .valueStream()
                                .map(MandateRepository::id)
                                .toArray(UUID[]::new))
                .bind(
                        "topics",
                        mandate.path("topics")
                                .valueStream()
                                .map(JsonNode::asString)
                                .toArray(String[]::new))
                .bind("everyItem", mandate.path("everyItem").asBoolean(false))
                .bind("begins", Instant.parse(mandate.path("from").asString()))
                .bind("ends", Instant.parse(mandate.path("until").asString()))
                .bind("test", mandate.path("test").asBoolean())
                .then();
    }

    private static UUID id(JsonNode text) {
        return UUID.fromString(text.asString());
    }
}
