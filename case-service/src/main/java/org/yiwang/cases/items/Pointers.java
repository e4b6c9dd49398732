package org.yiwang.cases.items;

/** JSON pointers (RFC 6901). */
public final class Pointers {

    private Pointers() {}

    /** The member of this name below a place. */
    public static String at(String place, String name) {
        return place + "/" + name.replace("~", "~0").replace("/", "~1");
    }
}
