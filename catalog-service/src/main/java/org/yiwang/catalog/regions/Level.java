package org.yiwang.catalog.regions;

/** The five levels of local government, and how many digits of a code name each. */
public enum Level {
    PROVINCE(2),
    CITY(4),
    COUNTY(6),
    TOWNSHIP(9),
    VILLAGE(12);

    private final int digits;

    Level(int digits) {
        this.digits = digits;
    }

    /** Digits from the left that a code of this level fills. */
    public int digits() {
        return digits;
    }
}
