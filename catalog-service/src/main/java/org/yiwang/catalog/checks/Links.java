package org.yiwang.catalog.checks;

import java.net.URI;
import java.net.URISyntaxException;

/** Addresses the catalogue may point to: https, or a path of this site. */
final class Links {

    private static final int LONGEST = 500;

    private Links() {}

    static boolean isSafe(String url) {
        try {
            var address = new URI(url);
            return url.length() <= LONGEST && (isOfThisSite(url, address) || isHttps(address));
        } catch (URISyntaxException _) {
            return false;
        }
    }

    private static boolean isOfThisSite(String url, URI address) {
        return !address.isAbsolute() && address.getRawAuthority() == null && url.startsWith("/");
    }

    private static boolean isHttps(URI address) {
        return "https".equalsIgnoreCase(address.getScheme())
                && address.getHost() != null
                && address.getRawUserInfo() == null;
    }
}
