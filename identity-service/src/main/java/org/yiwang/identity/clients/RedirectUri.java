package org.yiwang.identity.clients;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Set;

/** Where Keycloak may send a person back to, compared letter by letter (RFC 9700 §2.1). */
final class RedirectUri {

    private static final Set<String> OWN_MACHINE = Set.of("localhost", "127.0.0.1", "[::1]");

    private RedirectUri() {}

    /** Whether it is a whole https address; in the sandbox also one of the developer's own machine. */
    static boolean fits(String text, Environment environment) {
        try {
            var uri = new URI(text);
            return uri.getHost() != null
                    && uri.getRawFragment() == null
                    && uri.getRawUserInfo() == null
                    && !text.contains("*")
                    && (secure(uri) || environment == Environment.SANDBOX && ownMachine(uri));
        } catch (URISyntaxException malformed) {
            return false;
        }
    }

    private static boolean secure(URI uri) {
        return "https".equals(uri.getScheme()) && !OWN_MACHINE.contains(uri.getHost());
    }

    private static boolean ownMachine(URI uri) {
        return "http".equals(uri.getScheme()) && OWN_MACHINE.contains(uri.getHost());
    }
}
