package org.yiwang.local.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.security.interfaces.RSAPublicKey;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import tools.jackson.databind.json.JsonMapper;

/** An RS256 key made for one run: its public half is served as the realm's, its private half signs the tokens. */
final class SigningKey {
    private static final JsonMapper JSON = new JsonMapper();
    private static final String KEY_ID = "bench";
    private final KeyPair pair;
    private final String issuer;

    SigningKey(String issuer) throws GeneralSecurityException {
        var generator = KeyPairGenerator.getInstance("RSA");
        generator.initialize(2048);
        this.pair = generator.generateKeyPair();
        this.issuer = issuer;
    }

    /** The JSON Web Key Set (RFC 7517) with the public key. */
    String keySet() {
        var key = (RSAPublicKey) pair.getPublic();
        return JSON.writeValueAsString(Map.of(
                "keys",
                List.of(Map.of(
                        "kty",
                        "RSA",
                        "use",
                        "sig",
                        "alg",
                        "RS256",
                        "kid",
                        KEY_ID,
                        "n",
                        unsigned(key.getModulus()),
                        "e",
                        unsigned(key.getPublicExponent())))));
    }

    /** A citizen's access token, as Keycloak writes it for the demo client. */
    String citizen(UUID person) {
        return person(person, "citizen", "demo-citizen", List.of());
    }

    /** An official's access token with these posts, {@code DUTY/department/region} each. */
    String official(UUID person, List<String> posts) {
        return person(person, "official", "demo-official", posts);
    }

    /** A service's access token to import with. */
    String provisioning(String client, String audience) {
        var claims = claims(UUID.nameUUIDFromBytes(client.getBytes(UTF_8)), client, List.of(audience));
        claims.put("roles", List.of("service", "provision"));
        return sign(JSON.writeValueAsString(claims));
    }

    private String person(UUID person, String role, String client, List<String> posts) {
        var claims = claims(person, client, List.of("yiwang", "account"));
        claims.put("sid", UUID.randomUUID().toString());
        claims.put("acr", role.equals("official") ? "mfa" : "pwd");
        claims.put("roles", List.of(role));
        claims.put("posts", posts);
        claims.put("name", "测试");
        return sign(JSON.writeValueAsString(claims));
    }

    private Map<String, Object> claims(UUID subject, String client, List<String> audience) {
        Map<String, Object> claims = new LinkedHashMap<>();
        claims.put("exp", Instant.now().plus(Duration.ofHours(4)).getEpochSecond());
        claims.put("iat", Instant.now().getEpochSecond());
        claims.put("auth_time", Instant.now().getEpochSecond());
        claims.put("jti", UUID.randomUUID().toString());
        claims.put("iss", issuer);
        claims.put("aud", audience);
        claims.put("sub", subject.toString());
        claims.put("typ", "Bearer");
        claims.put("azp", client);
        claims.put("scope", "openid profile");
        return claims;
    }

    private String sign(String claims) {
        String header = "{\"alg\":\"RS256\",\"typ\":\"JWT\",\"kid\":\"" + KEY_ID + "\"}";
        String signed = url(header.getBytes(UTF_8)) + "." + url(claims.getBytes(UTF_8));
        try {
            var signature = Signature.getInstance("SHA256withRSA");
            signature.initSign(pair.getPrivate());
            signature.update(signed.getBytes(UTF_8));
            return signed + "." + url(signature.sign());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("RS256 is part of every JDK", e);
        }
    }

    private static String unsigned(BigInteger number) {
        byte[] bytes = number.toByteArray();
        return url(bytes[0] == 0 ? java.util.Arrays.copyOfRange(bytes, 1, bytes.length) : bytes);
    }

    private static String url(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
