package org.yiwang.catalog.items;

import java.util.regex.Pattern;

/** The national item code {@code base-area-000-department-version-sub}, whose area is the item's own region. */
public final class ItemCode {

    private static final Pattern BASE = Pattern.compile("[0-9A-Z]+(?:-[0-9A-Z]+)*");
    private static final Pattern TAIL = Pattern.compile("[0-9A-Z]+-[0-9]+-[0-9]{2}");
    private static final int LONGEST = 100;

    private ItemCode() {}

    /** Whether a code conforms and names this area. The base may contain hyphens, the department may not. */
    public static boolean conforms(String code, String area) {
        String middle = "-" + area + "-000-";
        int at = code.indexOf(middle);
        return code.length() <= LONGEST
                && at > 0
                && BASE.matcher(code.substring(0, at)).matches()
                && TAIL.matcher(code.substring(at + middle.length())).matches();
    }

    /** The code of a local item: the base of the upper one's, in this area, of this department, first version. */
    public static String of(String upper, String area, String department) {
        var at = upper.indexOf("-");
        var base = at < 0 ? upper : upper.substring(0, at);
        return base + "-" + area + "-000-" + department + "-1-00";
    }
}
