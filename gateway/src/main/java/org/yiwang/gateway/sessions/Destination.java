package org.yiwang.gateway.sessions;

import java.net.URI;
import org.springframework.http.HttpStatus;
import org.yiwang.gateway.problems.Problem;

/** Where a browser goes after its sign-in: a path of this origin and nothing else (CWE-601). */
final class Destination {

    private static final int LONGEST = 1024;

    private Destination() {}

    static String safe(String wanted) {
        if (!relative(wanted)) {
            throw new Problem(HttpStatus.BAD_REQUEST, "bad-destination");
        }
        return wanted;
    }

    private static boolean relative(String wanted) {
        if (!wanted.startsWith("/") || wanted.startsWith("//") || wanted.length() > LONGEST) {
            return false;
        }
        try {
            var place = URI.create(wanted);
            return place.getScheme() == null && place.getRawAuthority() == null && wanted.indexOf('\\') < 0;
        } catch (IllegalArgumentException malformed) {
            return false;
        }
    }
}
