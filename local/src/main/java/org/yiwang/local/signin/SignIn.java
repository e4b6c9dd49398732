package org.yiwang.local.signin;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.yiwang.local.site.Refused;
import org.yiwang.local.suite.Suite;

/** Signs demo people and programs in the way the outside world does; RFC 7636 (PKCE) and RFC 6749, section 4.4. */
public final class SignIn {
    private static final Pattern FORM = Pattern.compile("<form[^>]*\\saction=\"([^\"]+)\"");
    private static final Pattern CODE = Pattern.compile("[?&]code=([^&]+)");
    private static final String CALLBACK = "http://localhost:9999/callback";
    private static final Duration LEAST_LEFT = Duration.ofSeconds(60);
    private static final SecureRandom RANDOM = new SecureRandom();

    private record Held(String token, Instant until) {}

    private final Suite suite;
    private final Map<String, Held> held = new ConcurrentHashMap<>();

    public SignIn(Suite suite) {
        this.suite = suite;
    }

    /** An access token of a demo person from the demo client of their population, held until it is about to expire. */
    public String as(String username) {
        var client = "demo-" + suite.account(username).role();
        return hold(username + " " + client, () -> anew(username, client));
    }

    /** An access token of a program's own account for one service, held until it is about to expire. */
    public String asClient(String client, String service) {
        return hold(client + " > " + service, () -> clientCredentials(client, service));
    }

    /** Signs a demo person in with any public client through Keycloak's form: code, PKCE S256. */
    public Tokens anew(String username, String client) {
        var wire = new Wire();
        var verifier = random();
        var page = wire.get(endpoint("auth") + "?"
                + Wire.form(Map.of(
                        "client_id",
                        client,
                        "response_type",
                        "code",
                        "scope",
                        "openid",
                        "redirect_uri",
                        CALLBACK,
                        "state",
                        random(),
                        "code_challenge",
                        challenge(verifier),
                        "code_challenge_method",
                        "S256")));
        var account = suite.account(username);
        var answer = wire.post(action(page.body()), Map.of("username", username, "password", account.password()));
        return wire.tokens(
                endpoint("token"),
                Map.of(
                        "grant_type",
                        "authorization_code",
                        "client_id",
                        client,
                        "redirect_uri",
                        CALLBACK,
                        "code",
                        code(answer.headers().firstValue("Location").orElse("")),
                        "code_verifier",
                        verifier));
    }

    private Tokens clientCredentials(String client, String service) {
        var secret = String.valueOf(suite.client(client).secret());
        return new Wire()
                .tokens(
                        endpoint("token"),
                        Map.of(
                                "grant_type",
                                "client_credentials",
                                "client_id",
                                client,
                                "client_secret",
                                secret,
                                "scope",
                                service));
    }

    private String hold(String key, Supplier<Tokens> fetch) {
        return held.compute(key, (same, old) -> {
                    if (old != null && old.until().isAfter(Instant.now())) {
                        return old;
                    }
                    var fresh = fetch.get();
                    var until = Instant.now().plusSeconds(fresh.seconds()).minus(LEAST_LEFT);
                    return new Held(fresh.access(), until);
                })
                .token();
    }

    private String endpoint(String name) {
        return suite.issuer() + "/protocol/openid-connect/" + name;
    }

    private static String action(String page) {
        var form = FORM.matcher(page);
        if (!form.find()) {
            throw new Refused(
                    "Keycloak shows no sign-in form: " + page.lines().limit(5).toList());
        }
        return URI.create(form.group(1).replace("&amp;", "&")).toString();
    }

    private static String code(String location) {
        var code = CODE.matcher(location);
        if (!code.find()) {
            throw new Refused("Keycloak gives no code but " + location);
        }
        return code.group(1);
    }

    private static String challenge(String verifier) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(verifier.getBytes(StandardCharsets.US_ASCII));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String random() {
        var bytes = new byte[32];
        RANDOM.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
