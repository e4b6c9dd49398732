package org.yiwang.keycloak;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSSigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.crypto.factories.DefaultJWSSignerFactory;
import com.nimbusds.jose.crypto.opts.AllowWeakRSAKey;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.springframework.http.HttpHeaders;

/** A DPoP proof as a client makes it (RFC 9449 §4.2) and its token; give it to {@code headers(…)} of a test client. */
public record TestProof(TestTokens token, JWK key, JWSAlgorithm algorithm, String type, Map<String, Object> claims)
        implements Consumer<HttpHeaders> {

    public static final ECKey KEY = fresh();

    /** Of one request, with the token bound to {@link #KEY}. */
    public static TestProof of(TestTokens token, String method, String url) {
        var bound = token.boundTo(KEY);
        Map<String, Object> claims = new LinkedHashMap<>();
        claims.put("jti", UUID.randomUUID().toString());
        claims.put("htm", method);
        claims.put("htu", url);
        claims.put("iat", Instant.now().getEpochSecond());
        claims.put("ath", ProofClaims.sha256(bound.value()));
        return new TestProof(bound, KEY, JWSAlgorithm.ES256, "dpop+jwt", claims);
    }

    public TestProof claim(String name, Object value) {
        var changed = new LinkedHashMap<>(claims);
        changed.put(name, value);
        return new TestProof(token, key, algorithm, type, changed);
    }

    public TestProof without(String name) {
        var changed = new LinkedHashMap<>(claims);
        changed.remove(name);
        return new TestProof(token, key, algorithm, type, changed);
    }

    public TestProof type(String other) {
        return new TestProof(token, key, algorithm, other, claims);
    }

    /** Signed with another key, to which the token is not bound. */
    public TestProof signedWith(JWK other, JWSAlgorithm by) {
        return new TestProof(token, other, by, type, claims);
    }

    /** Signed with another key, to which the token is bound. */
    public TestProof boundTo(JWK other, JWSAlgorithm by) {
        var bound = token.boundTo(other);
        return new TestProof(bound, other, by, type, claims).claim("ath", ProofClaims.sha256(bound.value()));
    }

    public String value() {
        var header = new JWSHeader.Builder(algorithm)
                .type(new JOSEObjectType(type))
                .jwk(key.toPublicJWK())
                .build();
        var set = new JWTClaimsSet.Builder();
        claims.forEach(set::claim);
        var proof = new SignedJWT(header, set.build());
        try {
            proof.sign(signer());
        } catch (JOSEException broken) {
            throw new IllegalStateException(broken);
        }
        return proof.serialize();
    }

    private JWSSigner signer() throws JOSEException {
        return key instanceof RSAKey rsa
                ? new RSASSASigner(rsa.toPrivateKey(), Set.of(AllowWeakRSAKey.getInstance()))
                : new DefaultJWSSignerFactory().createJWSSigner(key, algorithm);
    }

    @Override
    public void accept(HttpHeaders headers) {
        headers.set(HttpHeaders.AUTHORIZATION, "DPoP " + token.value());
        headers.set("DPoP", value());
    }

    private static ECKey fresh() {
        try {
            return new ECKeyGenerator(Curve.P_256).generate();
        } catch (JOSEException broken) {
            throw new IllegalStateException(broken);
        }
    }
}
