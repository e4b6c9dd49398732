package org.yiwang.cases.clock;

/** The limits of a case, with the budget that holds where the item names none (Administrative Licensing Law). */
public enum LimitKind {
    /** Receipt until acceptance or non-acceptance, Art. 32. */
    INTAKE(5),
    /** Day of acceptance until the decision, Art. 42. */
    STATUTORY(20),
    /** As STATUTORY, promised by the item and never longer. */
    PROMISE(20),
    /** Decision until delivery, Art. 44. */
    DELIVERY(10);

    private final Budget lawful;

    LimitKind(int workingDays) {
        this.lawful = new Budget(workingDays, LimitUnit.WORKING_DAYS);
    }

    public Budget lawful() {
        return lawful;
    }
}
