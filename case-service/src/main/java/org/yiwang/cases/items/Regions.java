package org.yiwang.cases.items;

/** Region codes: 12 digits in the groups 2+2+2+3+3 (GB/T 2260, GB/T 10114). */
public final class Regions {

    private static final int[] GROUP_ENDS = {2, 4, 6, 9, 12};

    private Regions() {}

    /** The code through its last group that is not all zeros; a subtree shares it. */
    public static String prefix(String code) {
        int end = code.length();
        for (int i = GROUP_ENDS.length - 1; i > 0; i--) {
            String group = code.substring(GROUP_ENDS[i - 1], GROUP_ENDS[i]);
            if (!group.chars().allMatch(digit -> digit == '0')) {
                break;
            }
            end = GROUP_ENDS[i - 1];
        }
        return code.substring(0, end);
    }
}
