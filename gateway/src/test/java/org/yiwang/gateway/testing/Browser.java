package org.yiwang.gateway.testing;

import java.net.URI;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpMethod;
import org.springframework.http.ResponseCookie;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;
import org.springframework.web.util.UriComponentsBuilder;
import org.yiwang.keycloak.TestTokens;

/** A browser as far as the gateway is concerned: it keeps the session's cookie and goes where it is sent. */
public final class Browser {

    private final WebTestClient client;
    private final ScriptedKeycloak keycloak;
    private @Nullable ResponseCookie session;

    public Browser(WebTestClient client, ScriptedKeycloak keycloak) {
        this.client = client;
        this.keycloak = keycloak;
    }

    /** Signs in as the given person and gives where the browser lands. */
    public String signIn(String path, TestTokens person) {
        return place(callback(location(path), person, Instant.now()));
    }

    public ResponseSpec callback(String authorizationRequest, TestTokens person, Instant authTime) {
        var query =
                UriComponentsBuilder.fromUriString(authorizationRequest).build().getQueryParams();
        var redirect = URI.create(java.net.URLDecoder.decode(
                String.valueOf(query.getFirst("redirect_uri")), java.nio.charset.StandardCharsets.UTF_8));
        var code = keycloak.code(authorizationRequest, person, authTime);
        return get(redirect.getPath() + "?code=" + code + "&state=" + query.getFirst("state"));
    }

    /** Where a GET of the path redirects to. */
    public String location(String path) {
        return place(get(path));
    }

    public ResponseSpec get(String path) {
        return call(HttpMethod.GET, path, null);
    }

    public ResponseSpec call(HttpMethod method, String path, @Nullable String csrf) {
        var address = URI.create(path);
        var request = client.method(method)
                .uri(uri ->
                        uri.path(address.getPath()).query(address.getQuery()).build());
        if (session != null) {
            request.cookie(session.getName(), session.getValue());
        }
        if (csrf != null) {
            request.header("X-CSRF-Token", csrf);
        }
        var answer = request.exchange();
        var set = answer.returnResult(String.class).getResponseCookies().getFirst("__Host-session");
        if (set != null) {
            session = set.getMaxAge().isZero() ? null : set;
        }
        return answer;
    }

    public @Nullable ResponseCookie session() {
        return session;
    }

    private static String place(ResponseSpec answer) {
        return String.valueOf(answer.expectStatus()
                .isSeeOther()
                .returnResult(Void.class)
                .getResponseHeaders()
                .getFirst("Location"));
    }
}
