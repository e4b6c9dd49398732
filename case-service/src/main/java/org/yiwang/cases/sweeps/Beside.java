package org.yiwang.cases.sweeps;

import org.yiwang.cases.agreements.Agreements;

/** Limits that are kept beside a case's ledger, by their number within the case: none of them is a column of the case. */
enum Beside {
    /** What another department was asked: told to those who review there, and to the handler when it has passed. */
    OPINION(
            "opinions",
            "l.number",
            "l.ended_on is null",
            "c.status in ('IN_REVIEW', 'SUSPENDED')",
            "l.tacit",
            "l.department"),
    /** What is owed after the decision: told to the applicant, and to who handles the case or could. */
    OBLIGATION(
            "obligations",
            "l.number",
            "l.started_on is not null and l.state <> 'FULFILLED'",
            "l.state = 'OWED'",
            "false",
            "c.department"),
    /** A bad rating that waits for an answer; its lights are told with those of the ledger. */
    RECTIFICATION("limits", "0", "l.kind = 'RECTIFICATION' and l.ended_on is null", "true", "false", "c.department");

    private final String table;
    private final String number;
    private final String open;
    private final String awaited;
    private final String tacit;
    private final String takers;

    Beside(String table, String number, String open, String awaited, String tacit, String takers) {
        this.table = table;
        this.number = number;
        this.open = open;
        this.awaited = awaited;
        this.tacit = tacit;
        this.takers = takers;
    }

    /** Those whose light turns. */
    String turning() {
        return """
                select l.root_case_id, l.case_id, l.number, l.yellow_at, l.due_at, l.turns_at, l.told, %s as tacit
                  from %s l where l.turns_at <= :now
                 order by l.turns_at limit :most
                """.formatted(tacit, table);
    }

    /** What is told of one; nothing if nobody waits for it any more. */
    String told() {
        return """
                select c.number, c.item_id, c.item_version, c.department, c.region, %s as handler, c.test,
                       %s, %s as electronic, %s as home, %s as takers, %s as supervisors
                  from %s l join cases c on c.root_case_id = l.root_case_id and c.id = l.case_id
                 where l.root_case_id = :root and l.case_id = :case and l.number = :number and %s and %s
                """.formatted(
                        SweepRepository.HANDLER,
                        ApplicantSide.COLUMNS,
                        Agreements.ELECTRONIC,
                        takers,
                        SweepRepository.holders("'REVIEW'", takers),
                        SweepRepository.holders("'SUPERVISE'", "c.department"),
                        table,
                        open,
                        awaited);
    }

    /** Notes what was told, or that nothing is to be told; the first of several replicas does. */
    String noted() {
        return """
                update %s l set told = coalesce(cast(:told as text), l.told), turns_at = :next
                 where l.root_case_id = :root and l.case_id = :case and l.number = :number and l.turns_at = :seen
                returning l.case_id
                """.formatted(table);
    }

    /** A bounded number of the open ones the trail does not tell of, after one of them. */
    String open() {
        return """
                select l.root_case_id, l.case_id, %s as number, c.region, l.amount, l.unit, l.started_on, l.due_at,
                       l.yellow_at
                  from %s l join cases c on c.root_case_id = l.root_case_id and c.id = l.case_id
                 where %s and %s and (l.case_id, %s) > (:afterCase, :afterNumber)
                 order by l.case_id, number limit :most
                """.formatted(number, table, open, this == RECTIFICATION ? "true" : "l.due_at is null", number);
    }

    /** Another due date by the calendar; a light that was told is not told again. The queue shows the new one. */
    String moved() {
        return """
                with moved as (
                  update %s l
                     set due_at = :dueAt, yellow_at = :yellowAt,
                         turns_at = case when l.turns_at is null and l.told is not null then null
                                         when l.told is null then cast(:yellowAt as timestamptz)
                                         when l.told = 'YELLOW' then cast(:dueAt as timestamptz) end
                   where l.root_case_id = :root and l.case_id = :case and %s = :number and %s
                     and l.due_at is not distinct from cast(:before as timestamptz)
                  returning l.case_id)
                update queue_entries q set due_at = :dueAt, yellow_at = :yellowAt
                  from moved m where q.case_id = m.case_id and q.due_at = :before
                """.formatted(table, number, open);
    }
}
