package org.yiwang.gateway.testing;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.reactivestreams.Publisher;
import org.springframework.util.MultiValueMap;
import org.springframework.web.util.UriComponentsBuilder;
import org.yiwang.keycloak.TestTokens;
import reactor.core.publisher.Mono;
import reactor.netty.http.server.HttpServerRequest;
import reactor.netty.http.server.HttpServerResponse;

/** The realm's token, key and logout endpoints at {@link Upstream}, as strict about code, PKCE and secrets as Keycloak. */
public final class ScriptedKeycloak {

    private static final String PROTOCOL = "/auth/realms/yiwang/protocol/openid-connect";

    private final Map<String, Grant> codes = new ConcurrentHashMap<>();
    private final Map<String, Grant> refreshTokens = new ConcurrentHashMap<>();

    /** The refresh tokens whose sessions were ended. */
    public final List<String> ended = new CopyOnWriteArrayList<>();

    /** How long access tokens live, in seconds. */
    public volatile long lifespan = 300;

    /** How often it was asked in vain. */
    public final AtomicInteger missed = new AtomicInteger();

    /** How often tokens were renewed. */
    public final List<String> renewed = new CopyOnWriteArrayList<>();

    public volatile boolean reachable = true;

    private record Grant(TestTokens person, String nonce, String challenge, String redirectUri, Instant authTime) {}

    public ScriptedKeycloak() {
        Upstream.at(
                PROTOCOL + "/certs",
                (_, response) -> json(response, TestTokens.keys().toString()));
        Upstream.at(PROTOCOL + "/token", this::token);
        Upstream.at(PROTOCOL + "/logout", this::logout);
    }

    /** What Keycloak does after a person signed in at the given authorization request: a code for the callback. */
    public String code(String authorizationRequest, TestTokens person, Instant authTime) {
        var query =
                UriComponentsBuilder.fromUriString(authorizationRequest).build().getQueryParams();
        var code = UUID.randomUUID().toString();
        codes.put(
                code,
                new Grant(
                        person,
                        decoded(query, "nonce"),
                        decoded(query, "code_challenge"),
                        decoded(query, "redirect_uri"),
                        authTime));
        return code;
    }

    private Publisher<Void> token(HttpServerRequest request, HttpServerResponse response) {
        if (!reachable) {
            missed.incrementAndGet();
            return response.withConnection(connection -> connection.dispose()).send();
        }
        var authorization = request.requestHeaders().get("Authorization");
        return request.receive().aggregate().asString().flatMap(body -> {
            var form = UriComponentsBuilder.fromUriString("?" + body).build().getQueryParams();
            var grant = grant(form);
            if (grant == null || !authorized(authorization, grant)) {
                return Mono.from(json(response.status(400), "{\"error\":\"invalid_grant\"}"));
            }
            return Mono.from(json(response, tokens(grant)));
        });
    }

    private @Nullable Grant grant(MultiValueMap<String, String> form) {
        if ("refresh_token".equals(form.getFirst("grant_type"))) {
            renewed.add(decoded(form, "refresh_token"));
            return refreshTokens.get(decoded(form, "refresh_token"));
        }
        var grant = codes.remove(decoded(form, "code"));
        return grant != null
                        && grant.challenge.equals(challenge(decoded(form, "code_verifier")))
                        && grant.redirectUri.equals(decoded(form, "redirect_uri"))
                ? grant
                : null;
    }

    private static boolean authorized(String authorization, Grant grant) {
        var client = String.valueOf(grant.person.claims().get("azp"));
        var expected = client + ":local-only-" + client;
        return ("Basic " + Base64.getEncoder().encodeToString(expected.getBytes(StandardCharsets.UTF_8)))
                .equals(authorization);
    }

    private String tokens(Grant grant) {
        var client = String.valueOf(grant.person.claims().get("azp"));
        var refresh = UUID.randomUUID().toString();
        refreshTokens.put(refresh, grant);
        var access = grant.person.expiry(Instant.now().plusSeconds(lifespan)).claim("jti", refresh);
        var id = grant.person
                .audience(client)
                .claim("nonce", grant.nonce)
                .claim("auth_time", grant.authTime.getEpochSecond());
        return """
                {"access_token": "%s", "refresh_token": "%s", "id_token": "%s", "token_type": "Bearer", "expires_in": %d}
                """.formatted(access.value(), refresh, id.value(), lifespan);
    }

    private Publisher<Void> logout(HttpServerRequest request, HttpServerResponse response) {
        if (!reachable) {
            return response.status(500).send();
        }
        return request.receive().aggregate().asString().flatMap(body -> {
            ended.add(decoded(
                    UriComponentsBuilder.fromUriString("?" + body).build().getQueryParams(), "refresh_token"));
            return response.status(204).send();
        });
    }

    private static Publisher<Void> json(HttpServerResponse response, String body) {
        return response.header("Content-Type", "application/json").sendString(Mono.just(body));
    }

    private static String decoded(MultiValueMap<String, String> query, String name) {
        return java.net.URLDecoder.decode(String.valueOf(query.getFirst(name)), StandardCharsets.UTF_8);
    }

    private static String challenge(String verifier) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(verifier.getBytes(StandardCharsets.US_ASCII));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(digest);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
