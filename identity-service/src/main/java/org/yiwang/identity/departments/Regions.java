package org.yiwang.identity.departments;

import java.util.regex.Pattern;

/** Region codes: 12 digits in the groups 2+2+2+3+3 (GB/T 2260, GB/T 10114). */
public final class Regions {

    private static final Pattern CODE = Pattern.compile("(?!00)[0-9]{12}");
    private static final int[] GROUP_STARTS = {9, 6, 4, 2};

    private Regions() {}

    public static boolean isCode(String text) {
        return CODE.matcher(text).matches();
    }

    /** The code through its last group that is not all zeros; a subtree shares it. */
    public static String prefix(String code) {
        var prefix = code;
        for (int start : GROUP_STARTS) {
            if (!prefix.substring(start).chars().allMatch(digit -> digit == '0')) {
                break;
            }
            prefix = prefix.substring(0, start);
        }
        return prefix;
    }
}
