package org.yiwang.identity.clients;

import io.r2dbc.postgresql.codec.Json;
import io.r2dbc.postgresql.codec.PostgresqlObjectId;
import io.r2dbc.spi.Parameters;
import io.r2dbc.spi.R2dbcType;
import io.r2dbc.spi.Readable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import org.yiwang.defaults.http.Cursor;
import org.yiwang.identity.clients.Client.Authentication;
import org.yiwang.identity.clients.Client.Plan;
import org.yiwang.identity.clients.Client.State;
import org.yiwang.identity.clients.Clients.Reader;
import org.yiwang.keycloak.Actor;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

/** Clients in PostgreSQL; every query for a person carries in its WHERE whose they are. */
@Repository
public class ClientRepository {

    public static final String COLUMNS = """
            c.id, c.environment, c.name_zh, c.name_en, c.organisation, c.organisation_code, c.purpose, c.owner,
            c.test, c.authentication, c.keys, c.redirect_uris, c.scopes, c.items, c.plan, c.jwks_uri,
            c.backchannel_logout_uri, c.logo_uri, c.state, c.change_wanted, c.version
            """;

    private static final String READ = "select " + COLUMNS + """
            , coalesce(t.done = t.wanted, false) as ready,
            """ + ClientLogo.READ + """
                as logo
              from clients c left join client_tasks t on t.client = c.id
             where c.test = :test and (c.owner = :me or :approves)
            """;

    private static final JsonMapper JSON = JsonMapper.shared();

    private final DatabaseClient database;

    ClientRepository(DatabaseClient database) {
        this.database = database;
    }

    /** A client, whether Keycloak knows of it as it is, and its logo if one was approved. */
    record Found(Client client, boolean ready, @Nullable ClientLogo logo) {}

    /** Read anew for each request: a withdrawn {@code INTEGRATION} post approves nothing from then on. */
    Mono<Reader> reader(Actor actor, LocalDate today) {
        return database.sql("""
                        select exists (select from posts p
                                        where p.official = :me and p.duty = 'INTEGRATION' and p.state = 'IN_FORCE'
                                          and p.first_day <= :today and (p.last_day is null or p.last_day >= :today))
                                 as approves,
                               array(select case when l.first = :me then l.second else l.first end
                                       from account_links l where :me in (l.first, l.second)) as same
                        """)
                .bind("me", actor.person())
                .bind("today", today)
                .map(row -> reader(row, actor))
                .one();
    }

    Mono<Found> visible(UUID id, Reader reader) {
        return bound(database.sql(READ + " and c.id = :id"), reader)
                .bind("id", id)
                .map(ClientRepository::found)
                .one();
    }

    Flux<Found> listed(@Nullable State state, boolean waiting, @Nullable Cursor after, int limit, Reader reader) {
        return bound(database.sql(READ + """
                                   and (:state is null or c.state = :state)
                                   and (not :waiting or c.state = 'REQUESTED'
                                        or c.change_wanted is not null and c.state = 'IN_FORCE')
                                   and (:after is null or c.id < :after)
                                 order by c.id desc limit :limit
                                """), reader)
                .bind("state", Parameters.in(R2dbcType.VARCHAR, state == null ? null : state.name()))
                .bind("waiting", waiting)
                .bind("after", Parameters.in(PostgresqlObjectId.UUID, after == null ? null : after.uuid(0)))
                .bind("limit", limit)
                .map(ClientRepository::found)
                .all();
    }

    Flux<ClientStep> steps(UUID client) {
        return database.sql("select what, by, at, reason from client_steps where client = :client order by number")
                .bind("client", client)
                .map(row -> new ClientStep(
                        ClientStep.What.valueOf(get(row, "what", String.class)),
                        get(row, "by", UUID.class),
                        get(row, "at", Instant.class),
                        row.get("reason", String.class)))
                .all();
    }

    private static DatabaseClient.GenericExecuteSpec bound(DatabaseClient.GenericExecuteSpec query, Reader reader) {
        return query.bind("me", reader.person())
                .bind("approves", reader.approves())
                .bind("test", reader.test());
    }

    private static Reader reader(Readable row, Actor actor) {
        var same = new HashSet<>(List.of(get(row, "same", UUID[].class)));
        same.add(actor.person());
        return new Reader(actor.person(), same, get(row, "approves", Boolean.class), actor.test());
    }

    private static Found found(Readable row) {
        var client = client(row);
        return new Found(
                client, get(row, "ready", Boolean.class), ClientLogo.of(client, row.get("logo", String.class)));
    }

    public static Client client(Readable row) {
        var keys = row.get("keys", Json.class);
        return new Client(
                get(row, "id", UUID.class),
                Environment.valueOf(get(row, "environment", String.class)),
                new ClientName(get(row, "name_zh", String.class), get(row, "name_en", String.class)),
                get(row, "organisation", String.class),
                get(row, "organisation_code", String.class),
                get(row, "purpose", String.class),
                get(row, "owner", UUID.class),
                get(row, "test", Boolean.class),
                Authentication.valueOf(get(row, "authentication", String.class)),
                keys == null ? null : keys.asString(),
                List.of(get(row, "redirect_uris", String[].class)),
                Stream.of(get(row, "scopes", String[].class)).map(Scope::of).collect(Collectors.toUnmodifiableSet()),
                List.of(get(row, "items", UUID[].class)),
                Plan.valueOf(get(row, "plan", String.class)),
                new Addresses(
                        row.get("jwks_uri", String.class),
                        row.get("backchannel_logout_uri", String.class),
                        row.get("logo_uri", String.class)),
                State.valueOf(get(row, "state", String.class)),
                wanted(row.get("change_wanted", Json.class)),
                get(row, "version", Long.class));
    }

    private static @Nullable Change wanted(@Nullable Json text) {
        return text == null ? null : JSON.readValue(text.asString(), Change.class);
    }

    static @Nullable String written(@Nullable Change wanted) {
        return wanted == null ? null : JSON.writeValueAsString(wanted);
    }

    private static <T> T get(Readable row, String column, Class<T> type) {
        return Objects.requireNonNull(row.get(column, type), column);
    }
}
