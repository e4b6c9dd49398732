package org.yiwang.gateway.logout;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import java.time.Instant;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.yiwang.keycloak.TestTokens;

/** A logout token as Keycloak makes it, to be bent. */
record LogoutToken(Map<String, Object> claims) {

    private static final JOSEObjectType TYPE = new JOSEObjectType("logout+jwt");

    static LogoutToken of(String client, String sid, String subject) {
        var now = Instant.now();
        var claims = new LinkedHashMap<String, Object>();
        claims.put("iss", TestTokens.ISSUER);
        claims.put("aud", List.of(client));
        claims.put("sid", sid);
        claims.put("sub", subject);
        claims.put("jti", UUID.randomUUID().toString());
        claims.put("iat", Date.from(now));
        claims.put("exp", Date.from(now.plusSeconds(120)));
        claims.put("events", Map.of("http://schemas.openid.net/event/backchannel-logout", Map.of()));
        return new LogoutToken(claims);
    }

    /** With another value of a claim, without it if null. */
    LogoutToken with(String claim, @Nullable Object value) {
        var changed = new LinkedHashMap<>(claims);
        if (value == null) {
            changed.remove(claim);
        } else {
            changed.put(claim, value);
        }
        return new LogoutToken(changed);
    }

    String value() {
        return typed(TYPE);
    }

    String typed(JOSEObjectType type) {
        return TestTokens.signed(type, set());
    }

    String unsigned() {
        return new PlainJWT(set()).serialize();
    }

    /** Signed with a key of the same name that is not the realm's. */
    String forged() {
        try {
            var key = new RSAKeyGenerator(2048).keyID("test").generate();
            var header = new JWSHeader.Builder(JWSAlgorithm.RS256)
                    .type(TYPE)
                    .keyID("test")
                    .build();
            var token = new SignedJWT(header, set());
            token.sign(new RSASSASigner(key));
            return token.serialize();
        } catch (JOSEException broken) {
            throw new IllegalStateException(broken);
        }
    }

    private JWTClaimsSet set() {
        var set = new JWTClaimsSet.Builder();
        claims.forEach(set::claim);
        return set.build();
    }
}
