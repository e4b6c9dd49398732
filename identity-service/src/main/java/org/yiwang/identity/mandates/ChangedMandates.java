package org.yiwang.identity.mandates;

import io.r2dbc.postgresql.codec.PostgresqlObjectId;
import io.r2dbc.spi.Parameters;
import io.r2dbc.spi.R2dbcType;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.r2dbc.core.DatabaseClient.GenericExecuteSpec;
import org.springframework.stereotype.Repository;
import org.yiwang.defaults.http.ETags;
import org.yiwang.defaults.idempotency.IdempotencyKey;
import org.yiwang.defaults.idempotency.StoredAnswer;
import org.yiwang.defaults.idempotency.StoredAnswers;
import org.yiwang.defaults.idempotency.StoredAnswers.Given;
import org.yiwang.defaults.observability.Trace;
import org.yiwang.defaults.outbox.Outbox;
import reactor.core.publisher.Mono;

/** Saves a mandate with its fact and the request's key in one statement, guarded by the key or the version before. */
@Repository
class ChangedMandates {

    private final DatabaseClient database;
    private final StoredAnswers answers;

    ChangedMandates(DatabaseClient database) {
        this.database = database;
        this.answers = new StoredAnswers(database);
    }

    /** Gives the id, or nothing if the key was used before. */
    Mono<UUID> add(Mandate mandate, byte @Nullable [] agentHash, boolean test, IdempotencyKey key) {
        var statement = database.sql("with answered as (" + StoredAnswers.INSERT
                        + " on conflict do nothing returning actor)\n" + """
                        insert into mandates
                               (id, grantor_kind, grantor, agent, agent_hash, agent_name, kind, test, items, topics, role,
                                first_day, last_day, state, given_by, given_at, version)
                        select :id, :grantorKind, :grantor, :agent, :hash, :name, :kind, :test, :items, :topics, :role,
                               :firstDay, :lastDay, 'OFFERED', :me, :now, 1
                          from answered
                        returning id
                        """)
                .bind("grantorKind", mandate.grantor().kind().name())
                .bind("grantor", mandate.grantor().id())
                .bind("agent", Parameters.in(PostgresqlObjectId.UUID, mandate.agent()))
                .bind(
                        "hash",
                        Parameters.in(PostgresqlObjectId.BYTEA, agentHash == null ? null : ByteBuffer.wrap(agentHash)))
                .bind("name", Parameters.in(R2dbcType.VARCHAR, mandate.agentName()))
                .bind("kind", mandate.kind().name())
                .bind("test", test)
                .bind("items", mandate.scope().items().toArray(UUID[]::new))
                .bind("topics", mandate.scope().topics().toArray(String[]::new))
                .bind(
                        "role",
                        Parameters.in(R2dbcType.VARCHAR, name(mandate.scope().role())))
                .bind("firstDay", mandate.firstDay())
                .bind("lastDay", mandate.lastDay())
                .bind("me", key.actor())
                .bind("now", mandate.givenAt());
        return saved(statement, mandate, given(mandate, key, 201, mandate.givenAt()));
    }

    /** Gives the id, or nothing if the mandate has changed since. */
    Mono<UUID> save(Mandate before, Mandate after, Scene scene, IdempotencyKey key) {
        return Mono.deferContextual(context -> {
            var trace = Trace.of(context);
            var facts = MandateFact.of(before, after, scene.me().test(), scene.now());
            var statement = database.sql(
                            """
                            with moved as (
                              update mandates
                                 set agent = :agent, state = :state, settled_at = :settledAt, revoked_by = :revokedBy,
                                     revoked_at = :revokedAt, helper_post = :helperPost, last_day = :lastDay,
                                     version = :version
                               where id = :id and version = :before
                              returning id),
                            answered as (
                            """ + StoredAnswers.INSERT + " from moved),\ntold as (\n" + Outbox.INSERT + """
                             where exists (select from moved))
                            select id from moved
                            """)
                    .bind("agent", Parameters.in(PostgresqlObjectId.UUID, after.agent()))
                    .bind("state", after.state().name())
                    .bind("settledAt", Parameters.in(R2dbcType.TIMESTAMP_WITH_TIME_ZONE, after.settledAt()))
                    .bind("revokedBy", Parameters.in(PostgresqlObjectId.UUID, after.revokedBy()))
                    .bind("revokedAt", Parameters.in(R2dbcType.TIMESTAMP_WITH_TIME_ZONE, after.revokedAt()))
                    .bind("helperPost", Parameters.in(PostgresqlObjectId.UUID, after.helperPost()))
                    .bind("lastDay", after.lastDay())
                    .bind("version", after.version())
                    .bind("before", before.version())
                    .bind("facts", Outbox.json(facts, trace == null ? null : trace.parent()));
            return saved(statement, after, given(after, key, 200, scene.now()));
        });
    }

    /** Ends the mandate of a helper who lost his post; nothing if it has changed since. */
    Mono<UUID> end(Mandate before, boolean test, Instant now) {
        var after = before.ended(now);
        return database.sql("""
                        with moved as (
                          update mandates set state = 'REVOKED', revoked_at = :now, version = :version
                           where id = :id and version = :before
                          returning id),
                        told as (
                        """ + Outbox.INSERT + """
                         where exists (select from moved))
                        select id from moved
                        """)
                .bind("id", before.id())
                .bind("before", before.version())
                .bind("version", after.version())
                .bind("now", now)
                .bind("facts", Outbox.json(MandateFact.of(before, after, test, now), null))
                .map(row -> Objects.requireNonNull(row.get("id", UUID.class)))
                .one();
    }

    Mono<StoredAnswer> answered(IdempotencyKey key) {
        return answers.to(key);
    }

    private static Given given(Mandate mandate, IdempotencyKey key, int status, Instant at) {
        return new Given(key, status, "/v1/mandates/" + mandate.id(), ETags.strong(mandate.version()), at);
    }

    private static @Nullable String name(@Nullable Role role) {
        return role == null ? null : role.name();
    }

    private static Mono<UUID> saved(GenericExecuteSpec statement, Mandate mandate, Given given) {
        return StoredAnswers.bind(statement, given)
                .bind("id", mandate.id())
                .map(row -> Objects.requireNonNull(row.get("id", UUID.class)))
                .one();
    }
}
