package org.yiwang.identity.consents;

import io.r2dbc.postgresql.codec.PostgresqlObjectId;
import io.r2dbc.spi.Parameters;
import io.r2dbc.spi.Readable;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.r2dbc.core.DatabaseClient.GenericExecuteSpec;
import org.springframework.stereotype.Repository;
import org.yiwang.defaults.http.Cursor;
import org.yiwang.defaults.outbox.Fact;
import org.yiwang.defaults.outbox.Outbox;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Receipts of single cases in PostgreSQL, each query with whose they are; each word and its fact are one statement. */
@Repository
class ConsentedCaseRepository {

    private static final String READ = """
            select k.case_id, k.shown_since, k.last_shown_at, k.withdrawn_at, k.given_again_at
              from consented_cases k where k.person = :person and k.consent = :consent
            """;

    /** Tells the version that the word {@code said} has come to, after the facts' own data. */
    private static final String TOLD = "insert into outbox (" + Outbox.COLUMNS + """
            )
            select r.topic, r.key, r.event_id, r.type, r.subject, r.at, r.trace,
                   r.data || jsonb_build_object('version', said.version)
              from said cross join (
            """ + Outbox.ROWS + ") r";

    private final DatabaseClient database;

    ConsentedCaseRepository(DatabaseClient database) {
        this.database = database;
    }

    /** Those under a consent of this person, the newest case first. */
    Flux<ConsentedCase> listed(UUID person, UUID consent, @Nullable Cursor after, int limit) {
        return database.sql(READ + " and (:after is null or k.case_id < :after) order by k.case_id desc limit :limit")
                .bind("person", person)
                .bind("consent", consent)
                .bind("after", Parameters.in(PostgresqlObjectId.UUID, after == null ? null : after.uuid(0)))
                .bind("limit", limit)
                .map(ConsentedCaseRepository::read)
                .all();
    }

    Mono<ConsentedCase> find(UUID person, UUID consent, UUID caseId) {
        return database.sql(READ + " and k.case_id = :case")
                .bind("person", person)
                .bind("consent", consent)
                .bind("case", caseId)
                .map(ConsentedCaseRepository::read)
                .one();
    }

    /** Says that the client is not shown the case; what was said before stays as it is. */
    Mono<Void> withdraw(UUID person, UUID client, UUID caseId, Fact fact) {
        var sql = """
                with said as (
                  insert into case_consents (person, client, case_id, version, withdrawn_at)
                  values (:person, :client, :case, 1, :at)
                  on conflict (person, client, case_id) do update
                     set version = case_consents.version + 1, withdrawn_at = excluded.withdrawn_at,
                         given_again_at = null
                   where case_consents.given_again_at is not null
                  returning version)
                """ + TOLD;
        return said(database.sql(sql), person, client, caseId, fact);
    }

    /** Says that it is shown it again. */
    Mono<Void> give(UUID person, UUID client, UUID caseId, Fact fact) {
        var sql = """
                with said as (
                  update case_consents set version = version + 1, given_again_at = greatest(:at, withdrawn_at)
                   where person = :person and client = :client and case_id = :case and given_again_at is null
                  returning version)
                """ + TOLD;
        return said(database.sql(sql), person, client, caseId, fact);
    }

    private static Mono<Void> said(GenericExecuteSpec statement, UUID person, UUID client, UUID caseId, Fact fact) {
        return statement
                .bind("person", person)
                .bind("client", client)
                .bind("case", caseId)
                .bind("at", fact.at())
                .bind("facts", Outbox.json(List.of(fact), null))
                .then();
    }

    private static ConsentedCase read(Readable row) {
        return new ConsentedCase(
                Objects.requireNonNull(row.get("case_id", UUID.class)),
                row.get("shown_since", Instant.class),
                row.get("last_shown_at", Instant.class),
                row.get("withdrawn_at", Instant.class),
                row.get("given_again_at", Instant.class));
    }
}
