package org.yiwang.cases.heads;

import com.nimbusds.jose.jwk.ECKey;
import java.util.List;

/** The public keys of signed heads, the one in use first (RFC 7517). */
public record KeySet(List<PublicKey> keys) {

    /** A public key on P-256 (RFC 7518 §6.2.1). */
    public record PublicKey(String kty, String crv, String kid, String use, String alg, String x, String y) {

        static PublicKey of(ECKey key) {
            return new PublicKey(
                    "EC",
                    "P-256",
                    key.getKeyID(),
                    "sig",
                    "ES256",
                    key.getX().toString(),
                    key.getY().toString());
        }
    }
}
