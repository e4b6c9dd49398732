package org.yiwang.cases.heads;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSObject;
import com.nimbusds.jose.Payload;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.crypto.ECDSAVerifier;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import java.text.ParseException;
import java.util.LinkedHashMap;
import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** Signs heads with the key in use and verifies them with all that are published: ES256 (RFC 7518 §3.4). */
public final class HeadKeys {

    private static final JsonMapper JSON = JsonMapper.shared();

    private final ECKey current;
    private final Map<String, ECKey> known = new LinkedHashMap<>();

    /** The private key in use and a set of earlier public ones, as {@link HeadProperties} says. */
    public HeadKeys(String key, String earlier) {
        try {
            current = usable(JWK.parse(key));
            if (!current.isPrivate()) {
                throw new IllegalArgumentException("the key that signs heads of the trail has no private part");
            }
            add(current);
            if (!earlier.isBlank()) {
                for (var each : JWKSet.parse(earlier).getKeys()) {
                    add(usable(each));
                }
            }
        } catch (ParseException malformed) {
            // What was parsed is a secret and is not told.
            throw new IllegalArgumentException("a key for heads of the trail is no JWK");
        }
    }

    SignedHead sign(Head head) {
        try {
            var header = new JWSHeader.Builder(JWSAlgorithm.ES256)
                    .keyID(current.getKeyID())
                    .build();
            var jws = new JWSObject(header, new Payload(JSON.writeValueAsBytes(head)));
            jws.sign(new ECDSASigner(current));
            return new SignedHead(head, head.hash(), current.getKeyID(), jws.serialize());
        } catch (JOSEException e) {
            throw new IllegalStateException("cannot sign a head of the trail", e);
        }
    }

    /** Whether this is what was signed, with a key that is published. */
    boolean verify(SignedHead head) {
        try {
            var jws = JWSObject.parse(head.signed());
            var key = known.get(head.keyId());
            return key != null
                    && head.keyId().equals(jws.getHeader().getKeyID())
                    && jws.verify(new ECDSAVerifier(key))
                    && JSON.readValue(jws.getPayload().toBytes(), Head.class).equals(head.head())
                    && head.head().hash().equals(head.hash());
        } catch (ParseException | JOSEException | JacksonException altered) {
            return false;
        }
    }

    /** The public halves. */
    public KeySet published() {
        return new KeySet(known.values().stream().map(KeySet.PublicKey::of).toList());
    }

    private void add(ECKey key) {
        if (known.putIfAbsent(key.getKeyID(), key.toPublicJWK()) != null) {
            throw new IllegalArgumentException("two keys for heads of the trail are called " + key.getKeyID());
        }
    }

    private static ECKey usable(JWK key) {
        if (key instanceof ECKey ec
                && Curve.P_256.equals(ec.getCurve())
                && ec.getKeyID() != null
                && !ec.getKeyID().isBlank()) {
            return ec;
        }
        throw new IllegalArgumentException("a key for heads of the trail is on P-256 and has a kid");
    }
}
