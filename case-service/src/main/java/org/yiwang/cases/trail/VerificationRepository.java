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
import java.util.stream.Collectors;
import java.util.stream.Stream;
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

    /** What a bad rating asks for is not in any trail. */
    private static final String ROWS = """
            select s.name, s.said
              from cases c
              cross join lateral (
                   values ('case/item', %s), ('case/region', c.region), ('case/test', c.test::text),
                          ('case/submitted_at', %s), ('case/handler', %s), ('case/deciding', %s),
                          ('case/wanted', coalesce(array_to_string(c.wanted, E'\\n'), '')),
                          ('case/form', c.form_event::text), ('case/extension_asked_by', %s), ('case/contest', %s),
                          ('case/visits', %s)) s (name, said)
             where c.root_case_id = :case and c.id = :case
            union all
            select 'limit/' || kind, %s from limits
             where root_case_id = :case and case_id = :case and kind <> 'RECTIFICATION'
            union all
            select 'obligation/' || number, %s from obligations where root_case_id = :case and case_id = :case
            union all
            select 'opinion/' || number || p.part, p.said
              from opinions cross join lateral (values ('', %s), ('/due', %s), ('/answer', %s)) p (part, said)
             where root_case_id = :case and case_id = :case
            union all
            select 'visit/' || number || p.part, p.said
              from visits cross join lateral (values ('', %s), ('/state', %s)) p (part, said)
             where root_case_id = :case and case_id = :case
            union all
            select 'material/' || code || p.part, p.said
              from materials cross join lateral (values ('', %s), ('/original', %s)) p (part, said)
             where root_case_id = :case and case_id = :case
            union all
            select 'notice/' || number, %s from notices where root_case_id = :case and case_id = :case
            """.formatted(
            said("c.item_id", "c.item_version", "c.handling_type"),
            said(moment("c.submitted_at")),
            said("c.handler"),
            said("c.deciding"),
            said("c.extension_asked_by"),
            said("c.remedy", "c.contests"),
            said("c.visits", "c.appointment"),
            said("amount", "unit", "extension", "started_on", "pauses", "ended_on", moment("due_at")),
            said("material", "owed_as", "amount", "unit", "started_on", "state", "document_id", moment("due_at")),
            said("department", "amount", "unit", "tacit", "started_on"),
            said(moment("due_at")),
            said("ended_on", "answer"),
            said("reason", moment("begins"), moment("ends"), "repeated"),
            said("state", "day"),
            said("source", "document_id"),
            said("state", "original_checked_by", moment("original_checked_at")),
            said("event", "kind", "template", "limit_kind", "due_on"));

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
            @Nullable CaseRow row) {

        /** The same with what else the rows say. */
        State with(Map<Integer, String> servedOn, Map<String, String> rows) {
            return new State(end, destroyedAt, key, row == null ? null : row.with(servedOn, rows));
        }
    }

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

    /** What the rows of a case say, as {@link Rows} names and writes it. */
    Mono<Map<String, String>> rows(UUID caseId) {
        return database.sql(ROWS)
                .bind("case", caseId)
                .map(row -> Map.entry(get(row, "name", String.class), get(row, "said", String.class)))
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
                Map.of(),
                Map.of());
    }

    /** The columns as {@link Rows#text} writes their values. */
    private static String said(String... columns) {
        return Stream.of(columns)
                .map("coalesce(cast(%s as text), '')"::formatted)
                .collect(Collectors.joining(", ", "concat_ws('|', ", ")"));
    }

    private static String moment(String column) {
        return "to_char(date_trunc('second', %s) at time zone 'UTC', 'YYYY-MM-DD\"T\"HH24:MI:SS\"Z\"')"
                .formatted(column);
    }

    private static <T> T get(Readable row, String column, Class<T> type) {
        return Objects.requireNonNull(row.get(column, type), column);
    }
}
