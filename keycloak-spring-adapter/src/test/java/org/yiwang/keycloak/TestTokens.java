package org.yiwang.keycloak;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.springframework.http.HttpHeaders;

/** Mints tokens as the realm does, with a key of its own; give it to {@code headers(…)} of a test client. */
public record TestTokens(Map<String, Object> claims, Instant expiry) implements Consumer<HttpHeaders> {

    public static final String ISSUER = "http://localhost:8080/auth/realms/yiwang";

    private static final RSAKey KEY = key();

    public static TestTokens citizen(UUID person, String name) {
        return person(person, name, "citizen", "demo-citizen");
    }

    public static TestTokens official(UUID person, Post... posts) {
        return person(person, "official", "official", "demo-official")
                .claim("posts", Stream.of(posts).map(Post::claim).toList());
    }

    /** A token of the service {@code client} for the service {@code audience}, with role {@code internal}. */
    public static TestTokens service(String client, String audience) {
        var account = UUID.nameUUIDFromBytes(client.getBytes(java.nio.charset.StandardCharsets.UTF_8));
        return person(account, client, "service", client)
                .claim("roles", List.of("service", "internal"))
                .audience(audience);
    }

    /** The same person through an integrator's client in production, for these items and scopes. */
    public TestTokens through(String client, List<UUID> items, String... scopes) {
        return granted(client, "production", scopes)
                .claim("items", items.stream().map(UUID::toString).toList());
    }

    /** The same person, a test person, through an integrator's client of the sandbox. */
    public TestTokens throughSandbox(String client, String... scopes) {
        return granted(client, "sandbox", scopes).audience("sandbox").claim("test", true);
    }

    private TestTokens granted(String client, String environment, String... scopes) {
        return client(client).claim("environment", environment).claim("scope", "openid " + String.join(" ", scopes));
    }

    public static JWKSet keys() {
        return new JWKSet(KEY.toPublicJWK());
    }

    public TestTokens expired() {
        return expiry(Instant.now().minusSeconds(60));
    }

    public TestTokens expiry(Instant at) {
        return new TestTokens(claims, at);
    }

    public TestTokens audience(String audience) {
        return claim("aud", List.of(audience));
    }

    public TestTokens client(String client) {
        return claim("azp", client);
    }

    public TestTokens issuer(String issuer) {
        return claim("iss", issuer);
    }

    public TestTokens roles(String... roles) {
        return claim("roles", List.of(roles));
    }

    /** How the person signed in; {@link #authTime} says when. */
    public TestTokens acr(Acr acr) {
        return claim("acr", acr.value());
    }

    public TestTokens authTime(Instant at) {
        return claim("auth_time", at.getEpochSecond());
    }

    /** How surely the person's identity is known, 1–3. */
    public TestTokens assurance(int level) {
        return claim("identity_assurance", level);
    }

    /** A token of use only with proofs of this key (RFC 9449 §6.1). */
    public TestTokens boundTo(JWK key) {
        try {
            return claim("cnf", Map.of("jkt", key.computeThumbprint().toString()));
        } catch (JOSEException broken) {
            throw new IllegalStateException(broken);
        }
    }

    public TestTokens claim(String name, Object value) {
        var changed = new LinkedHashMap<>(claims);
        changed.put(name, value);
        return new TestTokens(changed, expiry);
    }

    public String value() {
        var set = new JWTClaimsSet.Builder();
        claims.forEach(set::claim);
        var issued = expiry.minus(Duration.ofMinutes(5));
        set.issueTime(Date.from(issued)).expirationTime(Date.from(expiry));
        return signed(new JWSHeader.Builder(JWSAlgorithm.RS256), set.build());
    }

    /** Any claims, signed by the realm as a token of the given type. */
    public static String signed(JOSEObjectType type, JWTClaimsSet claims) {
        return signed(new JWSHeader.Builder(JWSAlgorithm.RS256).type(type), claims);
    }

    private static String signed(JWSHeader.Builder header, JWTClaimsSet claims) {
        var token = new SignedJWT(header.keyID(KEY.getKeyID()).build(), claims);
        try {
            token.sign(new RSASSASigner(KEY));
        } catch (JOSEException broken) {
            throw new IllegalStateException(broken);
        }
        return token.serialize();
    }

    @Override
    public void accept(HttpHeaders headers) {
        headers.setBearerAuth(value());
    }

    private static TestTokens person(UUID person, String name, String role, String client) {
        Map<String, Object> claims = new LinkedHashMap<>();
        claims.put("iss", ISSUER);
        claims.put("sub", person.toString());
        claims.put("aud", List.of("yiwang"));
        claims.put("azp", client);
        claims.put("name", name);
        claims.put("roles", List.of(role));
        claims.put("scope", "openid profile");
        return new TestTokens(claims, Instant.now().plus(Duration.ofMinutes(5)));
    }

    private static RSAKey key() {
        try {
            return new RSAKeyGenerator(2048).keyID("test").generate();
        } catch (JOSEException broken) {
            throw new IllegalStateException(broken);
        }
    }
}
