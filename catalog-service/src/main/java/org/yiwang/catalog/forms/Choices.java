package org.yiwang.catalog.forms;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/**
 * Counts the ways in which a backtracking engine, as Java's and browsers', can try a pattern from one place: ranges of
 * repetition and branches, multiplied. Nothing with a choice inside is repeated, so the product bounds the tries.
 *
 * <p>A pattern is taken from {@code ^} to {@code $}, of those signs alone that mean the same to Java and to JavaScript.
 */
final class Choices {

    private static final long MOST = 1_000_000;
    private static final int LONGEST = 300;
    private static final int UNBOUNDED = 10_000;

    private static final Pattern SIGN = Pattern.compile("""
            (?<escape>\\\\[dDwWsStnrfv^$\\\\.*+?()\\[\\]{}|/]|\\\\p\\{(?:L|Lu|Ll|N|Nd)\\})\
            |(?<set>\\[\\^?(?:[^\\[\\]\\\\&]|\\\\[dDwWsStnrfv^$\\\\.*+?()\\[\\]{}|/-])+\\])\
            |(?<open>\\((?:\\?:)?(?!\\?))|(?<close>\\))|(?<branch>\\|)\
            |(?<repeat>(?:[*+?]|\\{[0-9]{1,4}(?:,[0-9]{0,4})?\\})\\??)(?![*+?{])|[\\^$](?![*+?{])\
            |(?<literal>[^\\\\\\[\\](){}*+?|^$])""");

    private static final Pattern BOUNDS = Pattern.compile("\\{(?<least>[0-9]+)(?:,(?<most>[0-9]+))?");

    private final Deque<Group> groups = new ArrayDeque<>();
    private Group last = new Group();
    private boolean runsAway;

    /** The choices of a group, and how many branches it has. */
    private static final class Group {
        private long ways = 1;
        private int branches = 1;

        private long all() {
            return Math.min(MOST + 1, ways * branches);
        }

        private void times(long more) {
            ways = Math.min(MOST + 1, ways * more);
        }
    }

    private Choices() {}

    /** Whether Java and browsers read the pattern alike. */
    static boolean isReadAlike(String pattern) {
        try {
            Pattern.compile(pattern);
            return pattern.length() <= LONGEST
                    && pattern.startsWith("^")
                    && pattern.endsWith("$")
                    && SIGN.matcher(pattern).replaceAll("").isEmpty();
        } catch (PatternSyntaxException _) {
            return false;
        }
    }

    /** Whether a pattern that is read alike is tried to its end in bounded time. */
    static boolean areFew(String pattern) {
        return new Choices().count(pattern);
    }

    private boolean count(String pattern) {
        groups.push(new Group());
        var signs = SIGN.matcher(pattern);
        while (signs.find()) {
            var repeat = signs.group("repeat");
            if (signs.group("open") != null) {
                groups.push(new Group());
            } else if (signs.group("close") != null) {
                last = groups.pop();
                groups.element().times(last.all());
            } else if (signs.group("branch") != null) {
                groups.element().branches++;
            } else if (repeat != null) {
                repeat(repeat);
            } else {
                last = new Group();
            }
        }
        var whole = groups.pop();
        return !runsAway && whole.branches == 1 && whole.all() <= MOST;
    }

    private void repeat(String sign) {
        var bounds = BOUNDS.matcher(sign);
        var least = sign.startsWith("+") ? 1 : 0;
        var most = sign.startsWith("?") ? 1 : UNBOUNDED;
        if (bounds.find()) {
            least = Integer.parseInt(bounds.group("least"));
            most = bounds.group("most") != null
                    ? Integer.parseInt(bounds.group("most"))
                    : sign.contains(",") ? UNBOUNDED : least;
        }
        runsAway |= most > 1 && last.all() > 1;
        groups.element().times(Math.max(1, most - least + 1));
    }
}
