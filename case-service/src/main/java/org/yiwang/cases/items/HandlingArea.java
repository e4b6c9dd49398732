package org.yiwang.cases.items;

/** How far around an item's region windows take it in (通办范围): in the whole province, city, county and so on. */
public enum HandlingArea {
    PROVINCE(2),
    CITY(4),
    COUNTY(6),
    TOWNSHIP(9),
    VILLAGE(12);

    private final int digits;

    HandlingArea(int digits) {
        this.digits = digits;
    }

    /** Whether a window in one region takes in items of another. */
    public boolean reaches(String window, String item) {
        return window.regionMatches(0, item, 0, digits);
    }
}
