package org.yiwang.identity.clients;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.RSAKey;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.text.ParseException;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A client's public keys, a JWK set (RFC 7517 §5) of one to three: an old and a new one while they are exchanged.
 */
public record KeySet(@NotEmpty @Size(max = 3) List<@NotNull Map<String, Object>> keys) {

    private static final int SMALLEST_RSA = 2048;
    private static final int MOST_FETCHED = 10;

    public KeySet {
        keys = List.copyOf(keys);
    }

    /** The set as it is kept, or nothing unless each key is public, named and strong enough for PS256 or ES256. */
    Optional<String> accepted() {
        try {
            var names = new HashSet<String>();
            var read = JWKSet.parse(Map.of("keys", keys)).getKeys();
            return !read.isEmpty()
                            && read.size() == keys.size()
                            && read.stream().allMatch(key -> fits(key) && names.add(key.getKeyID()))
                    ? Optional.of(new JWKSet(read).toString(true))
                    : Optional.empty();
        } catch (ParseException | IllegalArgumentException | IllegalStateException malformed) {
            return Optional.empty();
        }
    }

    /** The keys of a document that can sign, as they are kept; nothing if there is none, or more than ten. */
    public static Optional<String> fetched(String document) {
        try {
            var names = new HashSet<String>();
            var signing = JWKSet.parse(document).getKeys().stream()
                    .filter(key -> !KeyUse.ENCRYPTION.equals(key.getKeyUse()) && fits(key) && names.add(key.getKeyID()))
                    .toList();
            return signing.isEmpty() || signing.size() > MOST_FETCHED
                    ? Optional.empty()
                    : Optional.of(new JWKSet(signing).toString(true));
        } catch (ParseException malformed) {
            return Optional.empty();
        }
    }

    private static boolean fits(JWK key) {
        return key.getKeyID() != null
                && !key.isPrivate()
                && switch (key) {
                    case RSAKey rsa -> size(rsa) >= SMALLEST_RSA;
                    case ECKey curve -> Curve.P_256.equals(curve.getCurve());
                    default -> false;
                };
    }

    private static int size(RSAKey key) {
        try {
            return key.toRSAPublicKey().getModulus().bitLength();
        } catch (JOSEException malformed) {
            return 0;
        }
    }
}
