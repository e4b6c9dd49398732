package org.yiwang.local.verifier;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.math.BigInteger;
import java.security.AlgorithmParameters;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.ECParameterSpec;
import java.security.spec.ECPoint;
import java.security.spec.ECPublicKeySpec;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The public keys of a JWK set (RFC 7517) on P-256, and signatures by them: ES256 as a compact JWS (RFC 7515). */
final class Keys {
    private static final JsonMapper JSON = JsonMapper.shared();
    private final Map<String, PublicKey> keys = new HashMap<>();

    /** Keys that are not on P-256, or malformed, verify nothing. */
    Keys(JsonNode set) {
        for (var key : set.path("keys")) {
            try {
                keys.put(key.path("kid").asString(""), key(key));
            } catch (GeneralSecurityException unusable) {
                keys.remove(key.path("kid").asString(""));
            }
        }
    }

    Set<String> names() {
        return keys.keySet();
    }

    /** The payload, if a key of this name signed it; else missing. */
    JsonNode payload(String jws, String keyId) {
        var parts = jws.split("\\.", -1);
        var key = keys.get(keyId);
        if (key == null || parts.length != 3) {
            return JSON.missingNode();
        }
        try {
            var header = JSON.readTree(Hash.bytes(parts[0]));
            var verified = header.path("alg").asString("").equals("ES256")
                    && header.path("kid").asString("").equals(keyId)
                    && isSigned(parts[0] + "." + parts[1], Hash.bytes(parts[2]), key);
            return verified ? JSON.readTree(Hash.bytes(parts[1])) : JSON.missingNode();
        } catch (GeneralSecurityException | JacksonException malformed) {
            return JSON.missingNode();
        }
    }

    private static boolean isSigned(String signed, byte[] signature, PublicKey key) throws GeneralSecurityException {
        var verifier = Signature.getInstance("SHA256withECDSAinP1363Format");
        verifier.initVerify(key);
        verifier.update(signed.getBytes(US_ASCII));
        return verifier.verify(signature);
    }

    private static PublicKey key(JsonNode key) throws GeneralSecurityException {
        var curve = AlgorithmParameters.getInstance("EC");
        curve.init(new ECGenParameterSpec("secp256r1"));
        var point = new ECPoint(number(key.path("x")), number(key.path("y")));
        var spec = new ECPublicKeySpec(point, curve.getParameterSpec(ECParameterSpec.class));
        return KeyFactory.getInstance("EC").generatePublic(spec);
    }

    private static BigInteger number(JsonNode base64) {
        return new BigInteger(1, Hash.bytes(base64.asString("")));
    }
}
