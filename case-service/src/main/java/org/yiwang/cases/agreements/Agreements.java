package org.yiwang.cases.agreements;

/** Whether what is written about a case is served by entering the inbox: the newest word counts (ADR 37). */
public final class Agreements {

    /**
     * Of a case {@code c}, now: what was said with it, unless somebody said otherwise for all cases later. That is the
     * applicant; for a child and for an organisation, which have no inbox, it is who opened the case for them.
     */
    public static final String ELECTRONIC = """
            coalesce((select a.agrees from copied_agreements a
                       where a.said_at > coalesce(c.submitted_at, c.opened_at)
                         and a.person = case when c.applicant_kind = 'PERSON'
                                              and (c.mandate_id is null or not guardians(c.mandate_id))
                                             then c.applicant_id else c.actor_id end), c.electronic)
            """;

    /** What the applicant of a case {@code c} said for all cases; null if that is nothing. */
    public static final String OF_APPLICANT =
            "(select a.agrees from copied_agreements a where a.person = c.applicant_id)";

    private Agreements() {}
}
