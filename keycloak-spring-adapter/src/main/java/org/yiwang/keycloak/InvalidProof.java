package org.yiwang.keycloak;

import org.springframework.security.oauth2.jwt.BadJwtException;

/** The token may be good, but what was sent as proof of its key is not ({@code invalid_dpop_proof}, RFC 9449 §7.1). */
public final class InvalidProof extends BadJwtException {

    InvalidProof(String message) {
        super(message);
    }

    InvalidProof(Throwable cause) {
        super("The proof is not valid", cause);
    }
}
