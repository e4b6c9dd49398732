package org.yiwang.identity.agreements;

import com.github.f4b6a3.uuid.UuidCreator;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import org.yiwang.defaults.outbox.Fact;
import org.yiwang.defaults.outbox.Outbox;
import org.yiwang.identity.agreements.Agreement.Period;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Agreements in PostgreSQL; each change and its fact are one statement. */
@Repository
class AgreementRepository {

    private final DatabaseClient database;

    AgreementRepository(DatabaseClient database) {
        this.database = database;
    }

    Flux<Period> history(UUID person) {
        return database.sql("""
                        select agreed_at, withdrawn_at from service_agreements
                         where person = :person order by id desc limit :most
                        """)
                .bind("person", person)
                .bind("most", Agreement.MOST)
                .map(row -> new Period(
                        Objects.requireNonNull(row.get("agreed_at", Instant.class)),
                        row.get("withdrawn_at", Instant.class)))
                .all();
    }

    /** Gives the agreement made; nothing if there is one in force. */
    Mono<UUID> agree(UUID person, Fact fact) {
        var sql = """
                with changed as (
                  insert into service_agreements (id, person, agreed_at) values (:id, :person, :at)
                  on conflict (person) where withdrawn_at is null do nothing
                  returning id),
                told as (
                """ + Outbox.INSERT + """
                   where exists (select from changed))
                select id from changed
                """;
        return changed(database.sql(sql).bind("id", UuidCreator.getTimeOrderedEpochFast()), person, fact);
    }

    /** Gives the agreement that ended; nothing if there was none in force. */
    Mono<UUID> withdraw(UUID person, Fact fact) {
        var sql = """
                with changed as (
                  update service_agreements set withdrawn_at = greatest(:at, agreed_at)
                   where person = :person and withdrawn_at is null
                  returning id),
                told as (
                """ + Outbox.INSERT + """
                   where exists (select from changed))
                select id from changed
                """;
        return changed(database.sql(sql), person, fact);
    }

    private static Mono<UUID> changed(DatabaseClient.GenericExecuteSpec statement, UUID person, Fact fact) {
        return statement
                .bind("person", person)
                .bind("at", fact.at())
                .bind("facts", Outbox.json(List.of(fact), null))
                .map(row -> Objects.requireNonNull(row.get("id", UUID.class)))
                .one();
    }
}
