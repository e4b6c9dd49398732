package org.yiwang.identity.consents;

import com.github.f4b6a3.uuid.UuidCreator;
import io.r2dbc.postgresql.codec.PostgresqlObjectId;
import io.r2dbc.spi.Parameters;
import io.r2dbc.spi.Readable;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import org.yiwang.defaults.http.Cursor;
import org.yiwang.identity.clients.ClientLogo;
import org.yiwang.identity.clients.ClientName;
import org.yiwang.identity.clients.Scope;
import org.yiwang.identity.consents.Consent.End;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Receipts in PostgreSQL; every query carries whose they are. */
@Repository
class ConsentRepository {

    private static final String READ = """
            select s.id, s.account, s.client, c.name_zh, c.name_en, c.organisation, s.purpose, s.data, s.given_at,
                   s.ended_at, s.ended_by,
            """ + ClientLogo.SHOWN + """
                   as has_logo
              from consents s join clients c on c.id = s.client
             where s.person = :person
            """;

    private final DatabaseClient database;

    ConsentRepository(DatabaseClient database) {
        this.database = database;
    }

    Flux<Consent> listed(UUID person, @Nullable Cursor after, int limit) {
        return database.sql(READ + " and (:after is null or s.id < :after) order by s.id desc limit :limit")
                .bind("person", person)
                .bind("after", Parameters.in(PostgresqlObjectId.UUID, after == null ? null : after.uuid(0)))
                .bind("limit", limit)
                .map(ConsentRepository::consent)
                .all();
    }

    Mono<Consent> find(UUID person, UUID id) {
        return database.sql(READ + " and s.id = :id")
                .bind("person", person)
                .bind("id", id)
                .map(ConsentRepository::consent)
                .one();
    }

    /**
     * Makes a receipt of what Keycloak has, unless there is one or it was withdrawn later than Keycloak has it; another
     * one to the same client ends.
     */
    Mono<Void> receive(UUID person, UUID account, UUID client, String[] data, Instant given) {
        return database.sql("""
                        with another as (
                          update consents set ended_at = :given, ended_by = 'ANOTHER'
                           where person = :person and client = :client and ended_at is null and data <> :data
                             and given_at < :given
                          returning id)
                        insert into consents (id, person, account, client, purpose, data, given_at)
                        select :id, :person, :account, c.id, c.purpose, :data, :given
                          from clients c cross join (select count(*) from another) ended
                         where c.id = :client
                           and not exists (select from consents s
                                            where s.person = :person and s.client = :client and s.ended_at >= :given
                                              and s.ended_by = 'WITHDRAWAL')
                        on conflict do nothing
                        """)
                .bind("id", UuidCreator.getTimeOrderedEpochFast())
                .bind("person", person)
                .bind("account", account)
                .bind("client", client)
                .bind("data", data)
                .bind("given", given)
                .then();
    }

    /** Ends a consent and lets Keycloak know; one that has ended stays as it is. */
    Mono<Void> withdraw(UUID person, UUID id, Instant now) {
        return database.sql("""
                        with ended as (
                          update consents set ended_at = :now, ended_by = 'WITHDRAWAL'
                           where id = :id and person = :person and ended_at is null
                          returning id)
                        insert into consent_withdrawals (consent, due_at) select id, :now from ended
                        """)
                .bind("person", person)
                .bind("id", id)
                .bind("now", now)
                .then();
    }

    private static Consent consent(Readable row) {
        var end = row.get("ended_by", String.class);
        return new Consent(
                get(row, "id", UUID.class),
                get(row, "account", UUID.class),
                get(row, "client", UUID.class),
                new ClientName(get(row, "name_zh", String.class), get(row, "name_en", String.class)),
                get(row, "organisation", String.class),
                get(row, "has_logo", Boolean.class),
                get(row, "purpose", String.class),
                Stream.of(get(row, "data", String[].class)).map(Scope::of).toList(),
                get(row, "given_at", Instant.class),
                row.get("ended_at", Instant.class),
                end == null ? null : End.valueOf(end));
    }

    private static <T> T get(Readable row, String column, Class<T> type) {
        return Objects.requireNonNull(row.get(column, type), column);
    }
}
