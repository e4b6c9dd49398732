package org.yiwang.keycloak;

import java.net.URI;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** A URL as {@code htu} is compared: without query and fragment (RFC 9449 §4.3), in normal form (RFC 3986 §6.2.2–3). */
final class Target {

    private static final Pattern ENCODED = Pattern.compile("%([0-9A-Fa-f]{2})");
    private static final String UNRESERVED = "-._~";

    private Target() {}

    /** Throws IllegalArgumentException for what is no absolute URL of a host. */
    static String of(String url) {
        var uri = URI.create(ENCODED.matcher(url).replaceAll(Target::plain)).normalize();
        if (uri.getScheme() == null || uri.getHost() == null || uri.getRawUserInfo() != null) {
            throw new IllegalArgumentException("No absolute URL of a host");
        }
        var scheme = uri.getScheme().toLowerCase(Locale.ROOT);
        var port = uri.getPort() == -1 || uri.getPort() == usual(scheme) ? "" : ":" + uri.getPort();
        var path = uri.getRawPath().isEmpty() ? "/" : uri.getRawPath();
        return scheme + "://" + uri.getHost().toLowerCase(Locale.ROOT) + port + path;
    }

    private static int usual(String scheme) {
        return scheme.equals("https") ? 443 : 80;
    }

    private static String plain(MatchResult encoded) {
        var letter = (char) Integer.parseInt(encoded.group(1), 16);
        var unreserved = letter < 128 && (Character.isLetterOrDigit(letter) || UNRESERVED.indexOf(letter) >= 0);
        return unreserved ? String.valueOf(letter) : encoded.group().toUpperCase(Locale.ROOT);
    }
}
