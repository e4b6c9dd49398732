package org.yiwang.cases.trail;

import com.github.f4b6a3.uuid.UuidCreator;
import io.r2dbc.spi.Readable;
import java.nio.ByteBuffer;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import org.yiwang.cases.items.Regions;
import org.yiwang.cases.people.Reader;
import org.yiwang.cases.trail.Examination.End;
import org.yiwang.cases.vault.Vault.WrappedKey;
import org.yiwang.keycloak.Applicant;
import org.yiwang.keycloak.Duty;
import org.yiwang.keycloak.Post;
import reactor.core.publisher.Mono;

/** Reads what a verification needs, and opens cases to those who audit, which is recorded. */
@Repository
class VerificationRepository {

    private final DatabaseClient database;
    private final Clock clock;

    VerificationRepository(DatabaseClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** What a case ends in and what its row says; key and row are gone when it was destroyed. */
    record State(
            End end,
            @Nullable Instant destroyedAt,
            @Nullable WrappedKey key,
            @Nullable CaseRow row) {}

    /** Whether this reader audits where the case belongs; that he looked is recorded in the same statement. */
    Mono<Boolean> audited(UUID caseId, Reader reader) {
        var posts = reader.actor().posts().stream()
                .filter(post -> post.duty() == Duty.AUDIT)
                .toList();
        return database.sql("""
                        with audited as (
                          select c.root_case_id, c.id, c.applicant_id, p.claim
                            from (select root_case_id, id, applicant_id, region_prefix from cases
                                   where root_case_id = :case and id = :case and test = :test and status <> 'DRAFT'
                                     and not own_case(:me, :case, :case, :now)
                                  union all
                                  select root_case_id, case_id, applicant_id, region_prefix from destroyed_cases
                                   where root_case_id = :case and case_id = :case and test = :test) c
                            join unnest(:subtrees, :claims) p (subtree, claim) on starts_with(c.region_prefix, p.subtree)
                           limit 1),
                        noted as (
                          insert into access_records (id, subject, reader, reader_post, resource_kind, resource, case_id, at)
                          select :record, a.applicant_id, :me, a.claim, 'VERIFICATION', a.id, a.id, :now from audited a)
                        select 1 from audited
                        """)
                .bind("case", caseId)
                .bind("test", reader.actor().test())
                .bind("subtrees", subtrees(posts))
                .bind("claims", posts.stream().map(Post::claim).toArray(String[]::new))
                .bind("record", UuidCreator.getTimeOrderedEpochFast())
                .bind("me", reader.me())
                .bind("now", clock.instant())
                .map(_ -> true)
                .one()
                .defaultIfEmpty(false);
    }

    Mono<State> state(UUID caseId) {
        return database.sql("""
                        select c.sequence, c.head, null as destroyed_at, w.kek, w.wrapped, c.status, c.number, c.outcome,
                               c.remedy_result, c.applicant_kind, c.applicant_id, c.department
                          from cases c
                          left join case_keys w on w.root_case_id = c.root_case_id and w.case_id = c.id
                         where c.root_case_id = :case and c.id = :case
                        union all
                        select sequence, head, destroyed_at, null, null, null, null, null, null, null, null, null
                          from destroyed_cases
                         where root_case_id = :case and case_id = :case
                        """)
                .bind("case", caseId)
                .map(VerificationRepository::read)
                .one();
    }

    /** From which day on each notice counts as served; empty while it was not. */
    Mono<Map<Integer, String>> servedOn(UUID caseId) {
        return database.sql("""
                        select number, coalesce(served_on::text, '') as served_on from notices
                         where root_case_id = :case and case_id = :case
                        """)
                .bind("case", caseId)
                .map(row -> Map.entry(get(row, "number", Integer.class), get(row, "served_on", String.class)))
                .all()
                .collectMap(Map.Entry::getKey, Map.Entry::getValue);
    }

    private static String[] subtrees(List<Post> posts) {
        return posts.stream().map(post -> Regions.prefix(post.region())).toArray(String[]::new);
    }

    private static State read(Readable row) {
        var kek = row.get("kek", String.class);
        return new State(
                new End(get(row, "sequence", Integer.class), get(row, "head", String.class)),
                row.get("destroyed_at", Instant.class),
                kek == null ? null : new WrappedKey(kek, get(row, "wrapped", ByteBuffer.class)),
                row.get("status", String.class) == null ? null : caseRow(row));
    }

    private static CaseRow caseRow(Readable row) {
        return new CaseRow(
                get(row, "status", String.class),
                row.get("number", String.class),
                row.get("outcome", String.class),
                row.get("remedy_result", String.class),
                new Applicant(
                        Applicant.Kind.valueOf(get(row, "applicant_kind", String.class)),
                        get(row, "applicant_id", UUID.class)),
                get(row, "department", UUID.class),
                Map.of());
    }

    private static <T> T get(Readable row, String column, Class<T> type) {
        return Objects.requireNonNull(row.get(column, type), column);
    }
}
