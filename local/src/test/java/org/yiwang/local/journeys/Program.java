package org.yiwang.local.journeys;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Map;
import java.util.regex.Pattern;
import org.yiwang.local.signin.Browser;

/**
 * A program that whoever is signed in at a browser lets in without being asked again: another client, the same
 * session.
 */
record Program(String client, Browser browser) {
    private static final String PROTOCOL = "/auth/realms/yiwang/protocol/openid-connect";
    private static final String CALLBACK = "http://localhost:9999/callback";
    private static final String VERIFIER = "a-verifier-of-at-least-forty-three-characters";
    private static final Pattern CODE = Pattern.compile("(?:^|&)code=([^&]+)");

    String accessToken() {
        var answer = browser.get(PROTOCOL + "/auth?response_type=code&scope=openid&client_id=" + client
                + "&redirect_uri=" + CALLBACK + "&code_challenge_method=S256&code_challenge=" + challenge());
        var code = CODE.matcher(URI.create(answer.header("Location")).getQuery());
        if (!code.find()) {
            throw new AssertionError("no code: " + answer.header("Location"));
        }
        var form = "grant_type=authorization_code&client_id=" + client + "&redirect_uri=" + CALLBACK + "&code_verifier="
                + VERIFIER + "&code=" + code.group(1);
        return browser.send(
                        "POST", PROTOCOL + "/token", form, Map.of("Content-Type", "application/x-www-form-urlencoded"))
                .must(200)
                .json()
                .at("/access_token")
                .asString();
    }

    private static String challenge() {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(VERIFIER.getBytes(StandardCharsets.US_ASCII));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
