package org.yiwang.cases.retention;

import java.util.List;
import java.util.stream.Collectors;

/**
 * The one statement that destroys what a case held and adds the last event to its chain: everything hangs on the deletion
 * of the case's row, so that it happens once.
 */
public final class Destruction {

    /** Tables of what belongs to a case, by root_case_id and case_id: the key, and all that is worth nothing without it. */
    public static final List<String> TABLES = List.of(
            "case_keys",
            "sealed_texts",
            "materials",
            "limits",
            "opinions",
            "obligations",
            "ratings",
            "visits",
            "queue_entries",
            "case_search",
            "case_numbers",
            "documents",
            "notices",
            "notice_papers",
            "copied_case_consents");

    /** Tables with a case_id that stay: they name ids, codes, instants and hashes only. */
    public static final List<String> KEPT = List.of("case_events", "trail_leaves", "destroyed_cases", "access_records");

    static final String STATEMENT =
            """
            with gone as (
              delete from cases
               where root_case_id = :root and id = :case and version = :version and sequence = :before
              returning *),
            kept as (
              insert into destroyed_cases
                     (root_case_id, case_id, applicant_id, department, region_prefix, test, number, sequence, head,
                      ended_at, destroyed_at)
              select root_case_id, id, applicant_id, department, region_prefix, test, number, :sequence, :hash,
                     changed_at, :now
                from gone),
            trailed as (
              insert into case_events
                     (root_case_id, case_id, sequence, id, action, from_status, to_status, at, applicant_kind,
                      applicant_id, actor_kind, actor_id, audience, data, digests, previous, hash)
              select root_case_id, id, :sequence, :event, :action, status, status, :now, applicant_kind,
                     applicant_id, :actorKind, :actor, :audience, :data, '{}', :previous, :hash
                from gone),
            chunks as (
              delete from document_chunks k using documents d, gone
               where d.root_case_id = gone.root_case_id and d.case_id = gone.id
                 and k.root_case_id = d.root_case_id and k.document_id = d.id),
            numbers as (
              delete from document_numbers n using documents d, gone
               where d.root_case_id = gone.root_case_id and d.case_id = gone.id and n.document_id = d.id)
            %s
            select 1 from gone
            """.formatted(TABLES.stream().map(table -> """
                    , of_%1$s as (
                      delete from %1$s t using gone where t.root_case_id = gone.root_case_id and t.case_id = gone.id)
                    """.formatted(table)).collect(Collectors.joining()));

    private Destruction() {}
}
