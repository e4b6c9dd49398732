package org.yiwang.catalog.items;

/** How far an item is described: named, explained, or applied for here. Deeper ones are listed first. */
public enum Depth {
    LISTED(2),
    GUIDED(1),
    ONLINE(0);

    private final int rank;

    Depth(int rank) {
        this.rank = rank;
    }

    /** The place in lists, smallest first. */
    public int rank() {
        return rank;
    }
}
