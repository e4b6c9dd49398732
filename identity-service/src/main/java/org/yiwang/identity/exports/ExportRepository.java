package org.yiwang.identity.exports;

import com.github.f4b6a3.uuid.UuidCreator;
import io.r2dbc.spi.Readable;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import org.yiwang.identity.accounts.NumberVault;
import org.yiwang.identity.exports.Export.ExportedAccess;
import org.yiwang.identity.exports.Export.ExportedAgreement;
import org.yiwang.identity.exports.Export.ExportedClient;
import org.yiwang.identity.exports.Export.ExportedConsent;
import org.yiwang.identity.exports.Export.ExportedConsentedCase;
import org.yiwang.identity.exports.Export.ExportedMandate;
import org.yiwang.identity.exports.Export.ExportedPerson;
import reactor.core.publisher.Mono;

/** Reads all that the database keeps of one person; every query is of that person alone. */
@Repository
class ExportRepository {

    private final DatabaseClient database;
    private final NumberVault vault;

    ExportRepository(DatabaseClient database, NumberVault vault) {
        this.database = database;
        this.vault = vault;
    }

    /** That an export was made is recorded by the same statement. */
    Mono<ExportedPerson> person(UUID me, Instant now) {
        return database.sql("""
                        with noted as (
                          insert into access_records (id, subject, reader, resource_kind, resource, at)
                          values (:access, :me, :me, 'EXPORT', :me, :now))
                        select p.id, p.name, p.identity_assurance, p.registered_at, n.recorded_at, n.kek, n.sealed,
                               array(select case when l.first = :me then l.second else l.first end
                                       from account_links l where :me in (l.first, l.second)) as same,
                               array(select w.person from window_records w where w.claimed_by = :me) as claimed
                          from people p left join identity_numbers n on n.person = p.id
                         where p.id = :me
                        """)
                .bind("access", UuidCreator.getTimeOrderedEpochFast())
                .bind("me", me)
                .bind("now", now)
                .map(row -> new ExportedPerson(
                        get(row, "id", UUID.class),
                        row.get("name", String.class),
                        get(row, "identity_assurance", Integer.class),
                        row.get("registered_at", Instant.class),
                        vault.open(me, row.get("kek", String.class), row.get("sealed", ByteBuffer.class)),
                        row.get("recorded_at", Instant.class),
                        List.of(get(row, "same", UUID[].class)),
                        List.of(get(row, "claimed", UUID[].class))))
                .one();
    }

    Mono<List<ExportedMandate>> mandates(UUID me) {
        return database.sql("""
                        select id, grantor_kind, grantor, agent, role, items, topics, first_day, last_day, state,
                               given_at, revoked_at
                          from mandates where agent = :me or grantor_kind = 'PERSON' and grantor = :me
                         order by id desc limit :most
                        """)
                .bind("me", me)
                .bind("most", Export.MOST)
                .map(row -> new ExportedMandate(
                        get(row, "id", UUID.class),
                        get(row, "grantor_kind", String.class),
                        get(row, "grantor", UUID.class),
                        row.get("agent", UUID.class),
                        row.get("role", String.class),
                        List.of(get(row, "items", UUID[].class)),
                        List.of(get(row, "topics", String[].class)),
                        get(row, "first_day", LocalDate.class),
                        get(row, "last_day", LocalDate.class),
                        get(row, "state", String.class),
                        get(row, "given_at", Instant.class),
                        row.get("revoked_at", Instant.class)))
                .all()
                .collectList();
    }

    Mono<List<ExportedClient>> clients(UUID me) {
        return database.sql("""
                        select id, environment, state, redirect_uris, scopes
                          from clients where owner = :me order by id desc limit :most
                        """)
                .bind("me", me)
                .bind("most", Export.MOST)
                .map(row -> new ExportedClient(
                        get(row, "id", UUID.class),
                        get(row, "environment", String.class),
                        get(row, "state", String.class),
                        List.of(get(row, "redirect_uris", String[].class)),
                        List.of(get(row, "scopes", String[].class))))
                .all()
                .collectList();
    }

    Mono<List<ExportedConsent>> consents(UUID me) {
        return database.sql("""
                        select id, client, purpose, data, given_at, ended_at
                          from consents where person = :me order by id desc limit :most
                        """)
                .bind("me", me)
                .bind("most", Export.MOST)
                .map(row -> new ExportedConsent(
                        get(row, "id", UUID.class),
                        get(row, "client", UUID.class),
                        get(row, "purpose", String.class),
                        List.of(get(row, "data", String[].class)),
                        get(row, "given_at", Instant.class),
                        row.get("ended_at", Instant.class)))
                .all()
                .collectList();
    }

    Mono<List<ExportedConsentedCase>> consentedCases(UUID me) {
        return database.sql("""
                        select consent, case_id, shown_since, last_shown_at, withdrawn_at, given_again_at
                          from consented_cases
                         where person = :me order by consent desc, case_id desc limit :most
                        """)
                .bind("me", me)
                .bind("most", Export.MOST)
                .map(row -> new ExportedConsentedCase(
                        get(row, "consent", UUID.class),
                        get(row, "case_id", UUID.class),
                        row.get("shown_since", Instant.class),
                        row.get("last_shown_at", Instant.class),
                        row.get("withdrawn_at", Instant.class),
                        row.get("given_again_at", Instant.class)))
                .all()
                .collectList();
    }

    Mono<List<ExportedAgreement>> agreements(UUID me) {
        return database.sql("""
                        select agreed_at, withdrawn_at
                          from service_agreements where person = :me order by id desc limit :most
                        """)
                .bind("me", me)
                .bind("most", Export.MOST)
                .map(row -> new ExportedAgreement(
                        get(row, "agreed_at", Instant.class), row.get("withdrawn_at", Instant.class)))
                .all()
                .collectList();
    }

    /** Those of others, the latest first; officials by their posts. */
    Mono<List<ExportedAccess>> accesses(UUID me) {
        return database.sql("""
                        select record, at, service, kind, cases, post, mandate, client, purpose
                          from accesses where subject = :me and (reader <> :me or client is not null)
                         order by at desc, record desc limit :most
                        """)
                .bind("me", me)
                .bind("most", Export.MOST)
                .map(row -> new ExportedAccess(
                        get(row, "record", UUID.class),
                        get(row, "at", Instant.class),
                        get(row, "service", String.class),
                        get(row, "kind", String.class),
                        List.of(get(row, "cases", UUID[].class)),
                        row.get("post", String.class),
                        row.get("mandate", UUID.class),
                        row.get("client", String.class),
                        row.get("purpose", String.class)))
                .all()
                .collectList();
    }

    private static <T> T get(Readable row, String column, Class<T> type) {
        return Objects.requireNonNull(row.get(column, type), column);
    }
}
