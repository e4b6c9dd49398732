package org.yiwang.identity.mandates;

/** What somebody is in an organisation; each may act in its name in every item. */
public enum Role {
    /** The legal representative, as the registry confirmed; gives and ends roles and mandates. */
    REPRESENTATIVE,
    /** Gives and ends mandates too. */
    MANAGER,
    /** Applies and acts, and no more. */
    HANDLER;

    /** Whether who has it gives mandates in the organisation's name. */
    public boolean givesMandates() {
        return this != HANDLER;
    }

    /** Whether it is the representative's to give, not the registry's to confirm. */
    boolean isGiven() {
        return this != REPRESENTATIVE;
    }
}
