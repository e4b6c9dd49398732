package org.yiwang.defaults.http;

/** Strong entity tags made of versions (RFC 9110 §8.8.3). */
public final class ETags {

    private ETags() {}

    public static String strong(long version) {
        return "\"" + version + "\"";
    }
}
