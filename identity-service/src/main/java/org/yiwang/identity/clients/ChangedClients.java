package org.yiwang.identity.clients;

import io.r2dbc.postgresql.codec.Json;
import io.r2dbc.spi.Parameter;
import io.r2dbc.spi.Parameters;
import io.r2dbc.spi.R2dbcType;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import org.yiwang.defaults.http.ETags;
import org.yiwang.defaults.idempotency.IdempotencyKey;
import org.yiwang.defaults.idempotency.StoredAnswer;
import org.yiwang.defaults.idempotency.StoredAnswers;
import org.yiwang.defaults.idempotency.StoredAnswers.Given;
import reactor.core.publisher.Mono;

/** Saves a client with the step that led to it and the task for Keycloak in one statement. */
@Repository
class ChangedClients {

    static final int MOST = 10;

    private static final String NEW = """
            with saved as (
              insert into clients
                     (id, environment, name_zh, name_en, organisation, organisation_code, purpose, owner, test, authentication,
                      keys, redirect_uris, scopes, items, plan, state, version)
              select :id, :environment, :nameZh, :nameEn, :organisation, :code, :purpose, :owner, :test, :authentication, :keys,
                     :redirectUris, :scopes, :items, :plan, :state, :version
               where (select count(*) from clients
                       where owner = :owner and state not in ('REFUSED', 'CLOSED')) < :most
              returning id),
            """;

    private static final String CHANGED = """
            with saved as (
              update clients
                 set keys = :keys, redirect_uris = :redirectUris, scopes = :scopes, items = :items, plan = :plan,
                     jwks_uri = :jwksUri, backchannel_logout_uri = :backchannelLogoutUri,
                     logo_uri = :logoUri, state = :state, change_wanted = :wanted, version = :version
               where id = :id and version = :version - 1
              returning id),
            """;

    private static final String WITH = """
            step as (
              insert into client_steps (client, number, what, by, at, reason)
              select id, :version, :what, :by, :at, :reason from saved),
            asked as (
              insert into client_tasks (client, wanted, due_at) select id, 1, :at from saved
              on conflict (client) do update
                 set wanted = client_tasks.wanted + 1, due_at = excluded.due_at, attempts = 0)
            """;

    private static final String FETCHED = """
            , fetched as (
              insert into client_fetches (client, wanted, due_at) select id, 1, :at from saved where :jwksUri is not null
              on conflict (client) do update
                 set wanted = client_fetches.wanted + 1, due_at = excluded.due_at, attempts = 0)
            """;

    /** A picture of another address than the one that is approved is kept no longer. */
    private static final String LOGO = """
            , sought as (
              insert into client_logo_fetches (client, wanted, due_at) select id, 1, :at from saved where :logoUri is not null
              on conflict (client) do update
                 set wanted = client_logo_fetches.wanted + 1, due_at = excluded.due_at, attempts = 0, fault = null),
            dropped as (
              delete from client_logos l using saved s where l.client = s.id and l.address is distinct from :logoUri)
            """;

    private static final String ANSWERED = ", answered as (" + StoredAnswers.INSERT + " from saved)\n";

    private final DatabaseClient database;
    private final StoredAnswers answers;

    ChangedClients(DatabaseClient database) {
        this.database = database;
        this.answers = new StoredAnswers(database);
    }

    /** Gives the id, or nothing if the owner has as many as may be. */
    Mono<UUID> add(Client client, ClientStep step, IdempotencyKey key) {
        var statement = bound(database.sql(NEW + WITH + ANSWERED + "select id from saved"), client, step)
                .bind("environment", client.environment().name())
                .bind("nameZh", client.name().zh())
                .bind("nameEn", client.name().en())
                .bind("organisation", client.organisation())
                .bind("code", client.organisationCode())
                .bind("purpose", client.purpose())
                .bind("owner", client.owner())
                .bind("test", client.test())
                .bind("authentication", client.authentication().name())
                .bind("most", MOST);
        return id(StoredAnswers.bind(statement, given(client, step, key, 201)));
    }

    /** Gives the id, or nothing if it has changed since; without a key the answer is not remembered. */
    Mono<UUID> change(Client client, ClientStep step, @Nullable IdempotencyKey key) {
        var sql = CHANGED + WITH + FETCHED + LOGO + (key == null ? "" : ANSWERED) + "select id from saved";
        var addresses = client.addresses();
        var statement = bound(database.sql(sql), client, step)
                .bind("wanted", json(ClientRepository.written(client.wanted())))
                .bind("jwksUri", text(addresses.jwksUri()))
                .bind("backchannelLogoutUri", text(addresses.backchannelLogoutUri()))
                .bind("logoUri", text(addresses.logoUri()));
        return id(key == null ? statement : StoredAnswers.bind(statement, given(client, step, key, 200)));
    }

    /** The client of the same request before. */
    Mono<UUID> answered(IdempotencyKey key) {
        return answers.to(key).map(StoredAnswer::id);
    }

    private static DatabaseClient.GenericExecuteSpec bound(
            DatabaseClient.GenericExecuteSpec statement, Client client, ClientStep step) {
        return statement
                .bind("id", client.id())
                .bind("keys", json(client.keys()))
                .bind("redirectUris", client.redirectUris().toArray(String[]::new))
                .bind(
                        "scopes",
                        client.scopes().stream().map(Scope::value).sorted().toArray(String[]::new))
                .bind("items", client.items().toArray(UUID[]::new))
                .bind("plan", client.plan().name())
                .bind("state", client.state().name())
                .bind("version", client.version())
                .bind("what", step.what().name())
                .bind("by", step.by())
                .bind("at", step.at())
                .bind("reason", text(step.reason()));
    }

    private static Parameter text(@Nullable String text) {
        return Parameters.in(R2dbcType.VARCHAR, text);
    }

    private static Parameter json(@Nullable String text) {
        return text == null ? Parameters.in(Json.class) : Parameters.in(Json.of(text));
    }

    private static Given given(Client client, ClientStep step, IdempotencyKey key, int status) {
        return new Given(key, status, "/v1/clients/" + client.id(), ETags.strong(client.version()), step.at());
    }

    private static Mono<UUID> id(DatabaseClient.GenericExecuteSpec statement) {
        return statement
                .map(row -> Objects.requireNonNull(row.get("id", UUID.class)))
                .one();
    }
}
