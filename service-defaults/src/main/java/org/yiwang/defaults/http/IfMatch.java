package org.yiwang.defaults.http;

import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The versions an action may apply to; a handler argument, required (RFC 9110 §13.1.1). */
public record IfMatch(boolean any, Set<String> tags) {

    private static final Pattern TAG = Pattern.compile("\\s*((?:W/)?\"[\\x21\\x23-\\x7E\\x80-\\xFF]*\")\\s*(?:,|$)");

    public IfMatch {
        tags = Set.copyOf(tags);
    }

    public static IfMatch version(long version) {
        return new IfMatch(false, Set.of(ETags.strong(version)));
    }

    /** Reads the header; absent is {@link IfMatchMissing}, malformed {@link BadIfMatch}. */
    public static IfMatch parse(@Nullable String header) {
        if (header == null || header.isBlank()) {
            throw new IfMatchMissing();
        }
        if (header.strip().equals("*")) {
            return new IfMatch(true, Set.of());
        }
        var tags = new TreeSet<String>();
        var matcher = TAG.matcher(header);
        var end = 0;
        while (matcher.lookingAt()) {
            tags.add(matcher.group(1));
            end = matcher.end();
            matcher.region(end, header.length());
        }
        if (end < header.length() || header.endsWith(",")) {
            throw new BadIfMatch();
        }
        return new IfMatch(false, tags);
    }

    public boolean matches(long version) {
        return any || tags.contains(ETags.strong(version));
    }

    /** Throws {@link StaleVersion} unless the version matches. */
    public void require(long version) {
        if (!matches(version)) {
            throw new StaleVersion();
        }
    }
}
