package org.yiwang.defaults.http;

/** How many items a page may have: {@code ?limit=}, 50 when absent, 200 at most. */
public record Limit(int value) {

    public static final int DEFAULT = 50;
    public static final int MAX = 200;

    /** One more than asked for: the row that tells whether there is a next page. */
    public int plusOne() {
        return value + 1;
    }
}
