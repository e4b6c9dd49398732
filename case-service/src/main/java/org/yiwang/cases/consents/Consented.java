package org.yiwang.cases.consents;

/** SQL about whether the reader's client is still shown a row {@code c} of cases. */
public final class Consented {

    /**
     * Always through the suite's own clients, which look nothing up; through an integrator's, {@code :readerClient}, unless
     * the consent was withdrawn for this case.
     */
    public static final String STILL =
            "(:readerClient is null or not consent_withdrawn(:readerClient, c.root_case_id, c.id))";

    private Consented() {}
}
