package org.yiwang.cases.mandates;

/** SQL about rows {@code m} of mandates towards a row {@code c} of cases, at {@code :now}. */
public final class Mandated {

    /** In force at this moment. */
    public static final String IN_FORCE = "m.in_force and m.begins <= :now and m.ends > :now";

    /** Given by the applicant of the case. */
    public static final String BY_APPLICANT = "m.grantor_kind = c.applicant_kind and m.grantor = c.applicant_id";

    /** For every item, for the case's, or for a topic of it in the version applied for. */
    static final String FOR_ITEM = """
            (m.every_item or c.item_id = any(m.items)
               or exists (select from item_versions v
                           where v.item_id = c.item_id and v.version = c.item_version
                             and jsonb_exists_any(v.published -> 'topics', m.topics)))
            """;

    /** The instant until which the copy has everything. */
    public static final String UNTIL = "copied_until('%s')".formatted(MandateListener.NAME);

    /** By which {@code :citizen} may read and act in the applicant's name, unless the copy is too old to tell. */
    public static final String BY_CITIZEN = """
            mandate_for(:citizen, c.applicant_kind, c.applicant_id, c.item_id, c.item_version, c.test, :now,
                        :mandatesSince)
            """;

    private Mandated() {}
}
