package org.yiwang.cases.mandates;

/** SQL about rows {@code m} of mandates towards a row {@code c} of cases, at {@code :now}. */
public final class Mandated {

    /** In force at this moment. */
    public static final String IN_FORCE = "m.in_force and m.begins <= :now and m.ends > :now";

    /** The instant until which the copy has everything. */
    public static final String UNTIL = "copied_until('%s')".formatted(MandateListener.NAME);

    /** By which {@code :citizen} may read and act in the applicant's name, unless the copy is too old to tell. */
    public static final String BY_CITIZEN = """
            case when %s >= :mandatesSince
                 then mandate_for(:citizen, c.applicant_kind, c.applicant_id, c.item_id, c.item_version, c.test, :now) end
            """.formatted(UNTIL);

    private Mandated() {}
}
