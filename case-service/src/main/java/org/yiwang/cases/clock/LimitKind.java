package org.yiwang.cases.clock;

/** The limits of a case, with the budget that holds where the item names none (Administrative Licensing Law). */
public enum LimitKind {
    /** Receipt until acceptance or non-acceptance, Art. 32. */
    INTAKE(32, 5, LimitUnit.WORKING_DAYS),
    /** The applicant's: what is missing was asked for until it is supplied. */
    SUPPLEMENT(32, 30, LimitUnit.CALENDAR_DAYS),
    /** Day of acceptance until the decision, Art. 42. */
    STATUTORY(42, 20, LimitUnit.WORKING_DAYS),
    /** As STATUTORY, promised by the item and never longer. */
    PROMISE(42, 20, LimitUnit.WORKING_DAYS),
    /** Day of acceptance by the lower level until it has passed the case up, Art. 43. */
    PRE_REVIEW(43, 20, LimitUnit.WORKING_DAYS),
    /** What another department was asked until it answers; one for each opinion. */
    OPINION(42, 5, LimitUnit.WORKING_DAYS),
    /** What the application was accepted without: decision until it is confirmed; one for each, and always the item's. */
    OBLIGATION(0, 0, LimitUnit.CALENDAR_DAYS),
    /** Decision until delivery, Art. 44. */
    DELIVERY(44, 10, LimitUnit.WORKING_DAYS),
    /** A bad rating until it is answered (Guobanfa 2019 No. 51); the region's, and none of an item's. */
    RECTIFICATION(0, 5, LimitUnit.WORKING_DAYS);

    private final int article;
    private final Budget lawful;

    LimitKind(int article, int amount, LimitUnit unit) {
        this.article = article;
        this.lawful = new Budget(amount, unit);
    }

    /** The article of the Administrative Licensing Law on which the limit rests; 0 if it rests on another rule. */
    public int article() {
        return article;
    }

    public Budget lawful() {
        return lawful;
    }
}
