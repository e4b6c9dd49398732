package org.yiwang.keycloak;

import org.jspecify.annotations.Nullable;

/** How an access token is presented: whoever bears it (RFC 6750), or with a proof of its key (RFC 9449 §7.1). */
public enum Scheme {
    BEARER("Bearer", ""),
    DPOP("DPoP", ", algs=\"%s\"".formatted(String.join(" ", Proofs.ALGORITHMS)));

    private final String prefix;
    private final String parameters;

    Scheme(String name, String parameters) {
        this.prefix = name + ' ';
        this.parameters = parameters;
    }

    /** The scheme of an Authorization header, null without one and for any other scheme. */
    public static @Nullable Scheme of(@Nullable String authorization) {
        if (authorization != null) {
            for (var scheme : values()) {
                if (authorization.regionMatches(true, 0, scheme.prefix, 0, scheme.prefix.length())) {
                    return scheme;
                }
            }
        }
        return null;
    }

    /** The token in an Authorization header of this scheme. */
    public String token(String authorization) {
        return authorization.substring(prefix.length()).strip();
    }

    /** What WWW-Authenticate says of an error (RFC 6750 §3, RFC 9449 §7.1). */
    public String challenge(String error) {
        return prefix + "error=\"" + error + '"' + parameters;
    }
}
